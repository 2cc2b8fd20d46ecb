"""Finding the heading rows of a table, one to three deep, and the log they fit best.

A heading row is recognised by its words alone, so title rows above and anything between two tables need
no rule of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.intake.normalise.words import heading, key, text_of
from posko.intake.recognise import levels
from posko.intake.recognise.choices import spread_choices
from posko.intake.recognise.hints import HINTS
from posko.intake.recognise.levels import planned_beside_done, texts_of
from posko.intake.recognise.vocabulary import NUMBERING, TICK, Match
from posko.intake.refuse import heading_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.intake.read import Sheet
    from posko.intake.recognise.vocabulary import Vocabulary

DEEPEST = 3
LOOKED_AT = 40  # rows among which the heading of an unknown table is looked for
_MISSING = 4.0  # points that a table loses which has none of the columns its log requires
_LEAST_TOLD = 2  # columns of such a table
STRIDE = 500  # rows that are passed over at once where no heading can be
_NO_FIGURE = frozenset({str, type(None)})
_FIGURES = re.compile(r"^[\d.,:;/\-() ]+$")
_PLACE = r"(?:gudang\s+)?(?:kpu|ppk|pps|tps)"
_STATES = re.compile(
    rf"\b{_PLACE}\b[^,;()]{{0,20}}?(?:-|–|—|→|>|\bke\b|\bmenuju\b)\s*{_PLACE}\b"
    r"|^\W*(?:hari\b[\s/]*)?(?:tanggal|tgl)\b.*\d",
    re.IGNORECASE,
)
# Columns that a title, a sheet's name or one answer can stand in for.
FROM_ELSEWHERE = frozenset({"leg", "peristiwa", "waktu_kejadian", "kelurahan_kode"})
_FORM_OF_A_STATION = frozenset({"item", "jawaban"})  # all else stands in the head of such a form


@dataclass(frozen=True)
class Header:
    """Heading rows (0-based, inclusive) and what each column under them is.

    `titles` are headings as shown, `matches` what they mean in `log`, `rivals` other logs that fit
    as well.
    """

    first: int
    last: int
    titles: Mapping[int, str]
    forms: Mapping[int, tuple[str, ...]]
    log: str
    matches: Mapping[int, tuple[Match, ...]]
    score: float
    rivals: tuple[str, ...] = ()

    @property
    def shape(self) -> str:
        """The headings in order, normalised: the key under which a mapping is remembered."""
        return "|".join(heading(title) for _, title in sorted(self.titles.items()))


def find_headers(sheet: Sheet, vocabulary: Vocabulary, log: str | None = None) -> list[Header]:
    """Every heading of the sheet, top to bottom; a repeated one (a new printed page) counts once.

    It counts again under a title that states another leg or day: the rows below it mean that one.
    """
    headers: list[Header] = []
    row = 0
    hints = ""
    while row < len(sheet.rows):
        if row % STRIDE == 0 and headers and (beyond := _figures_until(sheet, row)) > row:
            row = beyond
            continue
        texts = texts_of(sheet.rows[row])
        found = _header_at(sheet, row, vocabulary, log, hints) if _may_be(texts, vocabulary) else None
        if found is None:
            hints = f"{hints} {' '.join(texts.values())}" if len(hints) < 2000 and len(texts) < 4 else hints
            row += 1
            continue
        if not headers or headers[-1].shape != found.shape or _is_retitled(sheet, headers, found.first):
            headers.append(found)
        row, hints = found.last + 1, ""
    return headers


def told_header(sheet: Sheet, vocabulary: Vocabulary, log: str) -> Header | None:
    """The heading of a sheet that a person says holds this log, though its words are not known.

    The fullest row of texts near the top; what its columns mean is then left to that person.
    """
    texts = {row: texts_of(cells) for row, cells in enumerate(sheet.rows[:LOOKED_AT])}
    row = max(texts, key=lambda row: (len(texts[row]), -row), default=0)
    if len(texts.get(row, {})) < _LEAST_TOLD:
        return None
    first = row - 1 if row and levels.is_level(sheet, row - 1) else row
    paths = levels.paths(sheet, first, row - first + 1)
    titles = {column: " / ".join(dict.fromkeys(path)) for column, path in paths.items()}
    forms = {column: _forms(path) for column, path in paths.items()}
    matches = {c: tuple(found) for c, form in forms.items() if (found := vocabulary.options(log, form))}
    return Header(first, row, titles, forms, log, matches, 0.0)


def _is_retitled(sheet: Sheet, headers: Sequence[Header], first: int) -> bool:
    """Whether the lone texts right above a repeated heading state a leg or a day that the last title did not.

    What an earlier table was called counts for nothing: after PPK-PPS and PPS-TPS may come PPK-PPS again.
    """
    last = headers[-1]
    own = sheet.rows[headers[-2].last + 1 if len(headers) > 1 else 0 : last.first]
    row = first - 1
    while row > last.last and len(texts := texts_of(sheet.rows[row])) <= 2:
        if not texts and any(cell is not None for cell in sheet.rows[row]):
            return False  # figures: a row of the table, or its total
        words = " ".join(map(text_of, texts.values()))
        if _STATES.search(words):
            told = {key(text) for cells in own for text in texts_of(cells).values()}
            if not told.issuperset(map(key, texts.values())):
                return True
        row -= 1
    return False


def _figures_until(sheet: Sheet, row: int) -> int:
    """Row after the stride at `row` when a column holds a figure in each of its rows: no heading is there."""
    end = min(row + STRIDE, len(sheet.rows))
    for column in sheet.columns:
        if _NO_FIGURE.isdisjoint(map(type, column[row:end])):
            return end
    return row


def _may_be(texts: Mapping[int, str], vocabulary: Vocabulary) -> bool:
    if not 2 <= len(texts) <= 200:
        return False
    return any(vocabulary.is_heading(text) for text in texts.values())


def _header_at(sheet: Sheet, row: int, vocabulary: Vocabulary, log: str | None, hints: str) -> Header | None:
    best: Header | None = None
    hints = key(f"{sheet.name} {hints}")
    for depth in _depths(sheet, row):
        if row + depth > len(sheet.rows) or not all(texts_of(line) for line in sheet.rows[row : row + depth]):
            break
        found = _fitted(sheet, row, depth, vocabulary, log, hints)
        if found and (best is None or found.score > best.score + 0.5):
            best = found
    if best is None or best.first == best.last:
        return best
    for lower in range(row + 1, best.last + 1):  # a title or a data row over a heading is no parent of it
        below = _header_at(sheet, lower, vocabulary, log, hints)
        if below and below.score >= best.score:
            return None
    return best


def _depths(sheet: Sheet, row: int) -> Sequence[int]:
    """How deep a heading at `row` may be; one that leaves a level of its own out is tried only at the end."""
    depths = range(1, DEEPEST + 1)
    return [depth for depth in depths if not levels.is_level(sheet, row + depth - 1)] or depths


def _fitted(
    sheet: Sheet, row: int, depth: int, vocabulary: Vocabulary, log: str | None, hints: str
) -> Header | None:
    paths = levels.paths(sheet, row, depth)
    titles = {column: " / ".join(dict.fromkeys(path)) for column, path in paths.items()}
    forms = {column: _forms(path) for column, path in paths.items()}
    candidates = []
    for name in [log] if log else LOGS:
        spread = spread_choices(name, paths, vocabulary)
        planned = planned_beside_done(paths)
        matches = {
            c: tuple(found)
            for c, texts in forms.items()
            if c not in planned and (found := _ordered(vocabulary.options(name, texts), spread.get(c, ())))
        }
        score = _score(name, matches, forms, hints)
        if score > 0:
            candidates.append((score, name, matches))
    if not candidates:
        return None
    candidates.sort(key=lambda candidate: -candidate[0])
    score, name, matches = candidates[0]
    rivals = tuple(other for points, other, _ in candidates[1:] if score - points < 0.5)
    return Header(row, row + depth - 1, titles, forms, name, matches, score, rivals)


def _forms(path: list[str]) -> tuple[str, ...]:
    unique = list(dict.fromkeys(path))
    return (" ".join(unique), unique[-1]) if len(unique) > 1 else (unique[0],)


def _ordered(options: Sequence[Match], spread: Sequence[Match]) -> list[Match]:
    """Meanings of a heading, the likeliest first: a step's time goes before what the words mean alone."""
    times = [match for match in spread if match.part.startswith("@")]
    ticks = [match for match in spread if TICK in match.part]
    under_item = [match for match in ticks if not match.part.startswith(TICK)]
    return [*times, *under_item, *options, *(match for match in ticks if match not in under_item)]


