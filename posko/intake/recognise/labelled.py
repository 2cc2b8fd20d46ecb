"""What a title says label by label: «SUMBER : BAWASLU», «No. Surat Jalan» and the number in the next cell.

Only columns that hold for a whole sheet are taken; a report number or a remark in a title is no row's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.words import heading, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posko.contracts import Column, Contract
    from posko.intake.read import CellValue

OF_A_SHEET = (
    "sumber",
    "pelapor",
    "surat_jalan",
    "regu",
    "padal",
    "kendaraan",
    "asal",
    "tujuan",
    "jenis",
    "sprin",
    "bast",
    "dasar",
    "tps_no",
)


def labelled(cells: Iterable[CellValue], contract: Contract) -> dict[str, str]:
    """Texts by column name, as written; the first statement of each counts."""
    columns = [contract[name] for name in OF_A_SHEET if name in contract.names]
    found: dict[str, str] = {}
    waiting = before = ""
    for cell in cells:
        text = text_of(cell)
        if not text or text == ":":
            continue
        label, colon, value = text.partition(":")
        value = value.strip()
        if waiting and (not colon or not label.strip()):
            found.setdefault(waiting, value if colon else text)
        # «SURAT JALAN» and under it «NOMOR : …»: the number of what the title names
        name = _named(before if heading(label) == "nomor" else label, columns)
        before = "" if colon else text
        if name and value:
            found.setdefault(name, value)
        waiting = name if name and not value else ""
    return found


def joined(cells: Iterable[CellValue]) -> list[CellValue]:
    """The cells with a label and the text in the next cell as one: `Jam Berangkat`, `: 08.45 WIB`."""
    out: list[CellValue] = []
    for cell in cells:
        before = out[-1] if out else None
        if not isinstance(cell, str) or not isinstance(before, str) or not cell.strip():
            if cell is not None and cell != "":
                out.append(cell)
        elif cell.lstrip().startswith(":") != before.rstrip().endswith(":"):
            out[-1] = f"{before} {cell}"
        else:
            out.append(cell)
    return out


def _named(label: str, columns: Iterable[Column]) -> str:
    words = heading(label)
    for column in columns:
        if words in {heading(word) for word in (column.judul, column.name, *column.sinonim)}:
            return column.name
    return ""
