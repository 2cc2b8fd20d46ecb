"""Headings that mean something only beside others: HARI INI among sums, PROV | KAB, PETUGAS with a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.numbers import PEOPLE
from posko.intake.normalise.ticks import is_blank
from posko.intake.normalise.words import heading, text_of
from posko.intake.recognise.vocabulary import BY_KIND, Match

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.contracts import Contract
    from posko.intake.read import CellValue
    from posko.intake.recognise.header import Header

_TODAY = frozenset({"hari ini", "jumlah hari ini", "masuk hari ini", "tiba hari ini", "tambahan hari ini"})
_SUMS = frozenset(
    {
        "jumlah",
        "total",
        "sebelumnya",
        "kemarin",
        "lalu",
        "yang lalu",
        "jumlah total",
        "komulatif",
        "kumulatif",
    }
) | {
    f"{until} {end}"
    for until in ("s d", "sd", "sampai", "sampai dengan", "jumlah s d", "jumlah", "total s d", "total")
    for end in ("kemarin", "hari ini", "sebelumnya", "lalu", "yang lalu")
} - {"jumlah hari ini"}
_FLOW = frozenset({"masuk", "keluar"})
_COUNCILS = {
    **dict.fromkeys(("prov", "provinsi", "prop", "propinsi", "tingkat i", "tingkat 1"), "DPRDP"),
    **dict.fromkeys(("kab", "kabupaten", "kab kota", "kabupaten kota", "tingkat ii", "tingkat 2"), "DPRDK"),
}
_LEAST_KINDS = 2  # other kinds of boxes beside PROV and KAB


def count_today(chosen: dict[int, Match], header: Header, contract: Contract) -> None:
    """Of S.D. KEMARIN | HARI INI | JUMLAH today's is the count of the row; what a person pointed at stays.

    Beside MASUK | KELUAR a JUMLAH is the stock of the store, and no count of what came or went.
    """
    if "jumlah" not in contract.names or contract.log not in BY_KIND:
        return
    lasts = {column: heading(form[-1]) for column, form in header.forms.items()}
    days = [column for column, words in lasts.items() if words in _TODAY and column not in chosen]
    pointed = any(match.target == "jumlah" and match.how == "ingatan" for match in chosen.values())
    if pointed or not (days or set(lasts.values()) >= _FLOW):
        return
    for column in [column for column, match in chosen.items() if match.target == "jumlah"]:
        del chosen[column]
    if len(days) == 1:
        chosen[days[0]] = Match("jumlah", "", "sinonim")


def sums_beside(header: Header, by_column: Mapping[int, Match]) -> list[int]:
    """Columns of sums that were left out beside today's count; empty where there is no such count."""
    lasts = {column: heading(form[-1]) for column, form in header.forms.items()}
    if not any(match.column == "jumlah" and lasts[column] in _TODAY for column, match in by_column.items()):
        return []
    return [column for column, words in sorted(lasts.items()) if words in _SUMS and column not in by_column]


def take_councils(chosen: dict[int, Match], header: Header, kinds: frozenset[str]) -> None:
    """PROV and KAB (also TK. I, TK. II) are the councils where other kinds of boxes stand beside them."""
    if header.log not in BY_KIND:
        return
    told = {match.part for match in chosen.values() if match.column == "jumlah"} & kinds
    if len(told) < _LEAST_KINDS:
        return
    for column, form in header.forms.items():
        kind = _COUNCILS.get(heading(form[-1]))
        if kind in kinds - told and column not in chosen:
            chosen[column] = Match("jumlah", kind, "sinonim")


def count_people(
    chosen: dict[int, Match], contract: Contract, header: Header, samples: Mapping[int, Sequence[CellValue]]
) -> None:
    """PETUGAS over «4 orang» counts them, and names no unit; so does PETUGAS (JML) over 4."""
    if "regu" not in contract.names or "jumlah_personel" not in contract.names:
        return
    if any(match.column == "jumlah_personel" for match in chosen.values()):
        return
    for column, match in chosen.items():
        if match.column != "regu" or match.how == "ingatan":
            continue
        cells = [text_of(cell) for cell in samples.get(column, ()) if not is_blank(cell)]
        said = heading(header.titles[column]).split()  # REGU 4 is the fourth, PETUGAS 4 are four
        is_count = bool({"jumlah", "petugas"}.intersection(said)) and all(map(str.isdigit, cells))
        if cells and (is_count or all(map(PEOPLE.match, cells))):
            chosen[column] = Match("jumlah_personel", "", "sinonim")
            return
