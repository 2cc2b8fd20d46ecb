"""The command that writes a briefing's files; heavy libraries are loaded only when it runs."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from posko.cli.keluaran import Keluaran
from posko.core import waktu
from posko.core.settings import Settings
from posko.desk import Desk, give_out
from posko.teks import cli as teks_cli
from posko.teks import paparan as teks

JENIS = tuple(teks.PILIHAN_JENIS)
KHALAYAK = tuple(teks.KHALAYAK)
BENTUK = tuple(teks.BENTUK)


def write(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Write the deck as of an instant into a folder, a file for each form."""
    from posko.brief import paket
    from posko.desk.paparan import Pesanan, siapkan

    desk = Desk(settings, latihan=True if arguments.latihan else None)
    zona = desk.rujukan.peristiwa.zona
    sampai = waktu.parse_instant(arguments.sampai, zona) if arguments.sampai else desk.opening()
    deck = siapkan(desk, sampai, Pesanan(arguments.jenis, arguments.khalayak, acuan=arguments.acuan))
    folder: Path = arguments.keluar
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, str] = {}
    for bentuk in arguments.bentuk or BENTUK:
        nama = paket.nama(deck, bentuk)
        isi = give_out(desk, nama, paket.BENTUK[bentuk].buat(deck), oleh=arguments.oleh, sampai=sampai)
        (folder / nama).write_bytes(isi)
        written[nama] = hashlib.sha256(isi).hexdigest()
    lines = [teks_cli.tertulis(str(folder / nama)) + f"  {digest[:12]}" for nama, digest in written.items()]
    value = {"sidik": deck.sidik, "halaman": len(deck.slide), "berkas": written}
    keluaran.result(value, lines)
    return 0
