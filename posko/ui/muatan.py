"""Rows behind an address of this session, so that the browser reads them with its own parser.

Inline rows are walked one by one by slow code in the browser (3.7 s for 50,000 points, against 0.5 s). The
address cannot be guessed and is freed with the session; where Streamlit has no such store (tests), rows
travel inline.
"""

from __future__ import annotations

from streamlit.runtime import exists, get_instance

SMALL = 64  # bytes up to which a request would cost more than it saves


def put(name: str, rows: bytes) -> str | None:
    """Address of these JSON bytes, or None to send them inline.

    Args:
        name: where on the page they are shown; new rows there free the old ones.
        rows: a JSON list.
    """
    if len(rows) <= SMALL or not exists():
        return None
    # Not part of Streamlit's promised surface: the one place that knows it.
    return get_instance().media_file_mgr.add(rows, "application/json", f"peta-{name}")
