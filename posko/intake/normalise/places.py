"""Kelurahan and stores by name: exact first, then known spellings, then a question.

Two different villages here are spelled nearly alike (Munjuljaya, Tegalmunjul), so a name that only
resembles one is never taken silently: with a clear best it is asked about once, otherwise it is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from rapidfuzz import fuzz, process

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.words import key, solid, text_of
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tafsir, tanya

if TYPE_CHECKING:
    from collections.abc import Mapping

    from posko.core.rujukan import Rujukan
    from posko.intake.read import CellValue

NEAR = 80.0  # rapidfuzz ratio below which two names are not the same name
MARGIN = 10.0  # by how much the best must beat the second
BUKAN = "bukan"  # the answer «none of these»
_PREFIX = re.compile(r"^(kelurahan desa|desa kelurahan|kel desa|kelurahan|kel|desa|ds)\s+")
_KEC = re.compile(r"\b(?:kec|kecamatan)\s+(.+)$")
_SEAT = re.compile(
    r"^(?:(?:gudang|kantor|sekretariat)\s+)?(?:(?P<kec>kec|kecamatan)|pps|kelurahan|kel|desa|ds)\s+(?P<name>.+)$"
)
_EVERYWHERE = re.compile(
    r"^(?:di )?(?:seluruh|semua|se)\s*(?:wilayah(?: hukum)?|wilkum|kelurahan|kel|desa|polsek|kabupaten|kab)\b"
)
_ALL_OF = re.compile(r"^(?:di )?(?:seluruh |semua |se ?)?(?:kec|kecamatan)\s+(?P<kec>.+)$")
# What stands around a store's name in daily writing and says nothing of its own.
_AROUND = frozenset(
    {"gudang", "kantor", "sekretariat", "logistik", "tempat", "penyimpanan", "kotak", "suara"}
)
_RANKS_OF_AREA = frozenset({"kab", "kabupaten", "kota", "kec", "kecamatan", "kel", "kelurahan", "desa", "ds"})
_OFFICE = re.compile(r"^(?P<office>kpu|ppk|pps) ?(?P<name>.*)$")
_NUMBERED = re.compile(r"\s*\d+$")
_KODE = re.compile(r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$")


@dataclass(frozen=True, slots=True)
class Area:
    """Several kelurahan that one cell speaks of."""

    kodes: tuple[str, ...]


class Gazetteer:
    """Names of one event's area; `answers` holds what officers have confirmed."""

    def __init__(self, rujukan: Rujukan, answers: Mapping[str, str]) -> None:
        self._names = {row["kelurahan_kode"]: row["nama"] for row in rujukan.wilayah}
        self._exact = {solid(name): kode for kode, name in self._names.items()}
        self._exact |= {key(kode): kode for kode in self._names}
        self._exact |= {row["kelurahan_kode_bps"]: row["kelurahan_kode"] for row in rujukan.wilayah}
        self._spelled = dict(self._exact)
        for row in rujukan.wilayah:
            for other in filter(None, row["ejaan_lain"].split("|")):
                self._spelled.setdefault(solid(other), row["kelurahan_kode"])
        self._kecamatan = {solid(row["kecamatan"]) for row in rujukan.wilayah}
        self._kecamatan_of = {row["kelurahan_kode"]: solid(row["kecamatan"]) for row in rujukan.wilayah}
        self._answers = answers

    def name(self, kode: str) -> str:
        """The official name."""
        return self._names[kode]

    def read(self, cell: CellValue) -> Clean[str]:
        """The kelurahan_kode a cell names."""
        text = text_of(cell)
        if not text or text in ("-", "–"):
            return Clean()
        if _KODE.match(text):
            return Clean(text) if text in self._names else self._unknown()
        words = key(text)
        if _EVERYWHERE.match(words):
            return Clean(need=teks.BUTUH_KELURAHAN, jenis="seluruh", way_out=tafsir.SATU_BARIS_SATU_KELURAHAN)
        if _ALL_OF.match(words) or self._is_kecamatan(words):
            return Clean(need=teks.BUTUH_KELURAHAN, jenis="kecamatan", way_out=teks.ini_kecamatan(text))
        inside = _KEC.search(words)
        if inside:
            words = words[: inside.start()].strip()
        kode = self.find(words)
        if kode and inside and self._kecamatan_of[kode] != inside[1].replace(" ", ""):
            return Clean(need=teks.BUTUH_KELURAHAN, jenis="kelurahan", way_out=teks.kecamatan_lain(text))
        return Clean(kode) if kode else self._near(text, words)

    def read_area(self, cell: CellValue) -> Clean[str | Area]:
        """As `read`, where an empty place means everywhere; a kecamatan is asked about."""
        words = key(text_of(cell))
        if _EVERYWHERE.match(words):
            return Clean(notes=(("seluruh", tafsir.seluruh_wilayah(text_of(cell))),))
        of = _ALL_OF.match(words)
        name = solid(of["kec"]) if of else solid(words) if self._is_kecamatan(words) else ""
        kodes = tuple(kode for kode, kecamatan in self._kecamatan_of.items() if kecamatan == name)
        if not kodes:
            return cast("Clean[str | Area]", self.read(cell))
        kunci = f"kecamatan:{name}"
        match self._answers.get(kunci):
            case "bentang":
                return Clean(Area(kodes))
            case "tidak":
                return cast("Clean[str | Area]", self.read(cell))
            case _:
                pesan = tanya.tanya_kecamatan(text_of(cell), len(kodes))
                return Clean(ask=Pertanyaan(kunci, pesan, tanya.ARTI_KECAMATAN))

    def find(self, text: str) -> str | None:
        """The kode of a name or a known spelling, without guessing."""
        words = key(text)
        bare = _PREFIX.sub("", words).replace(" ", "")
        for form in (words, bare, *(bare.removeprefix(lead) for lead in ("kelurahan", "kel", "desa", "ds"))):
            if form in self._spelled:
                return self._spelled[form]
        return None

    def _is_kecamatan(self, words: str) -> bool:
        solid_words = words.replace(" ", "")
        return solid_words in self._kecamatan and solid_words not in self._spelled

    def _near(self, text: str, words: str) -> Clean[str]:
        bare = _PREFIX.sub("", words).replace(" ", "")
        question = f"kelurahan:{bare}"
        answer = self._answers.get(question)
        if answer in self._names:
            return Clean(answer, notes=(("ejaan_baru", teks.ejaan_baru(text, self._names[answer])),))
        best = self._ranked(bare)
        if answer == BUKAN or not best or best[0][1] < NEAR:
            return self._unknown()
        if len(best) > 1 and best[0][1] - best[1][1] < MARGIN:
            return self._unknown(teks.kelurahan_mirip([self._names[kode] for kode, _ in best[:2]]))
        kode = best[0][0]
        pilihan = ((kode, self._names[kode]), (BUKAN, tanya.BUKAN_ITU))
        return Clean(ask=Pertanyaan(question, tanya.tanya_ejaan(text, self._names[kode]), pilihan))

    def _ranked(self, bare: str) -> list[tuple[str, float]]:
        """Best score of each kelurahan, highest first."""
        best: dict[str, float] = {}
        for _, score, spelled in process.extract(
            bare, {name: name for name in self._spelled}, scorer=fuzz.ratio, limit=8
        ):
            kode = self._spelled[spelled]
            best[kode] = max(score, best.get(kode, 0.0))
        return sorted(best.items(), key=lambda pair: -pair[1])

    def _unknown(self, way_out: str = "") -> Clean[str]:
        return Clean(need=teks.BUTUH_KELURAHAN, jenis="kelurahan", way_out=way_out or teks.KELURAHAN_DI_LUAR)


