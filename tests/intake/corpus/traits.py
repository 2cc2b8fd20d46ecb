"""One plain list of boxes, and the traits by which staff make it ugly; each trait keeps its meaning.

A trait rewrites the sheet (headings, cells, rows around the table) and never the rows that must come out.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from posko.intake.normalise.dates import HARI

BULAN_PANJANG = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
JENIS = ("PPWP", "DPR", "DPD", "DPRDP", "DPRDK")
JENIS_UCAP = {"PPWP": "PPWP", "DPR": "DPR RI", "DPD": "DPD", "DPRDP": "DPRD PROV", "DPRDK": "DPRD KAB"}


@dataclass(frozen=True)
class Kiriman:
    """One line: where to, how many of one kind, when it left."""

    kelurahan: str  # kode
    nama: str
    tps: int | None
    jenis: str
    jumlah: int
    saat: datetime  # clock of the station


@dataclass
class Ugly:
    """A sheet on its way to ugliness: cells by column name, and what stands around the table."""

    rows: list[Kiriman]
    cells: list[dict[str, Any]]
    columns: list[str]
    headings: dict[str, list[str]]  # column -> texts from the top heading row down
    above: list[list[Any]] = field(default_factory=list)
    under_heading: list[list[Any]] = field(default_factory=list)
    below: list[list[Any]] = field(default_factory=list)
    merge: list[tuple[str, int, int]] = field(default_factory=list)  # column, first and last data row
    merge_heading: bool = False
    name: str = "Sheet1"
    answers: dict[str, str] = field(default_factory=dict)
    blank_every: int = 0
    total_after: tuple[int, ...] = ()
    left: int = 0


def wide(rows: list[Kiriman]) -> Ugly:
    """One line for each station, a column for each box type under a common heading."""
    ugly = plain(rows)
    stations: dict[tuple[str, int | None], dict[str, Any]] = {}
    for row, cells in zip(rows, ugly.cells, strict=True):
        line = stations.setdefault(
            (row.kelurahan, row.tps), {k: v for k, v in cells.items() if k not in ("jenis", "jumlah")}
        )
        line[row.jenis] = row.jumlah
    ugly.cells = list(stations.values())
    ugly.columns = [*ugly.columns[:5], *JENIS]
    ugly.headings = {name: texts for name, texts in ugly.headings.items() if name not in ("jenis", "jumlah")}
    ugly.headings |= {jenis: ["JUMLAH KOTAK", JENIS_UCAP[jenis]] for jenis in JENIS}
    return ugly


Trait = Callable[[Ugly, random.Random], None]
HEADINGS = {
    "leg": ["Leg"],
    "peristiwa": ["Peristiwa"],
    "waktu": ["Waktu"],
    "kelurahan": ["Kelurahan/desa"],
    "tps": ["No. TPS"],
    "jenis": ["Jenis kotak"],
    "jumlah": ["Jumlah kotak"],
}


def plain(rows: list[Kiriman]) -> Ugly:
    cells = [
        {
            "leg": "KPU-PPK",
            "peristiwa": "Berangkat",
            "waktu": row.saat.strftime("%d/%m/%Y %H.%M"),
            "kelurahan": row.nama,
            "tps": row.tps,
            "jenis": row.jenis,
            "jumlah": row.jumlah,
        }
        for row in rows
    ]
    return Ugly(rows, cells, list(HEADINGS), {name: list(texts) for name, texts in HEADINGS.items()})


def lines_of(ugly: Ugly) -> list[Kiriman]:
    """The row that tells place and time of each line."""
    return ugly.rows[:: max(len(ugly.rows) // len(ugly.cells), 1)]


def grid(ugly: Ugly) -> tuple[list[list[Any]], list[tuple[int, int, int, int]]]:
    """Rows of cells, and merged ranges (1-based, inclusive)."""
    depth = max(len(texts) for texts in ugly.headings.values())
    lines = [list(row) for row in ugly.above]
    top = len(lines) + 1
    lines += [[_heading(ugly, name, level, depth) for name in ugly.columns] for level in range(depth)]
    lines += [list(row) for row in ugly.under_heading]
    merged = _heading_merges(ugly, top, depth) if ugly.merge_heading else []
    place_of: list[int] = []
    for number, cells in enumerate(ugly.cells):
        if ugly.blank_every and number and number % ugly.blank_every == 0:
            lines.append([])
        place_of.append(len(lines) + 1)
        lines.append([cells.get(name) for name in ugly.columns])
        if number + 1 in ugly.total_after:
            lines.append(_total(ugly, number + 1))
    for name, start, end in ugly.merge:
        column = ugly.columns.index(name) + 1
        merged.append((place_of[start], column, place_of[end], column))
    lines += [list(row) for row in ugly.below]
    if ugly.left:
        lines = [[None] * ugly.left + line if line else [] for line in lines]
        merged = [(t, a + ugly.left, b, r + ugly.left) for t, a, b, r in merged]
    return lines, merged


def _heading(ugly: Ugly, name: str, level: int, depth: int) -> str | None:
    texts = ugly.headings[name]
    text = texts[level] if level < len(texts) else None
    if text is None or level == depth - 1 or len(texts) == 1:
        return text
    before = ugly.columns[ugly.columns.index(name) - 1] if ugly.columns.index(name) else ""
    return (
        None
        if before and ugly.headings[before][level : level + 1] == [text] and len(ugly.headings[before]) > 1
        else text
    )


def _heading_merges(ugly: Ugly, top: int, depth: int) -> list[tuple[int, int, int, int]]:
    merged = []
    for place, name in enumerate(ugly.columns, 1):
        if len(ugly.headings[name]) == 1 and depth > 1:
            merged.append((top, place, top + depth - 1, place))
    groups = [place for place, name in enumerate(ugly.columns, 1) if len(ugly.headings[name]) > 1]
    if len(groups) > 1:
        merged.append((top, groups[0], top, groups[-1]))
    return merged


def _total(ugly: Ugly, upto: int) -> list[Any]:
    line: list[Any] = [None] * len(ugly.columns)
    for place, name in enumerate(ugly.columns):
        if name == "jumlah" or name in JENIS:
            kinds = JENIS if name == "jumlah" else (name,)
            line[place] = sum(
                row.jumlah for row in ugly.rows[: _rows_until(ugly, upto)] if row.jenis in kinds
            )
    line[next(place for place, cell in enumerate(line) if cell is None)] = "JUMLAH"
    return line


def _rows_until(ugly: Ugly, upto: int) -> int:
    return upto * len(ugly.rows) // len(ugly.cells)


# Title rows, headings, rows around the table


def title_rows(ugly: Ugly, random_: random.Random) -> None:
    ugly.above += [
        ["POLRES PURWAKARTA"],
        ["SEKTOR PURWAKARTA KOTA"],
        [],
        ["DATA PERGESERAN LOGISTIK PEMILU 2024"],
        [],
    ]


def letters_apart(ugly: Ugly, random_: random.Random) -> None:
    ugly.above += [["D A T A   L O G I S T I K   P E M I L U"], []]


def signature(ugly: Ugly, random_: random.Random) -> None:
    pad: list[Any] = [None] * max(len(ugly.columns) - 2, 0)
    ugly.below += [
        [],
        [*pad, "Purwakarta, 9 Februari 2024"],
        [*pad, "KAPOLSEK PURWAKARTA KOTA"],
        [],
        [],
        [*pad, "KOMPOL"],
    ]


def notes_below(ugly: Ugly, random_: random.Random) -> None:
    ugly.below += [[], ["Catatan: angka sementara menurut PPK."]]


def numbering_row(ugly: Ugly, random_: random.Random) -> None:
    ugly.under_heading.append(list(range(1, len(ugly.columns) + 1)))


def bracketed_numbering_row(ugly: Ugly, random_: random.Random) -> None:
    ugly.under_heading.append([f"({number})" for number in range(1, len(ugly.columns) + 1)])


def row_numbers(ugly: Ugly, random_: random.Random) -> None:
    ugly.columns.insert(0, "no")
    ugly.headings["no"] = [random_.choice(["NO", "No.", "NO URUT", "No Urut"])]
    for number, cells in enumerate(ugly.cells, 1):
        cells["no"] = number


def short_headings(ugly: Ugly, random_: random.Random) -> None:
    short = {
        "leg": ["ARAH", "Dari ke", "TAHAP KIRIM"],
        "peristiwa": ["STATUS", "Kegiatan"],
        "kelurahan": ["KEL/DESA", "Kel.", "DESA/KELURAHAN", "WILAYAH"],
        "tps": ["NO TPS", "TPS", "No.TPS"],
        "jenis": ["JENIS", "Jenis Surat Suara"],
        "jumlah": ["JML KOTAK", "KTK SUARA", "JML.", "KS"],
    }
    for name, texts in short.items():
        if name in ugly.headings and len(ugly.headings[name]) == 1:
            ugly.headings[name] = [random_.choice(texts)]


def shouting_headings(ugly: Ugly, random_: random.Random) -> None:
    ugly.headings = {name: [f"  {text.upper()} :" for text in texts] for name, texts in ugly.headings.items()}


def broken_headings(ugly: Ugly, random_: random.Random) -> None:
    ugly.headings = {
        name: [text.replace(" ", "\n", 1) for text in texts] for name, texts in ugly.headings.items()
    }


def blank_rows(ugly: Ugly, random_: random.Random) -> None:
    ugly.blank_every = random_.randint(2, 4)


def totals(ugly: Ugly, random_: random.Random) -> None:
    ugly.total_after = (len(ugly.cells),)


def moved_right(ugly: Ugly, random_: random.Random) -> None:
    ugly.left = random_.randint(1, 3)


def shuffled_columns(ugly: Ugly, random_: random.Random) -> None:
    random_.shuffle(ugly.columns)


def unknown_columns(ugly: Ugly, random_: random.Random) -> None:
    ugly.columns.append("paraf")
    ugly.headings["paraf"] = ["PARAF"]


def remarks_twice(ugly: Ugly, random_: random.Random) -> None:
    for name, heading in (("ket", "KET"), ("ket lagi", "KETERANGAN")):
        ugly.columns.append(name)
        ugly.headings[name] = [heading]
    for cells in ugly.cells:
        cells["ket lagi"] = random_.choice([None, "hujan"])


def counted_twice(ugly: Ugly, random_: random.Random) -> None:
    """A second JUMLAH that says the same, or that sums the kinds."""
    ugly.columns.append("jumlah lagi")
    ugly.headings["jumlah lagi"] = ["JUMLAH"]
    for cells in ugly.cells:
        kinds = [cells[name] for name in JENIS if isinstance(cells.get(name), int)]
        cells["jumlah lagi"] = cells["jumlah"] if "jumlah" in cells else sum(kinds)


def remarks(ugly: Ugly, random_: random.Random) -> None:
    ugly.columns.append("ket")
    ugly.headings["ket"] = ["KET"]
    for cells in ugly.cells:
        cells["ket"] = random_.choice([None, "lengkap", "hujan"])


# Days and times


def _named_day(day: date) -> str:
    return ("Jum'at" if day.weekday() == 4 else HARI[day.weekday()].capitalize()) + f", {day:%d/%m/%y}"


def worded_dates(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if "waktu" in cells:
            cells["waktu"] = (
                f"{row.saat.day} {BULAN_PANJANG[row.saat.month - 1]} {row.saat.year} pukul "
                f"{row.saat:%H.%M} WIB"
            )


def spreadsheet_dates(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if "waktu" in cells:
            cells["waktu"] = row.saat


def serial_dates(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if "waktu" in cells:
            days = (row.saat.date() - date(1899, 12, 30)).days
            cells["waktu"] = days + (row.saat.hour * 60 + row.saat.minute) / 1440


def day_and_time_apart(ugly: Ugly, random_: random.Random) -> None:
    place = ugly.columns.index("waktu")
    ugly.columns[place : place + 1] = ["hari", "jam"]
    ugly.headings |= {
        "hari": [random_.choice(["TGL", "HARI/TGL", "Tanggal"])],
        "jam": [random_.choice(["JAM", "PUKUL", "PKL", "JAM BERANGKAT"])],
    }
    del ugly.headings["waktu"]
    style = random_.randrange(4)
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        cells["hari"] = _named_day(row.saat.date())
        cells["jam"] = (
            f"{row.saat:%H.%M}",
            f"pkl. {row.saat:%H.%M} WIB",
            f"{row.saat:%H%M}",
            time(row.saat.hour, row.saat.minute),
        )[style]
        del cells["waktu"]


def times_spoiled(ugly: Ugly, random_: random.Random) -> None:
    """10.30 typed into a spreadsheet with a decimal point: the number 10.3."""
    if "jam" not in ugly.columns:
        day_and_time_apart(ugly, random_)
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        cells["jam"] = float(f"{row.saat.hour}.{row.saat.minute:02d}")


def time_ranges(ugly: Ugly, random_: random.Random) -> None:
    if "jam" not in ugly.columns:
        day_and_time_apart(ugly, random_)
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        cells["jam"] = f"{row.saat:%H.%M} s/d selesai"


# Names, stations, numbers


def kelurahan_prefixed(ugly: Ugly, random_: random.Random) -> None:
    for cells in ugly.cells:
        cells["kelurahan"] = random_.choice(["Kel. {}", "DESA {}", "Ds. {}", "Kelurahan {}"]).format(
            cells["kelurahan"]
        )


def kelurahan_solid(ugly: Ugly, random_: random.Random) -> None:
    for cells in ugly.cells:
        cells["kelurahan"] = str(cells["kelurahan"]).replace(" ", "").upper()


def kelurahan_spaced(ugly: Ugly, random_: random.Random) -> None:
    for cells in ugly.cells:
        cells["kelurahan"] = f"  {cells['kelurahan']}\u00a0"


def stations_worded(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if row.tps:
            cells["tps"] = random_.choice(["TPS {:03d}", "TPS.{:02d}", "TPS-{}", "{:03d}", "tps {}"]).format(
                row.tps
            )


def stations_from_to(ugly: Ugly, random_: random.Random) -> None:
    """The first and the last station of a row in two columns, here always the same one."""
    place = ugly.columns.index("tps")
    ugly.columns[place : place + 1] = ["tps", "tps akhir"]
    ugly.headings |= {"tps": ["TPS AWAL"], "tps akhir": ["TPS AKHIR"]}
    for cells in ugly.cells:
        cells["tps akhir"] = cells["tps"]


def stations_roman(ugly: Ugly, random_: random.Random) -> None:
    signs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        rest, text = row.tps or 0, ""
        for value, sign in signs:
            text += sign * (rest // value)
            rest %= value
        cells["tps"] = f"TPS {text}" if row.tps and row.tps < 200 else row.tps


def stations_with_place(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if row.tps:
            cells["tps"] = f"TPS {row.tps} {row.nama}"


def numbers_worded(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if "jumlah" in cells:
            cells["jumlah"] = f"{row.jumlah:,} kotak".replace(",", ".")


def numbers_as_text(ugly: Ugly, random_: random.Random) -> None:
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        if "jumlah" in cells:
            cells["jumlah"] = f" {row.jumlah} "


def nihil(ugly: Ugly, random_: random.Random) -> None:
    if "jumlah" not in ugly.columns:
        return
    for number, row in enumerate(ugly.rows):
        if number % 3 == 0 and "jumlah" in ugly.cells[number]:
            ugly.rows[number] = replace(row, jumlah=0)
            ugly.cells[number]["jumlah"] = random_.choice(["nihil", "NIHIL", 0])


def dashes(ugly: Ugly, random_: random.Random) -> None:
    if "jumlah" not in ugly.columns:
        return
    for number, row in enumerate(ugly.rows):
        if number % 3 == 0 and "jumlah" in ugly.cells[number]:
            ugly.rows[number] = replace(row, jumlah=0)
            ugly.cells[number]["jumlah"] = "-"
    ugly.answers["strip:*"] = "nol"


def values_reworded(ugly: Ugly, random_: random.Random) -> None:
    said = {"PPWP": "Presiden", "DPR": "DPR RI", "DPD": "dpd", "DPRDP": "DPRD Provinsi", "DPRDK": "DPRD KAB."}
    for row, cells in zip(lines_of(ugly), ugly.cells, strict=True):
        cells["leg"] = random_.choice(["KPU ke PPK", "kpu - ppk", "KPU → PPK", "Gudang KPU ke PPK"])
        cells["peristiwa"] = random_.choice(["BERANGKAT", "dikirim", "diberangkatkan"])
        if "jenis" in cells:
            cells["jenis"] = said[row.jenis]


# What the title says instead of a column


def leg_in_title(ugly: Ugly, random_: random.Random) -> None:
    if "leg" not in ugly.columns:
        return
    ugly.columns.remove("leg")
    ugly.above += [["DATA PERGESERAN LOGISTIK DARI GUDANG KPU KE PPK"], []]


def event_in_title(ugly: Ugly, random_: random.Random) -> None:
    if "peristiwa" not in ugly.columns:
        return
    ugly.columns.remove("peristiwa")
    ugly.above += [["KEBERANGKATAN KOTAK SUARA"], []]


def leg_by_ends(ugly: Ugly, random_: random.Random) -> None:
    """DARI and KE instead of the leg, in words of a place or of its kind."""
    if "leg" not in ugly.columns:
        return
    place = ugly.columns.index("leg")
    ugly.columns[place : place + 1] = ["dari", "ke"]
    ugly.headings |= {"dari": ["DARI"], "ke": [random_.choice(["KE", "TUJUAN"])]}
    for cells in ugly.cells:
        cells["dari"] = random_.choice(["KPU", "Gudang KPU", "Gudang KPU Kab. Purwakarta"])
        cells["ke"] = random_.choice(["PPK", "PPK Purwakarta", "Kec. Purwakarta"])


def event_by_marks(ugly: Ugly, random_: random.Random) -> None:
    """A mark under BERANGKAT, and an empty column TIBA beside it."""
    if "peristiwa" not in ugly.columns:
        return
    place = ugly.columns.index("peristiwa")
    ugly.columns[place : place + 1] = ["sudah berangkat", "sudah tiba"]
    ugly.headings |= {"sudah berangkat": ["BERANGKAT"], "sudah tiba": ["TIBA"]}
    sign = random_.choice(["√", "v", "V", "x", "✓"])
    for cells in ugly.cells:
        cells["sudah berangkat"] = sign


def leg_by_answer(ugly: Ugly, random_: random.Random) -> None:
    if "leg" not in ugly.columns:
        return
    ugly.columns.remove("leg")
    ugly.answers["leg:*"] = "KPU-PPK"


def grouped_kelurahan(ugly: Ugly, random_: random.Random) -> None:
    _by_place(ugly)
    last = None
    for cells in ugly.cells:
        last, cells["kelurahan"] = (
            cells["kelurahan"],
            None if cells["kelurahan"] == last else cells["kelurahan"],
        )


def merged_kelurahan(ugly: Ugly, random_: random.Random) -> None:
    grouped_kelurahan(ugly, random_)
    starts = [n for n, cells in enumerate(ugly.cells) if cells["kelurahan"] is not None]
    for start, following in zip(starts, [*starts[1:], len(ugly.cells)], strict=True):
        if following - start > 1:
            ugly.merge.append(("kelurahan", start, following - 1))


def ditto_kelurahan(ugly: Ugly, random_: random.Random) -> None:
    """The kelurahan as a mark for the one above, where it is the same."""
    _by_place(ugly)
    last, sign = None, random_.choice(["sda", "s.d.a.", '"', '- " -', "idem"])
    for cells in ugly.cells:
        last, cells["kelurahan"] = (
            cells["kelurahan"],
            sign if cells["kelurahan"] == last else cells["kelurahan"],
        )


def _by_place(ugly: Ugly) -> None:
    if len(ugly.cells) != len(ugly.rows):
        return  # a wide list is already in order of place
    order = sorted(range(len(ugly.rows)), key=lambda n: (ugly.rows[n].kelurahan, n))
    ugly.rows = [ugly.rows[n] for n in order]
    ugly.cells = [ugly.cells[n] for n in order]


LAYOUT: dict[str, Trait] = {
    trait.__name__: trait
    for trait in (
        title_rows,
        letters_apart,
        signature,
        notes_below,
        numbering_row,
        bracketed_numbering_row,
        row_numbers,
        short_headings,
        shouting_headings,
        broken_headings,
        blank_rows,
        totals,
        moved_right,
        shuffled_columns,
        unknown_columns,
        remarks,
        remarks_twice,
        counted_twice,
    )
}
CELLS: dict[str, Trait] = {
    trait.__name__: trait
    for trait in (
        worded_dates,
        spreadsheet_dates,
        serial_dates,
        day_and_time_apart,
        times_spoiled,
        time_ranges,
        kelurahan_prefixed,
        kelurahan_solid,
        kelurahan_spaced,
        stations_worded,
        stations_with_place,
        stations_roman,
        stations_from_to,
        numbers_worded,
        numbers_as_text,
        nihil,
        dashes,
        values_reworded,
        leg_in_title,
        leg_by_ends,
        event_by_marks,
        event_in_title,
        leg_by_answer,
        grouped_kelurahan,
        merged_kelurahan,
        ditto_kelurahan,
    )
}
