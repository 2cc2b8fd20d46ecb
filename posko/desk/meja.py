"""The desk: everything a screen or the command line can do, without knowing which of them asks.

A data folder is in one of two conditions. As long as no real store was begun, the bundled sample is
shown and uploads are practice («latihan») on top of it; once begun, only real data is shown. The two
never mix: they are different folders and different engines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

import pandas as pd

from posko.access import BATAS_BATAL_MENIT, Basis, Hak, boleh, perlu
from posko.core import rujukan as rujukan_
from posko.core import waktu
from posko.core.errors import UserError
from posko.core.settings import SAMPLE, Settings
from posko.desk.bangun import rebuild
from posko.query import Engine
from posko.store import Entri, Gudang, Verifikasi
from posko.teks import akses as teks_akses
from posko.teks import meja as teks

# The sample opens on the morning of H-1, when the desk has most to say.
SAMPLE_OPENS = time(6, 0)
SAMPLE_EVENT = "pemilu2024"
NOTHING_TOLD: Mapping[str, Mapping[str, str]] = {}


@dataclass(frozen=True)
class Konteks:
    """What every page and every export must carry: as of when, on which data, for which event."""

    sampai: datetime
    is_contoh: bool
    kepala_no: int
    kepala_hash: str


class Desk:
    """One data folder and one event, open for questions and uploads."""

    def __init__(self, settings: Settings, *, latihan: bool | None = None) -> None:
        """Open the desk.

        Args:
            settings: where the data is and which event runs.
            latihan: True for practice on the sample, False for real data; None takes real data when
                a real store exists, else the sample.
        """
        self.settings = settings
        self.rujukan = rujukan_.load(settings.peristiwa)
        root = settings.data / settings.peristiwa
        has_sample = settings.peristiwa == SAMPLE_EVENT
        if latihan is None:
            latihan = has_sample and not Gudang.exists(root / "nyata")
        if latihan and not has_sample:
            raise UserError(teks.tanpa_contoh(self.rujukan.peristiwa.nama))
        self.is_contoh = latihan
        self.folder = root / ("latihan" if latihan else "nyata")
        # Looking must not create anything: a store begins with its first upload.
        self._gudang = self._open() if Gudang.exists(self.folder) else None
        self.engine = Engine(self.rujukan, self._gudang, SAMPLE if latihan else None)
        self.engine.mend = lambda entri: rebuild(self, entri)

    def _open(self) -> Gudang:
        # Practice happens at the screen's instant, which may go back; real entries carry the clock.
        return Gudang(self.folder, awasi_jam=not self.is_contoh)

    @property
    def gudang(self) -> Gudang:
        """The store of this desk, begun on first use."""
        if self._gudang is None:
            self._gudang = self._open()
            self.engine.attach(self._gudang)
        return self._gudang

    def begin(self) -> None:
        """Begin the real store, so that real data is shown from now on; the sample disappears."""
        self.gudang.head()

    def stamp(self) -> int:
        """Number of the ledger's head after taking in what is new; changes whenever answers may."""
        if self._gudang is None and Gudang.exists(self.folder):  # begun by another process
            self.engine.attach(self.gudang)
        return self.engine.sync()

    def opening(self) -> datetime:
        """The instant a fresh screen is as of: H-1 06.00 on the sample, now on real data."""
        if self.is_contoh:
            peristiwa = self.rujukan.peristiwa
            return waktu.at(peristiwa.hari_h - timedelta(days=1), SAMPLE_OPENS, peristiwa.zona)
        return self.live()

    def live(self) -> datetime:
        """Now, to the minute, but never before anything in the ledger, also when the clock went back."""
        self.stamp()
        minute = waktu.now().replace(second=0, microsecond=0)
        latest = self._gudang.latest() if self._gudang else None
        return max(minute, latest or minute)

    def learned_at(self, sampai: datetime) -> datetime:
        """When a row uploaded now counts as learned: practice happens at the screen's instant."""
        return sampai if self.is_contoh else waktu.now()

    def ask(self, name: str, sampai: datetime, **params: object) -> pd.DataFrame:
        """Answer a query of `queries/` as of `sampai`; see `Runner.run`."""
        self.stamp()
        return self.engine.run(name, sampai, **params)

    def context(self, sampai: datetime) -> Konteks:
        """The stamp that goes with everything shown or exported as of `sampai`."""
        no, digest = self._gudang.head() if self._gudang else (0, "")
        return Konteks(sampai, self.is_contoh, no, digest)

    def history(self) -> list[Entri]:
        """Every deed in the ledger, newest first."""
        return self._gudang.entries()[::-1] if self._gudang else []

    def live_numbers(self) -> frozenset[int]:
        """Numbers of the uploads that count now."""
        return frozenset(entri.no for entri in self._gudang.live()) if self._gudang else frozenset()

    def find_live(self, isi: bytes) -> Entri | None:
        """The live upload of exactly these bytes, if there is one."""
        return self._gudang.find_live(isi) if self._gudang else None

    def allow(self, oleh: str, hak: Hak) -> None:
        """Go on only if this actor may do this here; every deed of the desk asks, whoever calls it.

        Raises: UserError that says which role is needed.
        """
        perlu(oleh, hak, berakun=Basis(self.settings.data).berakun)

    def undo(self, no: int, *, oleh: str, sampai: datetime) -> Entri:
        """Take upload `no` out of the picture.

        Raises: UserError when it is not a live upload, or this actor may not undo it.
        """
        self._allow_undo(no, oleh, self.learned_at(sampai))
        entri = self.gudang.undo(no, oleh=oleh, waktu=self.learned_at(sampai))
        self.engine.sync()
        return entri

    def undo_refusal(self, no: int, *, oleh: str, sampai: datetime) -> str:
        """Why this actor may not take upload `no` back now, in words; empty when they may."""
        try:
            self._allow_undo(no, oleh, self.learned_at(sampai))
        except UserError as refusal:
            return str(refusal)
        return ""

    def _allow_undo(self, no: int, oleh: str, kini: datetime) -> None:
        """One's own live upload for a quarter of an hour, any live one with the right to undo all."""
        live = self.live_numbers()
        if no not in live:
            raise UserError(teks.tidak_dapat_dibatalkan(no, sorted(live)))
        berakun = Basis(self.settings.data).berakun
        if boleh(oleh, Hak.BATAL_SEMUA, berakun=berakun):
            return
        perlu(oleh, Hak.BATAL_SENDIRI, berakun=berakun)
        entri = next(one for one in self.gudang.live() if one.no == no)
        age = kini - entri.waktu
        is_fresh = timedelta(0) <= age <= timedelta(minutes=BATAS_BATAL_MENIT)
        if entri.oleh != str(oleh) or not is_fresh:
            raise UserError(teks_akses.batal_lewat_waktu(no, BATAS_BATAL_MENIT))

    def verify(self, saksi: str | None = None) -> Verifikasi:
        """Check the ledger, its chain and every file it names, beside a printed witness if given."""
        if self._gudang is None:
            return Verifikasi(0, "", 0, 0)
        return self._gudang.verify(saksi)

    def condition(self) -> str:
        """Whether the disk takes an upload now: `biasa`, `hanya_baca` or `penuh`."""
        return self._gudang.condition() if self._gudang else "biasa"

    def damaged(self) -> list[Entri]:
        """Live uploads whose rows are damaged on the disk and so do not count."""
        live = self.live_numbers() if self.engine.damaged else frozenset()
        return [entri for no, entri in sorted(self.engine.damaged.items()) if no in live]

    def remember(self, kunci: str, peta: Mapping[str, str], *, oleh: str) -> None:
        """Keep a corrected column mapping for every later file with the same headings."""
        self.allow(oleh, Hak.UNGGAH)
        isi: dict[str, Any] = {"kunci": kunci, "peta": dict(peta)}
        self.gudang.record("pemetaan", isi, oleh=oleh, waktu=waktu.now())

    def memory(
        self, told: Mapping[str, Mapping[str, str]] = NOTHING_TOLD, *, before: int | None = None
    ) -> dict[str, dict[str, str]]:
        """Column mappings by header shape, the newest word on each heading.

        Args:
            told: what was told about the file at hand; goes before what is remembered.
            before: only what was remembered before this entry, if given.
        """
        known: dict[str, dict[str, str]] = {}
        for entri in self._gudang.entries() if self._gudang else []:
            if entri.jenis == "pemetaan" and (before is None or entri.no < before):
                known.setdefault(entri.isi["kunci"], {}).update(entri.isi["peta"])
        for shape, mapping in told.items():
            known.setdefault(shape, {}).update(mapping)
        return known
