"""Two columns that mean the same: the surer one, or the first, is read, and the other must not go unheard.

Where both say the same nothing is said. Where they differ in something that is counted or looked up, the
rows wait for an answer; of a JUMLAH beside columns per kind, the one that sums them is the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from posko.intake.cells import read_cells, reader
from posko.intake.columns import form_of
from posko.intake.normalise.numbers import is_dash
from posko.intake.normalise.words import fold, text_of
from posko.intake.report import Pertanyaan
from posko.teks import tafsir as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from collections.abc import Mapping

    from posko.intake.draft import Draft
    from posko.intake.read import CellValue, Sheet
    from posko.intake.recognise.header import Header
    from posko.intake.recognise.mapping import ColumnMap
    from posko.intake.recognise.vocabulary import Match

_TOLD = ("teks", "kode", "waktu")  # kinds of which the other column is told of, and not asked about


def settle_twins(sheet: Sheet, header: Header, mapping: ColumnMap, answers: Mapping[str, str]) -> ColumnMap:
    """The mapping with the columns that an officer has chosen among twins."""
    for twin, match in sorted(mapping.twins.items()):
        taken = mapping.where(match.column, match.part)
        letter = get_column_letter(sheet.first_col + twin)
        if taken is not None and answers.get(_kunci(header, match)) == letter:
            mapping = mapping.swapped(taken, twin)
    return mapping


def check_twins(draft: Draft) -> None:
    """Ask or tell where a column that was not taken says something else than the one that was."""
    for twin, match in sorted(draft.mapping.twins.items()):
        taken = draft.mapping.where(match.column, match.part)
        if taken is None:
            continue
        if match.target == "jumlah" and draft.mapping.wide("jumlah"):
            taken, twin = _the_sum_first(draft, taken, twin)
        rows = _differing(draft, match, taken, twin)
        if rows:
            _say(draft, match, taken, twin, rows)


def _kunci(header: Header, match: Match) -> str:
    return f"kembar:{match.target}:{form_of(header.shape)}"


def _differing(draft: Draft, match: Match, taken: int, twin: int) -> list[int]:
    """Rows in which the twin says something, and not what the column that was taken says."""
    pairs = list(zip(draft.raw(taken), draft.raw(twin), strict=True))
    differ = {pair: _differs(draft, match, *pair) for pair in dict.fromkeys(pairs)}
    return [row for row, pair in enumerate(pairs) if differ[pair]]


def _differs(draft: Draft, match: Match, taken: CellValue, twin: CellValue) -> bool:
    if not text_of(twin) or is_dash(twin) or fold(text_of(taken)) == fold(text_of(twin)):
        return False
    column = draft.contract[match.column]
    if column.kind == "waktu":
        return True
    read = reader(column, "", draft.sources)
    return taken is None or read(taken).value is None or read(taken).value != read(twin).value


def _say(draft: Draft, match: Match, taken: int, twin: int, rows: list[int]) -> None:
    first = rows[0]
    one, other = (_named(draft, place) for place in (taken, twin))
    kunci = _kunci(draft.header, match)
    is_settled = kunci in draft.sources.answers
    is_sure = match.rank > draft.mapping.by_column[taken].rank
    is_check = match.target == "jumlah" and bool(draft.mapping.wide("jumlah"))
    if is_settled or is_sure or is_check or draft.contract[match.column].kind in _TOLD:
        draft.warn(first, twin, match.column, "kolom_ganda", teks.kolom_ganda(other, one, len(rows)))
        return
    said, said_other = (text_of(draft.raw(place)[first]) for place in (taken, twin))
    pesan = tanya.tanya_kembar(one, other, said, said_other, draft.line(first))
    pilihan = tuple(
        (get_column_letter(draft.sheet.first_col + place), _named(draft, place)) for place in (taken, twin)
    )
    known = draft.questions.get(kunci)
    if known:  # a third column of the same meaning
        pilihan = (*known.pilihan, pilihan[1])
    draft.questions[kunci] = Pertanyaan(kunci, known.pesan if known else pesan, pilihan)
    for row in rows:
        draft.ask(row, match.target, draft.questions[kunci])


def _named(draft: Draft, place: int) -> str:
    return teks.kolom(draft.heading(place), get_column_letter(draft.sheet.first_col + place))


def _the_sum_first(draft: Draft, taken: int, twin: int) -> tuple[int, int]:
    """Both columns, the one that more often holds the sum of the kinds in front and taken as the check."""
    parts = [draft.values[f"jumlah:{part}"] for part in draft.mapping.wide("jumlah")]
    sums = [sum(count or 0 for count in counts) for counts in zip(*parts, strict=True)]
    read = reader(draft.contract["jumlah"], "", draft.sources)
    other = read_cells(draft.raw(twin), read).values
    fits = [
        sum(1 for written, counted in zip(values, sums, strict=True) if written == counted)
        for values in (draft.values["jumlah"], other)
    ]
    if fits[1] <= fits[0]:
        return taken, twin
    draft.mapping = draft.mapping.swapped(taken, twin)
    draft.values["jumlah"] = other
    return twin, taken
