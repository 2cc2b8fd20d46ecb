"""The outcome of reading one cell, the same for every kind of value.

A cell is read (value), not read (need), or readable only after an answer (ask). Notes say what a person
must look at although the value was taken; nothing is repaired without a note.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from posko.intake.report import Pertanyaan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Clean(Generic[T]):
    """What came of one cell; `jenis` names the kind of fault, notes are (jenis, pesan)."""

    value: T | None = None
    need: str = ""
    jenis: str = ""
    way_out: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    ask: Pertanyaan | None = None

    @property
    def is_read(self) -> bool:
        """Whether the cell may be kept: a value, or an empty cell."""
        return not self.need and self.ask is None
