"""Rows typed by phone and not yet sent: one draft per log, so that a reload loses nothing.

A draft lies beside the stores, outside the ledger: it is nobody's statement yet. NIK and phone
numbers are masked before it is written, as they would be on saving.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from posko.core.settings import Settings
from posko.intake.refuse import mask

FOLDER = "draf"


def read_draft(settings: Settings, log: str) -> dict[str, str]:
    """What was typed for this log and not sent; empty when there is nothing or it cannot be read."""
    try:
        values = json.loads(_path(settings, log).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(text) for name, text in values.items()} if isinstance(values, dict) else {}


def keep_draft(settings: Settings, log: str, values: Mapping[str, str]) -> None:
    """Keep what is typed so far; an empty form removes the draft."""
    filled = {name: mask(text)[0] for name, text in values.items() if text}
    path = _path(settings, log)
    if not filled:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(filled, ensure_ascii=False), encoding="utf-8")
    part.replace(path)


def _path(settings: Settings, log: str) -> Path:
    return settings.data / settings.peristiwa / FOLDER / f"{log}.json"
