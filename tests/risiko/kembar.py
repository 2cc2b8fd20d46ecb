"""The index a second time, from its description alone: plain loops, one kelurahan after the other.

Used by the tests only; shares no code with `posko/risiko`.
"""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from typing import Any


def index(rows: list[dict[str, Any]], rules: list[dict[str, str]], weights: dict[str, float]) -> dict:
    """Kelurahan -> score, contributions by group, completeness; from rows as `risiko/nilai` answers."""
    cells = {(row["kelurahan_kode"], row["kode"]): row for row in rows}
    places = sorted({row["kelurahan_kode"] for row in rows})
    rate = {rule["kode"]: _rates(places, cells, rule["kode"]) for rule in rules if rule["jenis"] == "laju"}
    out = {}
    for place in places:
        groups: dict[str, list[float | None]] = {}
        for rule in rules:
            cell = cells[place, rule["kode"]]
            value = None
            if cell["is_ada"]:
                raw = cell["nilai"]
                if rule["jenis"] == "laju":
                    raw = rate[rule["kode"]][place]
                if rule["jenis"] == "bagian":
                    raw = 100 * raw / cell["pajanan"]
                low, high = float(rule["nol"]), float(rule["seratus"])
                value = sqrt(min(1.0, max(0.0, (raw - low) / (high - low))))
            groups.setdefault(rule["kelompok"], []).append(value)
        out[place] = _add_up(groups, weights)
    return out


def _add_up(groups: dict[str, list[float | None]], weights: dict[str, float]) -> dict:
    means = {}
    complete = 0.0
    for group, values in groups.items():
        known = [value for value in values if value is not None]
        complete += weights[group] * float(Fraction(len(known), len(values)))
        if known:
            means[group] = sum(known) / len(known)
    whole = sum(weights[group] for group in means)
    given = {group: 100 * weights[group] / whole * mean for group, mean in means.items()}
    return {"skor": sum(given.values()) if given else None, "sumbangan": given, "kelengkapan": complete}


def _rates(places: list[str], cells: dict, kode: str) -> dict[str, float]:
    known = [cells[place, kode] for place in places if cells[place, kode]["is_ada"]]
    points = sum(cell["nilai"] for cell in known)
    if points <= 0:
        return dict.fromkeys(places, 0.0)
    stations = sum(cell["pajanan"] for cell in known)
    typical = sum(cell["nilai_kuadrat"] for cell in known) / points
    mean = points / stations
    out = {}
    for place in places:
        cell = cells[place, kode]
        observed, expected = cell["nilai"] / typical, mean * cell["pajanan"] / typical
        out[place] = 10 * mean * (3 + observed) / (3 + expected)
    return out
