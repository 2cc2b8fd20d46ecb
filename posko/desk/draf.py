"""Rows typed by phone and not yet sent: one draft per log and account, so that a reload loses nothing.

A draft lies beside the stores, outside the ledger: it is nobody's statement yet. NIK and phone
numbers are masked before it is written, as they would be on saving.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from posko.access import Pelaku, Peran
from posko.core.settings import Settings
from posko.intake.refuse import mask

FOLDER = "draf"
OPEN_DESK = "_meja"  # no account may be named so


@dataclass(frozen=True)
class Draf:
    """What was typed and not sent: contract column -> text, and when it was last changed."""

    isi: Mapping[str, str]
    waktu: datetime


def read_draft(settings: Settings, log: str, oleh: Pelaku) -> Draf | None:
    """What `oleh` typed for this log and did not send; None when there is nothing or it cannot be read."""
    path = _path(settings, log, oleh)
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError):
        return None
    if not isinstance(values, dict) or not values:
        return None
    return Draf({str(name): str(text) for name, text in values.items()}, changed)


def keep_draft(settings: Settings, log: str, values: Mapping[str, str], oleh: Pelaku) -> None:
    """Keep what `oleh` typed so far; an empty form removes the draft, one that is as kept stays."""
    filled = {name: mask(text)[0] for name, text in values.items() if text}
    path = _path(settings, log, oleh)
    if not filled:
        path.unlink(missing_ok=True)
        return
    before = read_draft(settings, log, oleh)
    if before and before.isi == filled:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(filled, ensure_ascii=False), encoding="utf-8")
    part.replace(path)


def _path(settings: Settings, log: str, oleh: Pelaku) -> Path:
    owner = OPEN_DESK if oleh.peran is Peran.MEJA_TERBUKA else str(oleh)
    return settings.data / settings.peristiwa / FOLDER / owner / f"{log}.json"
