"""The way in for a boundary file: size first, then the child; what serves pages parses nothing."""

from __future__ import annotations

from collections.abc import Sequence

from posko.core.errors import UserError
from posko.core.rujukan import Row
from posko.intake import sandbox
from posko.intake.limits import Limits
from posko.teks import batas as teks
from posko.teks import berkas as teks_berkas
from posko.wilayah.hasil import Hasil

WORK = "posko.wilayah.anak"
LIMITS = Limits(file_bytes=25 * 1024 * 1024, cpu_seconds=40, wall_seconds=60.0, result_bytes=16 * 1024 * 1024)
FIELDS = ("kelurahan_kode", "kelurahan_kode_bps", "nama", "ejaan_lain", "lat", "lon")


def take(label: str, content: bytes, wilayah: Sequence[Row], limits: Limits = LIMITS) -> Hasil:
    """Read, repair and match a boundary file.

    Args:
        label: name of the file as the officer knows it; never used as a path.
        content: its bytes.
        wilayah: rows of `wilayah.csv`.
        limits: ceilings for the child.

    Raises: UserError with a whole sentence when it cannot be used.
    """
    if not content:
        raise UserError(teks_berkas.kosong(label))
    if len(content) > limits.file_bytes:
        raise UserError(teks.terlalu_besar(label))
    order = {"label": label, "wilayah": [{name: row[name] for name in FIELDS} for row in wilayah]}
    try:
        return Hasil.from_json(sandbox.work(WORK, label, content, order, limits))
    except ValueError as problem:
        raise UserError(teks.rusak(label)) from problem
