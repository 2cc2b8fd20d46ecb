"""Commands that write what leaves the desk."""

from __future__ import annotations

import argparse
from pathlib import Path

from posko import publik
from posko.cli.keluaran import Keluaran
from posko.core import waktu
from posko.core.settings import Settings
from posko.desk import Desk, give_out, public_facts
from posko.teks import publik as teks


def public(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Write the public page in every kind of file, each recorded before it is written."""
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    zona = desk.rujukan.peristiwa.zona
    sampai = waktu.parse_instant(arguments.sampai, zona) if arguments.sampai else desk.opening()
    facts = public_facts(desk, sampai)
    folder: Path = arguments.keluar
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for ending in publik.BERKAS:
        name = publik.nama(facts, ending)
        content = give_out(desk, name, publik.buat(facts, ending), oleh=arguments.oleh, sampai=sampai)
        (folder / name).write_bytes(content)
        written.append(name)
    keluaran.result(
        {"folder": str(folder), "berkas": written, "contoh": desk.is_contoh},
        [teks.tersimpan(written, str(folder))],
    )
    return 0