class Stores:
    """Stores and posts by id, by name, and by the short names of daily speech."""

    def __init__(self, rujukan: Rujukan, gazetteer: Gazetteer) -> None:
        self._known: dict[str, str] = {}
        self._pps = {
            row["kelurahan_kode"]: row["titik_id"] for row in rujukan.titik if row["jenis"] == "gudang_pps"
        }
        self._gazetteer = gazetteer
        self.names = tuple((row["titik_id"], row["nama"]) for row in rujukan.titik)
        # A district of the kabupaten's council is named after it: «Purwakarta 1».
        self._kabupaten = {solid(_NUMBERED.sub("", row.get("dapil", ""))) for row in rujukan.wilayah}
        for row in rujukan.titik:
            for name in (row["titik_id"], row["nama"]):
                self._known[solid(name)] = row["titik_id"]
                self._known.setdefault(solid(name).removeprefix("gudang"), row["titik_id"])
            if row["jenis"] == "gudang_kpu":
                self._known |= {
                    "kpu": row["titik_id"],
                    "gudangkpu": row["titik_id"],
                    "gudanglogistikkpu": row["titik_id"],
                }

    def read(self, cell: CellValue) -> Clean[str]:
        """The titik_id a cell names."""
        text = text_of(cell)
        if not text or text in ("-", "–"):
            return Clean()
        bare = solid(text)
        for lead in ("", "gudang", "kantor", "kantorgudang", "sekretariat", "gudanglogistik"):
            if bare.startswith(lead) and (found := self._known.get(bare.removeprefix(lead))):
                return Clean(found)
        words = key(text)
        found = self._at_seat(words) or self._of_office(words)
        if found:
            return Clean(found)
        return Clean(need=teks.BUTUH_TITIK, jenis="titik")

    def _at_seat(self, words: str) -> str | None:
        """The store at an office: a kelurahan's is that of its PPS, a kecamatan's that of its PPK."""
        seat = _SEAT.match(words)
        if seat is None:
            return None
        if seat["kec"]:
            return self._known.get(solid(f"ppk {seat['name']}"))
        return self._pps.get(self._gazetteer.find(seat["name"]) or "")

    def _of_office(self, words: str) -> str | None:
        """The store of an office by its full name: «Gudang KPU Kab. Purwakarta», «PPK Kec. Babakancikao»."""
        office = _OFFICE.match(" ".join(word for word in words.split() if word not in _AROUND))
        if office is None:
            return None
        name = office["name"] if office["office"] != "pps" else _KEC.sub("", office["name"])
        bare = " ".join(word for word in name.split() if word not in _RANKS_OF_AREA)
        match office["office"]:
            case "kpu":
                return self._known.get("kpu") if solid(bare) in self._kabupaten else None
            case "ppk":
                return self._known.get(solid(f"ppk {bare}"))
            case _:
                return self._pps.get(self._gazetteer.find(bare) or "")
