"""How many bytes one session may send in an hour: memory is filled by uploads before any page sees them."""

from __future__ import annotations

from collections.abc import Callable

from starlette.types import Message, Receive, Scope

SEJAM = 3600.0
PER_SESI = 300 * 1024 * 1024  # a dozen of the largest workbooks
_SESI, _PANJANG = b"x-posko-sesi", b"content-length"


class Kuota:
    """Counts what arrives, whatever was announced."""

    def __init__(self, jam: Callable[[], float]) -> None:
        self._jam = jam
        self._sejak = 0.0
        self._terpakai: dict[bytes, int] = {}

    def muat(self, scope: Scope) -> bool:
        """Whether the announced body still fits; a body without announced length is counted as it comes."""
        kini = self._jam()
        # One clock for all: an hour is a bound on memory, not a bill.
        if not 0 <= kini - self._sejak < SEJAM:
            self._sejak, self._terpakai = kini, {}
        announced = dict(scope["headers"]).get(_PANJANG, b"0")
        size = int(announced) if announced.isdigit() else PER_SESI + 1
        return self._terpakai.get(_siapa(scope), 0) + size <= PER_SESI

    def hitung(self, scope: Scope, receive: Receive) -> Receive:
        """`receive` that counts and hangs up on a body that goes over."""
        siapa = _siapa(scope)

        async def receive_() -> Message:
            message = await receive()
            used = self._terpakai.get(siapa, 0) + len(message.get("body", b""))
            self._terpakai[siapa] = used
            return message if used <= PER_SESI else {"type": "http.disconnect"}

        return receive_


def _siapa(scope: Scope) -> bytes:
    kunci: bytes = dict(scope["headers"]).get(_SESI, b"")
    return kunci
