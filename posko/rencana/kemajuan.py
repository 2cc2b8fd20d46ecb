"""How far a running proposal has come, readable from another thread, and the button that stops it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Kemajuan:
    """Shared between the thread that solves and the page that watches."""

    tahap: str = ""
    ke: int = 0
    dari: int = 1
    terbaik: float | None = None
    batas: float | None = None
    paling_detik: float | None = None  # when the work is a search of so many seconds
    mulai: float = field(default_factory=time.monotonic)
    _henti: threading.Event = field(default_factory=threading.Event)
    _rem: Callable[[], None] | None = None
    _kunci: threading.Lock = field(default_factory=threading.Lock)

    def mulai_tahap(self, nama: str, ke: int, dari: int, rem: Callable[[], None] | None) -> None:
        """A level begins; `rem` stops its solver at once."""
        with self._kunci:
            self.tahap, self.ke, self.dari, self._rem = nama, ke, dari, rem
            self.terbaik = self.batas = None

    def catat(self, terbaik: float, batas: float) -> None:
        """A better plan was found."""
        with self._kunci:
            self.terbaik, self.batas = terbaik, batas

    def hentikan(self) -> None:
        """Stop with the best found so far."""
        self._henti.set()
        with self._kunci:
            brake = self._rem
        if brake:
            brake()

    @property
    def is_henti(self) -> bool:
        """Whether somebody asked to stop."""
        return self._henti.is_set()

    @property
    def bagian(self) -> float:
        """Share of the levels done, or of the time given, 0-1."""
        if self.paling_detik:
            return min(self.detik / self.paling_detik, 1.0)
        return min(self.ke / max(self.dari, 1), 1.0)

    @property
    def detik(self) -> float:
        """Seconds since the beginning."""
        return time.monotonic() - self.mulai
