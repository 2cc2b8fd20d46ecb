"""Accounts at the console: the only place where they are made, changed and ended.

A password is typed here and shown nowhere; it is never an argument, which other processes could read.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from posko.access import Basis, Peran, akun, sandi
from posko.cli.keluaran import Keluaran
from posko.core import rujukan
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import record_access
from posko.teks import akses as teks
from posko.teks.cli import OLEH_KONSOL


def buat(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Make an account with a typed password, or for an identity of the OpenID provider."""
    basis, nama = Basis(settings.data), arguments.nama.lower()
    if akun.cari(basis, nama):
        raise UserError(teks.akun_sudah_ada(nama))
    one = akun.Akun(
        nama,
        arguments.jabatan or nama,
        Peran(arguments.peran),
        "" if arguments.subjek else _new_password(settings, nama),
        aktif=True,
        subjek=arguments.subjek,
    )
    akun.buat(basis, one)
    _record(settings, nama, "dibuat", peran=one.peran.value)
    keluaran.result({"akun": nama, "peran": one.peran.value}, [teks.akun_dibuat(nama, one.peran.value)])
    return 0


def daftar(_arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """List the accounts."""
    found = akun.daftar(Basis(settings.data))
    keluaran.result(
        [
            {
                "akun": one.nama,
                "jabatan": one.jabatan,
                "peran": one.peran.value,
                "aktif": one.aktif,
                "subjek": one.subjek,
            }
            for one in found
        ],
        [
            teks.akun_baris(
                one.nama, one.jabatan, one.peran.value, teks.AKTIF if one.aktif else teks.NONAKTIF
            )
            for one in found
        ]
        or [teks.TANPA_AKUN],
    )
    return 0


def ubah(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Change role, post or outside identity; end or revive an account."""
    baru: dict[str, object] = {
        name: getattr(arguments, name)
        for name in ("peran", "jabatan", "subjek")
        if getattr(arguments, name) is not None
    }
    if arguments.aktifkan:
        baru["aktif"] = 1
    return _changed(
        arguments, settings, keluaran, teks.DIAKTIFKAN if arguments.aktifkan else teks.DIPERBARUI, baru
    )


def nonaktif(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """End an account and every session it has."""
    return _changed(arguments, settings, keluaran, teks.DINONAKTIFKAN, {"aktif": 0})


def ganti_sandi(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Give an account another password."""
    nama = arguments.nama.lower()
    akun.wajib(Basis(settings.data), nama)
    hashed = _new_password(settings, nama)
    return _changed(arguments, settings, keluaran, teks.DIPERBARUI, {"sandi": hashed})


def _changed(
    arguments: argparse.Namespace,
    settings: Settings,
    keluaran: Keluaran,
    keadaan: str,
    baru: dict[str, object],
) -> int:
    nama = arguments.nama.lower()
    akun.ubah(Basis(settings.data), nama, **baru)
    shown = {name: value for name, value in baru.items() if name not in {"sandi", "subjek"}}
    _record(settings, nama, keadaan, kolom=sorted(baru), **shown)
    keluaran.result({"akun": nama, "diubah": sorted(baru)}, [teks.akun_diubah(nama, keadaan)])
    return 0


def _state(one: akun.Akun) -> str:
    return teks.AKTIF if one.aktif else teks.NONAKTIF


def _record(settings: Settings, nama: str, keadaan: str, **isi: object) -> None:
    record_access(settings, "ubah-akun", OLEH_KONSOL, {"akun": nama, "keadaan": keadaan, **isi})


def _new_password(settings: Settings, nama: str) -> str:
    """Type a password twice; returns its hash.

    Raises: UserError when there is no console, the two differ, or it is too easy.
    """
    if not sys.stdin.isatty():
        raise UserError(teks.SANDI_KONSOL)
    typed = getpass.getpass(teks.SANDI_KETIK)
    places = [
        word
        for row in rujukan.load(settings.peristiwa).kelurahan.values()
        for word in str(row["nama"]).lower().split()
    ]
    sandi.terima(typed, terlarang=[nama, *settings.satuan.lower().split(), *places])
    if getpass.getpass(teks.SANDI_ULANG) != typed:
        raise UserError(teks.SANDI_BEDA)
    return sandi.hash_sandi(typed)
