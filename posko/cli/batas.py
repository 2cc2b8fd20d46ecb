"""The command `batas`: examine a boundary file, or take it in."""

from __future__ import annotations

import argparse
from pathlib import Path

from posko.access import KONSOL, Pelaku
from posko.cli.keluaran import Keluaran
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk, keep_boundary
from posko.teks import batas as teks
from posko.teks import cli as teks_cli
from posko.wilayah import take


def boundary(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Read, repair and match a boundary file; keep it when asked to."""
    path: Path = arguments.berkas
    if not path.is_file():
        raise UserError(teks_cli.berkas_tidak_ada(str(path)))
    desk = Desk(settings, latihan=arguments.latihan)
    content = path.read_bytes()
    hasil = take(path.name, content, desk.rujukan.wilayah)
    lines = list(hasil.laporan)
    value: dict[str, object] = {"macam": hasil.macam, "kelurahan": sorted(hasil.bidang), "laporan": lines[:]}
    if arguments.simpan:
        entri = keep_boundary(desk, path.name, content, hasil, oleh=Pelaku(arguments.oleh, KONSOL))
        lines.append(teks.tersimpan(entri.no, path.name))
        value["no"] = entri.no
    keluaran.result(value, lines)
    return 0
