"""The faults planted in the sample, each documented with what a correct desk must say of it.

Planting edits the clean story: a row is taken out, changed or told twice. The manifest is what
the tests and the rehearsal hold Posko against; nothing else in the sample is wrong on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from posko.simulate.area import Kelurahan, by_slug
from posko.simulate.book import Buku, Fakta
from posko.simulate.calendar import Kalender
from posko.simulate.distribusi import Distribusi


@dataclass(frozen=True)
class Tanam:
    """One planted fault.

    Attributes:
        id: stable name of the fault.
        jenis: the kind, as the custody and freshness rules name it.
        log: the log whose rows show it.
        kunci: cells that find those rows (or their absence) in the log.
        terlihat: from when a desk can see it.
        sampai: until when; None when it stays to the end of the sample.
        harus: what a correct desk says, in words an officer would use.
        tiada: whether the fault is that no row with `kunci` exists at `terlihat`.
    """

    id: str
    jenis: str
    log: str
    kunci: dict[str, Any]
    terlihat: datetime
    harus: str
    sampai: datetime | None = None
    tiada: bool = False


@dataclass
class Ladang:
    """The field the faults are planted in: the story and the list of what was done to it."""

    state: Distribusi
    kel: dict[str, Kelurahan] = field(default_factory=dict)
    daftar: list[Tanam] = field(default_factory=list)

    @property
    def buku(self) -> Buku:
        """The book being edited."""
        return self.state.buku

    @property
    def kalender(self) -> Kalender:
        """The clock of the story."""
        return self.buku.kalender

    def tanam(self, *faults: Tanam) -> None:
        """Enter faults in the manifest."""
        self.daftar += faults

    def kiriman(self, slug: str, leg: str, **nilai: Any) -> list[Fakta]:  # noqa: ANN401 - cells of any kind
        """Rows of a kelurahan's shipments on one leg."""
        return self.buku.cari("distribusi", kelurahan_kode=self.kel[slug].kode, leg=leg, **nilai)

    def salin(self, fakta: Fakta, lapor: datetime, seri: str | None = None, **nilai: Any) -> Fakta:  # noqa: ANN401
        """Tell a fact once more, with these cells changed."""
        return self.buku.catat(fakta.log, seri or fakta.seri, lapor, **fakta.nilai | nilai)


def plant(state: Distribusi) -> list[Tanam]:
    """Plant every fault and return the manifest, ordered by id."""
    # Imported here: the four files of faults build on the types above.
    from posko.simulate import faults_boxes, faults_custody, faults_places, faults_reports

    field_ = Ladang(state, by_slug(state.kelurahan))
    for module in (faults_boxes, faults_reports, faults_custody, faults_places):
        module.plant(field_)
    return sorted(field_.daftar, key=lambda tanam: tanam.id)
