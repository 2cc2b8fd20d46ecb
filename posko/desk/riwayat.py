"""The history: every deed of the ledger as one row, and what a batch changed on the screens.

Nothing is kept for this; the ledger is read as it stands. What a batch changed is found as its rehearsal
found it: on the ledger as it was before that batch, the screens' own questions are asked without and with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd

from posko.core import waktu
from posko.core.errors import UserError
from posko.core.settings import SAMPLE
from posko.desk.dampak import Dampak, answers, difference
from posko.desk.meja import Desk
from posko.query import Engine
from posko.store import Bagian, Entri, Gudang
from posko.teks import riwayat as teks

KOLOM = ("no", "waktu", "jenis", "oleh", "berkas", "rincian", "keadaan", "sha256")


@dataclass(frozen=True)
class Saringan:
    """What is looked for; empty means everything.

    Attributes:
        jenis: kinds of deed.
        oleh: who did it.
        teks: part of a file's name, whatever its case, or a number such as `#12`.
        dari: not before.
        sampai: not after.
    """

    jenis: Sequence[str] = ()
    oleh: Sequence[str] = ()
    teks: str = ""
    dari: datetime | None = None
    sampai: datetime | None = None

    def ada(self, entri: Entri) -> bool:
        """Whether this deed is looked for."""
        wanted = self.teks.strip().casefold()
        return (
            (not self.jenis or entri.jenis in self.jenis)
            and (not self.oleh or entri.oleh in self.oleh)
            and (not wanted or wanted == f"#{entri.no}" or wanted in _berkas(entri).casefold())
            and (self.dari is None or entri.waktu >= self.dari)
            and (self.sampai is None or entri.waktu <= self.sampai)
        )


def deeds(entries: Sequence[Entri], saringan: Saringan) -> pd.DataFrame:
    """Deeds that are looked for, in the order given, one row each with the columns of `KOLOM`."""
    undone = {entri.isi["no"]: entri.no for entri in entries if entri.jenis == "batal"}
    rows = [
        (
            entri.no,
            entri.waktu,
            teks.JENIS.get(entri.jenis, entri.jenis),
            entri.oleh,
            _berkas(entri),
            teks.rincian(entri.jenis, entri.isi),
            _keadaan(entri, undone),
            str(entri.isi.get("sha256") or entri.isi.get("asli") or ""),
        )
        for entri in entries
        if saringan.ada(entri)
    ]
    return pd.DataFrame(rows, columns=list(KOLOM))


def uploads(entries: Sequence[Entri]) -> dict[int, str]:
    """Every upload that was ever stored: number -> label."""
    return {
        entri.no: f"#{entri.no} · {entri.isi['nama']} · {waktu.waktu(entri.waktu)}"
        for entri in entries
        if entri.jenis == "unggah"
    }


def changed_by(desk: Desk, no: int) -> Dampak:
    """What upload `no` changed on the screens at the moment it became known.

    Raises: UserError when there is no such upload.
    """
    entri = next((one for one in desk.history() if one.no == no and one.jenis == "unggah"), None)
    if entri is None:
        raise UserError(teks.unggahan_tidak_ada(no))
    before_it = Engine(desk.rujukan, _Before(desk.folder, no), SAMPLE if desk.is_contoh else None)
    before_it.sync()
    parts = [Bagian(part["log"], desk.gudang.rows(part["parket"])) for part in entri.isi["bagian"]]
    before = answers(before_it, entri.waktu)
    with before_it.rehearsal(parts, entri.waktu) as runner:
        return difference(before, answers(runner, entri.waktu))


class _Before(Gudang):
    """A store as it was before entry `no`."""

    def __init__(self, root: Path, no: int) -> None:
        super().__init__(root)
        self._no = no

    def head(self) -> tuple[int, str]:
        return self._no - 1, ""

    def entries(self, after: int = 0) -> list[Entri]:
        return [entri for entri in super().entries(after) if entri.no < self._no]


def _berkas(entri: Entri) -> str:
    return str(entri.isi.get("nama", ""))


def _keadaan(entri: Entri, undone: dict[int, int]) -> str:
    if entri.jenis != "unggah":
        return ""
    return teks.dibatalkan_oleh(undone[entri.no]) if entri.no in undone else teks.BERLAKU
