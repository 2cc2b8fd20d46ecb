"""Report numbers made from a list's own 1, 2, 3, which would be the same in every file.

Two incidents of two days must not become one because both were first on their list; the officer is asked
once whether the day is put in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.core.waktu import local
from posko.intake.normalise.words import heading
from posko.intake.recognise.vocabulary import NUMBERING
from posko.intake.report import Pertanyaan
from posko.teks import tanya

if TYPE_CHECKING:
    from posko.intake.draft import Draft


def tell_numbers_apart(draft: Draft) -> None:
    """Ask about a `nomor` column that only counts rows, and put the day in front if so answered."""
    numbers, instants = draft.values.get("nomor"), draft.values.get(draft.contract.waktu)
    place = draft.mapping.where("nomor")
    if numbers is None or instants is None or place is None or not _only_counts(draft, place, numbers):
        return
    kunci = f"nomor:{draft.header.log}"
    answer = draft.sources.answers.get(kunci)
    if answer == "tetap":
        return
    zona = draft.sources.rujukan.peristiwa.zona
    dated = [
        f"{local(instant, zona):%Y%m%d}-{number}" if instant and number else None
        for number, instant in zip(numbers, instants, strict=True)
    ]
    if answer == "tanggal":
        draft.values["nomor"] = [new or old for new, old in zip(dated, numbers, strict=True)]
        return
    example = next(filter(None, dated), "20240209-1")
    question = Pertanyaan(kunci, tanya.tanya_nomor(example), tanya.ARTI_NOMOR)
    for row in range(len(numbers)):
        draft.ask(row, "nomor", question)


def _only_counts(draft: Draft, place: int, numbers: list[str | None]) -> bool:
    if heading(draft.header.forms[place][-1]) not in NUMBERING:
        return False
    counted = [int(number) for number in numbers if number and number.isdecimal()]
    return len(counted) == len([number for number in numbers if number]) and counted == sorted(set(counted))
