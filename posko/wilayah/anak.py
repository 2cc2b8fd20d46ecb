"""What the child process does with a boundary file: read, build, send; called by `intake/child.py` alone."""

from __future__ import annotations

from typing import IO, Any

from posko.core.errors import UserError
from posko.intake import wire
from posko.wilayah import berkas, susun


def serve(content: bytes, order: dict[str, Any], out: IO[bytes]) -> None:
    """Send the `Hasil` as JSON, or the sentence of the refusal."""
    try:
        found = susun.build(order["label"], berkas.read(order["label"], content), order["wilayah"])
        wire.send(out, wire.BOOK, found.to_json())
    except UserError as refusal:
        wire.send(out, wire.REFUSED, str(refusal).encode())
    wire.send(out, wire.END)
