"""Every heading that means a column of a log, made from the contracts.

A heading is matched by its own words first; a near spelling is taken only when no other heading of that
log comes close, and is shown as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from posko.contracts import LOGS
from posko.intake.normalise.lists import jenis_of, member_of, reader
from posko.intake.normalise.words import heading, within_brackets, without_brackets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from posko.contracts import Column, Contract
    from posko.core.rujukan import Rujukan
    from posko.intake.normalise.clean import Clean
    from posko.intake.read import CellValue

NEAR = 88.0  # rapidfuzz ratio of a mistyped heading
MARGIN = 8.0
ABAIKAN = "abaikan"  # a remembered target: leave the column out
NUMBERING = frozenset({"nomor", "nomor urut", "urut", "urutan"})
# A count of stations is no station.
NOT_A_COLUMN = frozenset({"jumlah tps", "total tps", "banyak tps", "tps jumlah", "tps total", "tps banyak"})
# Two columns that tell a range: TPS DARI | S.D., TPS AWAL | TPS AKHIR.
SAMPAI = "@sampai"  # the part of `tps_no` that holds the last station
_FIRST_WORDS = ("dari", "awal", "mulai", "pertama")
_LAST_WORDS = ("s d", "sd", "sampai", "sampai dengan", "hingga", "akhir", "terakhir")
_RANGE_ENDS = {
    words: part
    for part, ends in (("", _FIRST_WORDS), (SAMPAI, _LAST_WORDS))
    for end in ends
    for words in (f"tps {end}", f"{end} tps")
}
_WAKTU = (
    "jam berangkat",
    "waktu berangkat",
    "berangkat",
    "jam tiba",
    "waktu tiba",
    "tiba",
    "tanggal",
    "hari tanggal",
    "hari",
    "jam",
    "pukul",
    "waktu",
    "waktu kejadian",
    "tanggal jam",
    "tanggal waktu",
)
# Any mixture of these over a column is the instant: HARI/TGL/JAM, WAKTU KEJADIAN (WIB).
_WAKTU_WORDS = frozenset(
    {"hari", "dan", "tanggal", "jam", "pukul", "waktu", "wib", "kejadian", "kegiatan", "giat", "pelaksanaan"}
)
_WAKTU_MARKS = frozenset({"tanggal", "jam", "pukul", "waktu"})
_DAY_WORDS = frozenset({"tanggal", "hari"})
_CLOCK_WORDS = frozenset({"jam", "pukul"})
_WIDE = ("kesiapan_tps", "kerawanan_tps", "distribusi", "personel")
BY_KIND = ("distribusi", "pembanding")  # logs whose lists spread the kinds of boxes over columns
# The column of a log that names the steps of a row, which lists may write side by side.
EVENT_COLUMN = {"distribusi": "peristiwa", "pemungutan": "tahap"}
TICK = "="  # in `Match.part`: a mark in this column means the code behind it
_TIMES_ONLY = ("berangkat", "tiba", "sampai")  # over a count these stand under its own heading only
_EVENT_WORDS = {
    "berangkat": "berangkat",
    "kirim": "berangkat",
    "dikirim": "berangkat",
    "tiba": "tiba",
    "terima": "tiba",
    "diterima": "tiba",
    "datang": "tiba",
    "kedatangan": "tiba",
    "penerimaan": "tiba",
    "sampai": "tiba",
    "keberangkatan": "berangkat",
    "pemberangkatan": "berangkat",
    "pelepasan": "berangkat",
    "pengiriman": "berangkat",
}
_TODAY_LAST = re.compile(r"(?<!\bs d)(?<!\bsd)(?<!\bsampai)(?<!\bsampai dengan)(?<!\bhingga) hari ini$")
_RANK = {"ingatan": 0, "persis": 1, "sinonim": 2, "mirip": 3}


@dataclass(frozen=True)
class Match:
    """What a heading means: a contract column, perhaps one part of it, and how that was found."""

    column: str
    part: str
    how: str

    @property
    def target(self) -> str:
        """`jumlah`, `jumlah:PPWP`, `waktu_kejadian:jam`."""
        return f"{self.column}:{self.part}" if self.part else self.column

    @property
    def rank(self) -> int:
        """Smaller is surer."""
        return _RANK[self.how]


class Vocabulary:
    """Headings of every log for one event."""

    def __init__(self, rujukan: Rujukan) -> None:
        self.rujukan = rujukan
        self._index = {log: _index(contract) for log, contract in LOGS.items()}
        self._known = frozenset(word for index in self._index.values() for word in index) | NUMBERING
        self._wide: dict[tuple[str, str], Match | None] = {}
        self._values: dict[str, Callable[[CellValue], Clean[str]]] = {}

    def is_heading(self, text: str) -> bool:
        """Whether some log has a column of this name; cheap, asked of every text cell."""
        if len(text) > 80:
            return False
        words = heading(text)
        return words in self._known or any(self.wide(log, text) for log in _WIDE)

    def options(self, log: str, forms: Sequence[str]) -> list[Match]:
        """Meanings of a heading in one log, from the first of its `forms` that has any."""
        for form in forms:
            if heading(form) in NOT_A_COLUMN:
                return []
            wide = _range_end(log, form) or self.wide(log, form)
            found = [wide] if wide else self._exact(log, form)
            if found:
                return found
        return []

    def value(self, column: Column, text: str) -> str | None:
        """The code of a closed list that a heading says; None where it says no such value."""
        if not any(map(str.isalpha, text)):
            return None
        read = self._values.get(column.name + column.judul)
        if read is None:
            read = self._values[column.name + column.judul] = reader(column, self.rujukan)
        return read(without_brackets(text)).value

    def near(self, log: str, text: str) -> Match | None:
        """The column a mistyped heading most likely means, if only one is near."""
        words = heading(without_brackets(text))
        if len(words) < 5:
            return None
        best: dict[str, float] = {}
        for known, score, _ in process.extract(words, self._index[log].keys(), scorer=fuzz.ratio, limit=6):
            for match in self._index[log][known]:
                best[match.column] = max(score, best.get(match.column, 0.0))
        ranked = sorted(best.items(), key=lambda pair: -pair[1])
        if not ranked or ranked[0][1] < NEAR or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN):
            return None
        return Match(ranked[0][0], "", "mirip")

    def wide(self, log: str, text: str) -> Match | None:
        """The member that a heading of a wide table stands for."""
        known = (log, text)
        if known not in self._wide:
            self._wide[known] = self._read_wide(log, text)
        return self._wide[known]

    def _read_wide(self, log: str, text: str) -> Match | None:
        contract = LOGS[log]
        if contract.lebar and (member := member_of(contract.lebar.daftar, text, self.rujukan)):
            return Match(contract.lebar.nilai, member, "persis")
        if log in BY_KIND and (today := _TODAY_LAST.search(heading(text))):
            text = heading(text)[: today.start()]  # KOTAK PPWP over S.D. KEMARIN | HARI INI
        words = heading(text).removeprefix("jumlah ").removeprefix("kotak ")
        if log == "distribusi" and words in _EVENT_WORDS and words not in _TIMES_ONLY:
            return Match("jumlah", f"@{_EVENT_WORDS[words]}", "sinonim")
        if log in BY_KIND and (jenis := jenis_of(text, self.rujukan)):
            return Match("jumlah", jenis, "persis")
        return None

    def _exact(self, log: str, form: str) -> list[Match]:
        index = self._index[log]
        inside = index.get(heading(within_brackets(form)), [])
        if heading(form) not in index and _names_place(inside, log):
            return inside  # TKP (Kel/Desa); anything else in brackets is a unit or a remark
        for text in (form, without_brackets(form)):
            words = heading(text)
            found = index.get(words) or index.get(words.removeprefix("nama "))
            if found:
                return sorted(found, key=lambda match: match.rank)
            said = set(words.split())
            if said & _WAKTU_MARKS and said <= _WAKTU_WORDS.union(LOGS[log].kata_waktu):
                return [Match(LOGS[log].waktu, "", "sinonim")]
        return []


def is_range_end(form: str) -> bool:
    """Whether a heading beside TPS only says «up to»: S.D."""
    return heading(form) in _LAST_WORDS


def _range_end(log: str, form: str) -> Match | None:
    words = " ".join(word for word in heading(form).split() if word != "nomor")
    if words not in _RANGE_ENDS or "tps_no" not in LOGS[log].names:
        return None
    return Match("tps_no", _RANGE_ENDS[words], "sinonim")


def event_of(text: str) -> str:
    """`berangkat` or `tiba` when a heading says which of the two it belongs to."""
    return next((_EVENT_WORDS[word] for word in heading(text).split() if word in _EVENT_WORDS), "")


def part_of_instant(text: str) -> str:
    """`tanggal`, `jam`, or "" for a heading over a whole instant."""
    words = set(heading(text).split())
    if words & _DAY_WORDS and not words & _CLOCK_WORDS:
        return "tanggal"
    return "jam" if words & _CLOCK_WORDS or words & {"waktu"} else ""


def _names_place(found: Sequence[Match], log: str) -> bool:
    return any(LOGS[log][match.column].kind == "kelurahan" for match in found)


def _index(contract: Contract) -> dict[str, list[Match]]:
    index: dict[str, list[Match]] = {}
    # Where a word may mean two columns, the one that is no list of values is thought of first.
    for column in sorted(contract.columns, key=lambda column: column.kind == "pilihan"):
        persis = {heading(column.judul), heading(without_brackets(column.judul))}
        sinonim = {heading(column.name), *map(heading, column.sinonim)} - persis
        if column.name == contract.waktu:
            sinonim |= set(_WAKTU) - persis
        for how, words in (("persis", persis), ("sinonim", sinonim)):
            for word in words - {""}:
                index.setdefault(word, []).append(Match(column.name, "", how))
    return index
