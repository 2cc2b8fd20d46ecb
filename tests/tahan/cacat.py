"""Makes the N-th touch of the disk fail, the way SQLite tests itself: N = 1, 2, 3, … until a run passes."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from posko.core.errors import DiskError
from posko.store import cakram

CALLS = ("open", "write", "fsync", "replace", "mkdir", "unlink")


class CacatOs:
    """`os` as the store sees it, in which the N-th call that touches the disk fails; a write half done."""

    def __init__(self, number: int, code: int) -> None:
        self._left, self._code = number, code
        self.hit = ""

    def __getattr__(self, name: str) -> object:
        call = getattr(os, name)
        return self._counted(name, call) if name in CALLS else call

    def fail(self, name: str) -> bool:
        self._left -= 1
        if self._left == 0:
            self.hit = name
        return self._left == 0

    def _counted(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*given: object) -> object:
            if not self.fail(name):
                return call(*given)
            if name == "write":
                os.write(given[0], bytes(given[1][: len(given[1]) // 2]))
            raise OSError(self._code, os.strerror(self._code))

        return counted


@contextmanager
def failing(number: int, code: int = errno.ENOSPC) -> Iterator[CacatOs]:
    """Inside, the N-th call or ledger statement fails; `hit` says which it was, empty if none was."""
    faulty, execute = CacatOs(number, code), cakram.execute

    def statement(connection: sqlite3.Connection, text: str, values: tuple = ()) -> None:
        if faulty.fail(text.split()[0]):
            raise DiskError(code, os.strerror(code))
        execute(connection, text, values)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(cakram, "os", faulty)
        patched.setattr(cakram, "execute", statement)
        yield faulty
