"""The command line: every deed of the screen by name, with `--json` for machines.

Exit codes: 0 done, 1 done but something needs mending (faults in a file, a damaged store), 2 not done.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from posko.access.lan import PORTA_TLS
from posko.access.peran import PERAN_AKUN
from posko.cli import akun, batas, paparan, perintah, perkakas, simpanan, terbit
from posko.cli.keluaran import Keluaran
from posko.core.errors import DiskError, LedgerError, UserError
from posko.core.settings import Settings
from posko.teks import cli as teks
from posko.teks import simpan as teks_simpan

log = logging.getLogger("posko")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may be cp437; the sentences are not.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(argv)
    keluaran = Keluaran(as_json=getattr(arguments, "json", False))
    try:
        settings = Settings.from_env()
        if data := getattr(arguments, "data", None):
            settings = replace(settings, data=Path(data))
        if peristiwa := getattr(arguments, "peristiwa", None):
            settings = replace(settings, peristiwa=peristiwa)
        return int(arguments.jalankan(arguments, settings, keluaran))
    except UserError as refusal:
        keluaran.refusal(str(refusal))
    except DiskError as refusal:
        keluaran.refusal(teks_simpan.ditolak_disk(refusal.errno))
    except LedgerError:
        log.exception("ledger.damaged")
        keluaran.refusal(teks_simpan.BUKU_RUSAK)
    return 2


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    common = argparse.ArgumentParser(add_help=False)
    # SUPPRESS lets the options stand before or after the command without one undoing the other.
    common.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS, help=teks.OPSI_DATA)
    common.add_argument("--peristiwa", metavar="KODE", default=argparse.SUPPRESS, help=teks.OPSI_PERISTIWA)
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=teks.OPSI_JSON)
    root = argparse.ArgumentParser(prog="posko", description=teks.TENTANG, parents=[common])
    commands = root.add_subparsers(title=teks.PERINTAH, required=True, metavar="PERINTAH")

    def command(name: str, run: perintah.Command) -> argparse.ArgumentParser:
        sub = commands.add_parser(
            name, help=teks.BANTUAN[name], description=teks.BANTUAN[name], parents=[common]
        )
        sub.set_defaults(jalankan=run)
        return sub

    jalan = command("jalan", perkakas.serve)
    jalan.add_argument("--port", type=int, help=teks.OPSI_PORT)
    jalan.add_argument("--lan", nargs="*", metavar="HOST", help=teks.OPSI_LAN)
    jalan.add_argument("--porta-tls", type=int, default=PORTA_TLS, help=teks.OPSI_PORTA_TLS)

    caddy = command("caddy", perkakas.caddy)
    caddy.add_argument("host", nargs="+", help=teks.OPSI_HOST)
    caddy.add_argument("--port", type=int, help=teks.OPSI_PORT)
    caddy.add_argument("--porta-tls", type=int, default=PORTA_TLS, help=teks.OPSI_PORTA_TLS)

    _accounts(command("akun", akun.daftar), common)

    for name, run in (("periksa", perintah.inspect), ("unggah", perintah.upload)):
        sub = command(name, run)
        sub.add_argument("berkas", type=Path, help=teks.OPSI_BERKAS)
        sub.add_argument("--log", help=teks.OPSI_LOG)
        sub.add_argument("--jawab", action="append", default=[], metavar="KUNCI=NILAI", help=teks.OPSI_JAWAB)
        sub.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)
        sub.add_argument("--sampai", help=teks.OPSI_SAMPAI)
        sub.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)

    batal = command("batal", perintah.undo)
    batal.add_argument("no", type=int, help=teks.OPSI_NO)
    batal.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)
    batal.add_argument("--sampai", help=teks.OPSI_SAMPAI)
    batal.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)

    bekukan = command("bekukan", perintah.freeze)
    bekukan.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)
    bekukan.add_argument("--sampai", help=teks.OPSI_SAMPAI)
    bekukan.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)

    tanya = command("tanya", perintah.ask)
    tanya.add_argument("kueri", nargs="?", help=teks.OPSI_KUERI)
    tanya.add_argument("--sampai", help=teks.OPSI_SAMPAI)
    tanya.add_argument("--param", action="append", default=[], metavar="NAMA=NILAI", help=teks.OPSI_PARAM)
    tanya.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)

    paparan_ = command("paparan", paparan.write)
    paparan_.add_argument("--keluar", type=Path, required=True, metavar="DIR", help=teks.OPSI_KELUAR)
    paparan_.add_argument("--sampai", help=teks.OPSI_SAMPAI)
    paparan_.add_argument("--jenis", choices=list(paparan.JENIS), default="harian", help=teks.OPSI_JENIS)
    paparan_.add_argument("--khalayak", choices=paparan.KHALAYAK, default="internal", help=teks.OPSI_KHALAYAK)
    paparan_.add_argument("--acuan", default="", help=teks.OPSI_ACUAN)
    paparan_.add_argument(
        "--bentuk", action="append", choices=list(paparan.BENTUK), default=[], help=teks.OPSI_BENTUK
    )
    paparan_.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)
    paparan_.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)

    verifikasi = command("verifikasi", simpanan.verify)
    verifikasi.add_argument("--saksi", metavar="KODE", help=teks.OPSI_SAKSI)
    verifikasi.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)

    cadangkan = command("cadangkan", simpanan.backup)
    cadangkan.add_argument("tujuan", type=Path, metavar="TUJUAN", help=teks.OPSI_TUJUAN)
    cadangkan.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)
    pulihkan = command("pulihkan", simpanan.restore)
    pulihkan.add_argument("berkas", type=Path, metavar="BERKAS", help=teks.OPSI_CADANGAN)
    pulihkan.add_argument("ke", type=Path, metavar="KE", help=teks.OPSI_PULIH_KE)
    for sub in (cadangkan, pulihkan):
        sub.add_argument("--sandi-dari", type=Path, metavar="BERKAS", help=teks.OPSI_SANDI)

    area = command("batas", batas.boundary)
    area.add_argument("berkas", type=Path, help=teks.OPSI_BATAS)
    area.add_argument("--simpan", action="store_true", help=teks.OPSI_SIMPAN)
    area.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)
    area.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)

    musnahkan = command("musnahkan", simpanan.destroy)
    musnahkan.add_argument("--no", type=int, action="append", default=[], help=teks.OPSI_MUSNAH_NO)
    musnahkan.add_argument("--baris", action="store_true", help=teks.OPSI_BARIS)
    musnahkan.add_argument("--alasan", default="", help=teks.OPSI_ALASAN)
    musnahkan.add_argument("--acara", type=Path, metavar="BERKAS", help=teks.OPSI_ACARA)
    musnahkan.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)
    musnahkan.add_argument("--ya", action="store_true", help=teks.OPSI_YA)

    riwayat = command("riwayat", perintah.history)
    riwayat.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)

    templat = command("templat", perkakas.blank)
    templat.add_argument("log", help=teks.OPSI_TEMPLAT)
    templat.add_argument("--ke", type=Path, help=teks.OPSI_KE)

    contoh = command("contoh", perkakas.sample)
    contoh.add_argument("--ke", type=Path, help=teks.OPSI_KE)
    contoh.add_argument("--benih", type=int, help=teks.OPSI_BENIH)

    publik = command("publik", terbit.public)
    publik.add_argument("--keluar", type=Path, required=True, metavar="DIR", help=teks.OPSI_KE)
    publik.add_argument("--sampai", help=teks.OPSI_SAMPAI)
    publik.add_argument("--latihan", action="store_true", help=teks.OPSI_LATIHAN)
    publik.add_argument("--oleh", default=teks.OLEH_KONSOL, help=teks.OPSI_OLEH)

    command("dokumen", perkakas.documents)
    return root


def _accounts(parent: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """The commands below `akun`; alone it lists."""
    commands = parent.add_subparsers(title=teks.PERINTAH, metavar="PERINTAH")
    runs: dict[str, perintah.Command] = {
        "buat": akun.buat,
        "daftar": akun.daftar,
        "ubah": akun.ubah,
        "nonaktif": akun.nonaktif,
        "sandi": akun.ganti_sandi,
    }
    for name, run in runs.items():
        sub = commands.add_parser(
            name, help=teks.BANTUAN_AKUN[name], description=teks.BANTUAN_AKUN[name], parents=[common]
        )
        sub.set_defaults(jalankan=run)
        if name != "daftar":
            sub.add_argument("nama", help=teks.OPSI_AKUN)
        if name in {"buat", "ubah"}:
            roles = [peran.value for peran in PERAN_AKUN]
            sub.add_argument("--peran", choices=roles, required=name == "buat", help=teks.OPSI_PERAN)
            sub.add_argument("--jabatan", help=teks.OPSI_JABATAN)
            sub.add_argument("--subjek", help=teks.OPSI_SUBJEK)
        if name == "ubah":
            sub.add_argument("--aktifkan", action="store_true", help=teks.OPSI_AKTIFKAN)
