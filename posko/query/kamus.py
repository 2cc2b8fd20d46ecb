"""The list of questions, written from the headers of the query files."""

from __future__ import annotations

from posko.query.load import catalogue


def query_catalogue() -> str:
    """Markdown text of `docs/kueri.md`."""
    lines = [
        "# Queries",
        "",
        "Written from the headers in `queries/` by `make docs`; not to be edited by hand.",
        "Each can be asked with `python -m posko tanya NAME --sampai 2024-02-13T06:00`.",
        "",
    ]
    for query in catalogue().values():
        lines += [f"## `{query.name}`", "", query.description, "", f"Grain: {query.grain}.", ""]
        if query.params:
            lines += [f"- parameter `{p.name}` {p.sql_type}: {p.meaning}" for p in query.params] + [""]
        lines += ["| Column | Type | Unit | Meaning |", "|---|---|---|---|"]
        lines += [f"| `{c.name}` | {c.sql_type} | {c.unit} | {c.meaning} |" for c in query.columns] + [""]
    return "\n".join(lines)
