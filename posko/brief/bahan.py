"""What a deck is told from: the same questions as the screen, as of one instant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

import pandas as pd

from posko.brief.dek import Deret, Kolom, Rias, Stempel, rias
from posko.brief.huruf import bersih
from posko.core import waktu
from posko.core.rujukan import Rujukan
from posko.figures.pena import Batas
from posko.publik import Latar
from posko.teks import paparan as teks

Tanya = Callable[..., pd.DataFrame]
Rekam = dict[str, Any]
KABAR = "harian/kabar_per_log"
SUMBER = "paparan/sumber"


@dataclass(frozen=True)
class Bahan:
    """What slides are made from.

    Attributes:
        tanya: answers `topic/file` as of `saat` (None: the deck's instant) with further parameters.
        rujukan: reference data of the event.
        stempel: what every page carries.
        batas: shapes of the kelurahan, official or schematic.
        acuan: number of the incident or of the delivery note the deck is about.
        latar: the desk and the closed lists of the public page; needed for the public version only.
        atasan: to whom the message is addressed.
    """

    tanya: Tanya
    rujukan: Rujukan
    stempel: Stempel
    batas: Batas
    acuan: str = ""
    atasan: str = ""
    latar: Latar | None = None

    @property
    def sampai(self) -> datetime:
        """The instant of the deck."""
        return self.stempel.sampai

    @property
    def apel(self) -> datetime:
        """The morning parade before it."""
        peristiwa = self.rujukan.peristiwa
        return waktu.apel_sebelum(self.sampai, peristiwa.kabar.apel, peristiwa.zona)

    @property
    def hitung_h(self) -> str:
        """H-count of the day."""
        return waktu.hitung_h(self.sampai, self.rujukan.peristiwa.hari_h, self.rujukan.peristiwa.zona)

    def tengah_malam(self, hari: int) -> datetime:
        """Start of the day so many days from the deck's."""
        zona = self.rujukan.peristiwa.zona
        return waktu.at(waktu.local(self.sampai, zona).date() + timedelta(days=hari), time(0), zona)

    @property
    def leg(self) -> tuple[str, ...]:
        """Codes of the legs in order."""
        return tuple(one.kode for one in self.rujukan.peristiwa.leg)


def sumber(tanya: Tanya, sampai: datetime) -> dict[str, str]:
    """Newest news of every log, in words."""
    rows = [row for name in (KABAR, SUMBER) for row in tanya(name).to_dict("records")]
    return {row["log"]: teks.sumber(row["log"], row["waktu_akhir"], sampai) for row in rows}


def rekam(frame: pd.DataFrame) -> list[Rekam]:
    """Rows of an answer, text cleaned, missing values as None."""
    return [
        {
            str(name): None if pd.isna(value) else bersih(value) if isinstance(value, str) else value
            for name, value in row.items()
        }
        for row in frame.to_dict("records")
    ]


def kolom(judul: Sequence[str], lebar: Sequence[float], angka: Sequence[int] = ()) -> tuple[Kolom, ...]:
    """Columns of a table; `angka` are the places of those that hold numbers."""
    return tuple(
        Kolom(name, width, place in angka)
        for place, (name, width) in enumerate(zip(judul, lebar, strict=True))
    )


def deret(kode: str, label: str, nilai: Sequence[Any], gaya: Rias | None = None) -> Deret:
    """A series in the look of its meaning."""
    return Deret(label, tuple(int(value) for value in nilai), gaya or rias(kode))
