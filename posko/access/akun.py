"""Accounts: made, changed and ended at the console only; whatever narrows an account ends its sessions."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

from posko.access.basis import Basis
from posko.access.peran import PERAN_AKUN, Peran
from posko.core.errors import UserError
from posko.teks import akses as teks

_NAMA = re.compile(r"[a-z][a-z0-9.-]{2,31}")


@dataclass(frozen=True)
class Akun:
    """One account.

    Attributes:
        nama: what is typed at login and kept in the ledger; a post, not a person.
        jabatan: the post in words.
        sandi: argon2id hash.
        aktif: False after it was ended; it stays, so that its name is never given again.
        subjek: identity at the OpenID provider, if it may come in that way.
    """

    nama: str
    jabatan: str
    peran: Peran
    sandi: str
    aktif: bool
    subjek: str | None = None


def buat(basis: Basis, akun: Akun) -> None:
    """Add an account.

    Raises: UserError for a name that cannot be one, a role that no account has, or a name that is taken.
    """
    if not _NAMA.fullmatch(akun.nama):
        raise UserError(teks.nama_akun(akun.nama))
    if akun.peran not in PERAN_AKUN:
        raise UserError(teks.peran_tidak_ada(akun.peran, [peran.value for peran in PERAN_AKUN]))
    try:
        with basis.tulis() as connection:
            connection.execute(
                "insert into akun values (?, ?, ?, ?, ?, ?, ?)",
                (akun.nama, akun.jabatan, akun.peran.value, akun.sandi, 1, akun.subjek, basis.jam()),
            )
    except sqlite3.IntegrityError as taken:
        raise UserError(teks.akun_sudah_ada(akun.nama)) from taken


def daftar(basis: Basis) -> list[Akun]:
    """Every account, ended ones too, by name."""
    if not basis.path.exists():
        return []
    with basis.baca() as connection:
        return [_akun(row) for row in connection.execute("select * from akun order by nama")]


def cari(basis: Basis, nama: str) -> Akun | None:
    """The account of this name."""
    return next((akun for akun in daftar(basis) if akun.nama == nama), None)


def wajib(basis: Basis, nama: str) -> Akun:
    """The account of this name.

    Raises: UserError when there is none.
    """
    if (akun := cari(basis, nama)) is None:
        raise UserError(teks.akun_tidak_ada(nama, [one.nama for one in daftar(basis)]))
    return akun


def cari_subjek(basis: Basis, subjek: str) -> Akun | None:
    """The account that this identity at the OpenID provider may use."""
    return next((akun for akun in daftar(basis) if akun.subjek == subjek), None)


def ubah(basis: Basis, nama: str, **baru: object) -> Akun:
    """Change columns of an account and end all its sessions.

    Args:
        basis: where it is.
        nama: which account.
        baru: `peran`, `jabatan`, `sandi`, `aktif` or `subjek` with the new value.

    Raises: UserError when there is no such account, or the identity belongs to another.
    """
    wajib(basis, nama)
    known = {"peran", "jabatan", "sandi", "aktif", "subjek"}
    if wrong := baru.keys() - known:
        raise ValueError(f"no column of an account: {sorted(wrong)}")
    try:
        with basis.tulis() as connection:
            for column, value in baru.items():
                # The column is one of `known`; the value is bound.
                connection.execute(f"update akun set {column} = ? where nama = ?", (value, nama))  # noqa: S608
            connection.execute(
                "update sesi set sebab = 'diubah' where akun = ? and sebab is null",
                (nama,),
            )
    except sqlite3.IntegrityError as taken:
        raise UserError(teks.subjek_terpakai(str(baru["subjek"]))) from taken
    return wajib(basis, nama)


def _akun(row: sqlite3.Row) -> Akun:
    return Akun(
        row["nama"], row["jabatan"], Peran(row["peran"]), row["sandi"], bool(row["aktif"]), row["subjek"]
    )
