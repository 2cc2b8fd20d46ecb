"""Stations under headings that do not name them: S.D. beside TPS, or a column of «TPS 1, 2» and «TPS 3».

Left out, the boxes of stations would count for their whole kelurahan without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.ticks import is_blank
from posko.intake.normalise.tps import read_tps
from posko.intake.normalise.words import fold
from posko.intake.recognise.vocabulary import SAMPAI, Match, is_range_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.contracts import Contract
    from posko.intake.read import CellValue
    from posko.intake.recognise.header import Header


def take_stations(
    chosen: dict[int, Match],
    header: Header,
    contract: Contract,
    samples: Mapping[int, Sequence[CellValue]],
) -> None:
    """Take the column of stations by its cells, and the end of a range beside it by its place."""
    if "tps_no" not in contract.names:
        return
    free = [column for column in sorted(header.titles) if column not in chosen]
    first = next((column for column, match in sorted(chosen.items()) if match.target == "tps_no"), None)
    if first is None:
        first = next((column for column in free if _are_stations(samples.get(column, ()))), None)
        if first is not None:
            chosen[first] = Match("tps_no", "", "mirip")
    elif first + 1 in free and is_range_end(header.forms[first + 1][-1]):
        chosen[first + 1] = Match("tps_no", SAMPAI, "sinonim")


def _are_stations(cells: Sequence[CellValue]) -> bool:
    texts = [fold(cell) if isinstance(cell, str) else "" for cell in cells if not is_blank(cell)]
    return bool(texts) and all(text.startswith("tps") and read_tps(text).value for text in texts)