def _score(
    log: str, matches: Mapping[int, tuple[Match, ...]], forms: Mapping[int, tuple[str, ...]], hints: str
) -> float:
    contract = LOGS[log]
    # A running number stands in every list and tells none of them.
    firsts = {p: found[0] for p, found in matches.items() if heading(forms[p][-1]) not in NUMBERING}
    wide = len({match.part.partition(TICK)[0] for match in firsts.values() if match.part} - {""})
    columns = {match.column for match in firsts.values() if not match.part}
    # Values side by side without a heading above may be anything until the cells are seen.
    columns |= {m.column for p, m in firsts.items() if m.part.startswith(TICK) and len(forms[p]) > 1}
    columns |= {LOGS[log].waktu for match in firsts.values() if match.part.startswith("@")}
    counted = [texts for texts in forms.values() if _is_counted(texts)]
    if any(_FIGURES.match(texts[-1]) for texts in forms.values()):
        return 0
    required = {column.name for column in contract.columns if column.wajib}
    have = columns | ({"jenis", "jumlah", "item", "jawaban"} if wide > 1 else set())
    least = 2 if columns >= _FORM_OF_A_STATION else min(3, len(required))
    if len(columns) + min(wide, 2) < least or (len(columns) + wide) * 2 < len(counted):
        return 0
    persis = sum(1 for found in matches.values() if found[0].how == "persis")
    # A share, for a log that asks much of a row is not less likely to be kept short.
    missing = _MISSING * len(required - have - FROM_ELSEWHERE) / len(required)
    strange = sum(1 for place, texts in forms.items() if place not in matches and _is_counted(texts))
    hinted = 3 if any(hint in hints for hint in HINTS[log]) else 0
    points = 2 * len(required & columns) + len(columns - required) + 1.5 * min(wide, 5) + 0.5 * persis
    return max(points - missing - strange, 0.5) + hinted


def _is_counted(forms: tuple[str, ...]) -> bool:
    """Whether a heading says something of a log; a number, figures and what is refused do not."""
    words = heading(forms[-1])
    return words not in NUMBERING and not _FIGURES.match(words) and not heading_kind(forms[-1])
