"""The corpus: every trait alone on both shapes of the list, and mixtures; at least sixty files."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import openpyxl

from posko.core.rujukan import Rujukan
from posko.intake.read import Sheet, Workbook
from tests.intake.corpus.traits import CELLS, JENIS, LAYOUT, Kiriman, Ugly, grid, plain, wide

MIXTURES = 24
_START = datetime(2024, 2, 6, 7, 0)  # noqa: DTZ001 - the clock reading that is typed into a cell


@dataclass(frozen=True)
class Case:
    """One ugly file and the rows it must give."""

    name: str
    ugly: Ugly
    traits: frozenset[str]

    def workbook(self, *, as_text: bool = False) -> Workbook:
        """As read from a spreadsheet, or with `as_text` from a text file, which knows no merged cells."""
        lines, merged = grid(self.ugly)
        if as_text:
            lines, merged = [[_text(cell) for cell in line] for line in lines], []
        width = max(map(len, lines))
        rows = tuple((*line, *[None] * (width - len(line))) for line in lines)
        sheet = Sheet(self.ugly.name, rows, 1, 1, hidden=False, hidden_rows=frozenset(), merged=tuple(merged))
        return Workbook(f"{self.name}.xlsx", "xlsx", (sheet,), (), "0" * 64, 1)

    def xlsx(self) -> bytes:
        lines, merged = grid(self.ugly)
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = self.ugly.name
        for number, line in enumerate(lines, 1):
            for place, cell in enumerate(line, 1):
                sheet.cell(number, place, cell)
        for top, left, bottom, right in merged:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def expected(self, rujukan: Rujukan) -> list[tuple[object, ...]]:
        zona = rujukan.peristiwa.zona
        return sorted(
            (
                "KPU-PPK",
                "berangkat",
                row.saat.replace(tzinfo=zona),
                row.kelurahan,
                row.tps,
                row.jenis,
                row.jumlah,
            )
            for row in self.ugly.rows
        )


def _text(cell: object) -> str | None:
    """A cell as an Indonesian spreadsheet writes it into a text file."""
    match cell:
        case None:
            return None
        case datetime():
            return cell.strftime("%d/%m/%Y %H:%M")
        case time():
            return cell.strftime("%H:%M:%S")
        case float():
            return f"{cell:g}".replace(".", ",")
        case _:
            return str(cell)


def shipments(random_: random.Random, rujukan: Rujukan, count: int, *, full: bool = False) -> list[Kiriman]:
    """`count` lines, or with `full` every box type of `count` stations; each station once."""
    stations = random_.sample(rujukan.tps, count)
    stations.sort(key=lambda row: (row["kelurahan_kode"], int(row["tps_no"])))
    rows = []
    for number, station in enumerate(stations):
        kode = station["kelurahan_kode"]
        saat = _START + timedelta(days=number % 4, minutes=random_.randrange(0, 600, 5))
        for jenis in JENIS if full else [random_.choice(JENIS)]:
            nama = rujukan.kelurahan[kode]["nama"]
            rows.append(Kiriman(kode, nama, int(station["tps_no"]), jenis, random_.randint(1, 1500), saat))
    return rows


def ugly_of(
    seed: int, rujukan: Rujukan, layout: list[str], cells: list[str], *, is_wide: bool, count: int
) -> Ugly:
    """A list with these traits, in the order they are registered."""
    random_ = random.Random(seed)  # noqa: S311 - test data
    rows = shipments(random_, rujukan, count, full=is_wide)
    ugly = wide(rows) if is_wide else plain(rows)
    ugly.merge_heading = is_wide and bool(seed % 2)
    for name, trait in {**CELLS, **LAYOUT}.items():
        if name in layout or name in cells:
            trait(ugly, random_)
    return ugly


def cases(rujukan: Rujukan) -> list[Case]:
    """The whole corpus, the same every time."""
    found = []
    for seed, name in enumerate([*CELLS, *LAYOUT]):
        for is_wide in (False, True):
            if is_wide and name in (
                "nihil",
                "dashes",
                "numbers_worded",
                "numbers_as_text",
                "shuffled_columns",
            ):
                continue
            ugly = ugly_of(seed, rujukan, [name], [name], is_wide=is_wide, count=8)
            found.append(Case(f"{'lebar' if is_wide else 'panjang'}-{name}", ugly, frozenset({name})))
    random_ = random.Random(2024)  # noqa: S311 - test data
    for seed in range(MIXTURES):
        layout, cells = random_.sample(list(LAYOUT), 5), random_.sample(list(CELLS), 4)
        is_wide = bool(seed % 2)
        layout = [name for name in layout if not (is_wide and name == "shuffled_columns")]
        ugly = ugly_of(seed, rujukan, layout, cells, is_wide=is_wide, count=12)
        found.append(Case(f"campuran-{seed:02d}", ugly, frozenset({*layout, *cells})))
    return found
