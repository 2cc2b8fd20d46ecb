"""What a command prints: sentences for people, one JSON value for machines, never both."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from typing import Any

import pandas as pd


class Keluaran:
    """The way out of one command."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, value: dict[str, Any] | list[dict[str, Any]], lines: list[str]) -> None:
        """Print `value` for machines or `lines` for people."""
        text = (
            json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
            if self.as_json
            else "\n".join(lines)
        )
        sys.stdout.write(text + "\n")

    def refusal(self, sentence: str) -> None:
        """Say why nothing was done."""
        if self.as_json:
            sys.stdout.write(json.dumps({"ditolak": sentence}, ensure_ascii=False) + "\n")
        sys.stderr.write(sentence + "\n")


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of an answer as JSON objects: instants as ISO text, missing values as null."""
    return [
        {str(name): None if pd.isna(value) else _scalar(value) for name, value in row.items()}
        for row in frame.to_dict("records")
    ]


def _scalar(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if hasattr(value, "item"):
        return value.item()
    raise TypeError(f"no JSON for {type(value).__name__}")
