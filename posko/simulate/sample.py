"""The whole sample: the story, its planted faults, and the folder it is written to.

The same seed gives the same rows, and on the same libraries the same bytes, so that making the
sample again leaves the repository as it was.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from posko.core.rujukan import Rujukan, load
from posko.simulate import (
    area,
    dini,
    distribusi,
    faults,
    insiden,
    kemitraan,
    kerawanan,
    kesiapan,
    klarifikasi,
    lapangan,
    pemungutan,
    pulang,
    readme,
    susulan,
    workbooks,
)
from posko.simulate.book import Buku, close, join
from posko.simulate.calendar import Kalender
from posko.simulate.faults import Tanam

SEED = 20240214


@dataclass(frozen=True)
class Sample:
    """One table per log, the manifest of planted faults, and the seed they came from."""

    logs: dict[str, pa.Table]
    tanam: tuple[Tanam, ...]
    seed: int


def generate(rujukan: Rujukan, seed: int = SEED, *, tanam: bool = True) -> Sample:
    """Tell the run-up and voting day of the event once.

    Args:
        rujukan: the reference data; the planted faults name places of the shipped one.
        seed: decides every draw.
        tanam: False leaves the planted faults out, for a story in which all is well.

    Returns: tables with the contract's columns, then `SYSTEM_COLUMNS` (baris_hash is left null).
    """
    kalender = Kalender(rujukan.peristiwa.hari_h, rujukan.peristiwa.zona)
    buku = Buku(kalender)
    kelurahan = area.read(rujukan)
    state = distribusi.generate(buku, rujukan, kelurahan, seed)
    pulang.generate(state, seed)
    classes = kerawanan.generate(buku, rujukan, kelurahan, seed)
    kesiapan.generate(state, seed)
    insiden.generate(buku, kelurahan, seed)
    lapangan.generate(state, classes, seed)
    kemitraan.generate(buku, kelurahan, seed)
    pemungutan.generate(state, seed)
    ahead = Buku(kalender)
    dini.generate(ahead, buku, kelurahan, seed)
    beside = susulan.daftar(kalender, buku, kelurahan)
    manifest = tuple(faults.plant(state)) if tanam else ()
    if tanam:
        susulan.tindak(beside, rujukan)
    logs = klarifikasi.add(close(buku), rujukan, kalender, seed)
    return Sample(join(join(logs, close(ahead, book=1)), close(beside, book=2)), manifest, seed)


def write(out: Path, seed: int = SEED, peristiwa: str = "pemilu2024") -> Sample:
    """Make the sample and write it below `out`: Parquet, manifest, README and workbooks."""
    rujukan = load(peristiwa)
    sample = generate(rujukan, seed)
    out.mkdir(parents=True, exist_ok=True)
    for log, table in sample.logs.items():
        pq.write_table(table, out / f"{log}.parquet", compression="zstd", compression_level=9)
    (out / "tanam.json").write_text(manifest_text(sample), encoding="utf-8", newline="\n")
    (out / "README.md").write_text(readme.text(sample.logs, seed), encoding="utf-8", newline="\n")
    calm = generate(rujukan, seed, tanam=False)
    workbooks.write(out / "berkas", rujukan, sample.logs, calm.logs)
    return sample


def manifest_text(sample: Sample) -> str:
    """The manifest as JSON; instants in UTC."""
    entries = [{name: _plain(value) for name, value in asdict(entry).items()} for entry in sample.tanam]
    return json.dumps({"seed": sample.seed, "tanam": entries}, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON values
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
