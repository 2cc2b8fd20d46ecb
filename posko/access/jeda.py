"""Waiting after wrong passwords: longer each time, never for good.

A permanent lock would let anyone shut the chief out on election night by typing rubbish. So each pair
of account and address waits 1, 2, 4 … 30 seconds, and strange addresses together get a dozen tries a
minute per account; an address the account came from before has its own turn. A try counts before the
password is looked at, so that a hundred at once are one.
"""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import TypeVar

TERLAMA = 30.0
PER_AKUN = 12  # tries a minute from strange addresses
PER_ALAMAT = 30  # tries a minute from one address, over all accounts
SEMENIT = 60.0
DIINGAT = 10_000  # pairs, accounts and addresses kept in memory


_K = TypeVar("_K")
_V = TypeVar("_V")


class Jeda:
    """The memory of one server; it forgets on restart, which costs the attacker more than us."""

    def __init__(self, jam: Callable[[], float] = time.monotonic) -> None:
        """`jam` tells seconds that never go back."""
        self._jam = jam
        self._pasangan: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()
        self._giliran: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()

    def coba(self, akun: str, alamat: str, *, dikenal: bool) -> float:
        """Ask for one try; 0 when it may be made (it then counts), else seconds to wait."""
        kini = self._jam()
        kali, boleh_pada = self._pasangan.get((akun, alamat), (0, 0.0))
        waits = [boleh_pada - kini, self._penuh(("alamat", alamat), PER_ALAMAT, kini)]
        if not dikenal:
            waits.append(self._penuh(("akun", akun), PER_AKUN, kini))
        if (wait := max(waits)) > 0:
            return wait
        _keep(self._pasangan, (akun, alamat), (kali + 1, kini + min(2.0**kali, TERLAMA)))
        self._giliran[("alamat", alamat)].append(kini)
        if not dikenal:
            self._giliran[("akun", akun)].append(kini)
        return 0.0

    def berhasil(self, akun: str, alamat: str) -> None:
        """The right password was typed: this pair starts afresh."""
        self._pasangan.pop((akun, alamat), None)

    def _penuh(self, key: tuple[str, str], most: int, kini: float) -> float:
        """Seconds until this queue of the last minute has room."""
        tries = self._giliran.get(key) or deque()
        while tries and kini - tries[0] >= SEMENIT:
            tries.popleft()
        _keep(self._giliran, key, tries)
        return tries[0] + SEMENIT - kini if len(tries) >= most else 0.0


def _keep(memory: OrderedDict[_K, _V], key: _K, value: _V) -> None:
    memory[key] = value
    memory.move_to_end(key)
    while len(memory) > DIINGAT:
        memory.popitem(last=False)
