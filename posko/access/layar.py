"""Live screens: every open websocket, cut as soon as its session no longer holds.

A websocket is asked for once and then stays open for hours; checking the cookie at its start would let a
revoked viewer go on watching. So all open sessions are looked up twice a second, in one query.
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import suppress
from dataclasses import replace

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from posko.access import sesi
from posko.access.aturan import Aturan

TIAP = 0.5  # seconds between two looks
KODE = 4401  # close code: no longer logged in


class Layar:
    """The open websockets of one server."""

    def __init__(self, aturan: Aturan) -> None:
        self._aturan = aturan
        self._terbuka: dict[asyncio.Event, sesi.Sesi | None] = {}
        self._pengamat: asyncio.Task[None] | None = None

    async def tonton(self, app: ASGIApp, layar: tuple[Scope, Receive, Send], held: sesi.Sesi | None) -> None:
        """Run the app on one socket until either side ends it or the session does.

        Args:
            app: what is guarded.
            layar: scope, receive and send of the socket.
            held: its session; None on an open desk.
        """
        scope, receive, send = layar
        putus = asyncio.Event()
        self._terbuka[putus] = held
        if self._pengamat is None or self._pengamat.done():
            self._pengamat = asyncio.create_task(self._amati())
        try:
            await app(scope, self._menerima(receive, send, putus), _mengirim(send, putus))
        finally:
            del self._terbuka[putus]

    def _menerima(self, receive: Receive, send: Send, putus: asyncio.Event) -> Receive:
        async def receive_() -> Message:
            coming = asyncio.ensure_future(receive())
            cut = asyncio.ensure_future(putus.wait())
            await asyncio.wait({coming, cut}, return_when=asyncio.FIRST_COMPLETED)
            if not putus.is_set():
                cut.cancel()
                self._dipakai(putus)
                return coming.result()
            coming.cancel()
            # The browser may be gone already, which is as good.
            with suppress(Exception):
                if self._aturan.pamit:
                    await send({"type": "websocket.send", "bytes": self._aturan.pamit})
                await send({"type": "websocket.close", "code": KODE})
            return {"type": "websocket.disconnect", "code": KODE}

        return receive_

    def _dipakai(self, putus: asyncio.Event) -> None:
        """Whatever comes up a live screen is use of its session."""
        held, kini = self._terbuka[putus], self._aturan.basis.jam()
        if held and kini - held.terakhir >= sesi.SENTUH:
            sesi.sentuh(self._aturan.basis, held)
            self._terbuka[putus] = replace(held, terakhir=kini)

    async def _amati(self) -> None:
        while self._terbuka:
            await asyncio.sleep(TIAP)
            # A file busy for a moment is looked at again in half a second.
            with suppress(sqlite3.Error):
                self._lihat()

    def _lihat(self) -> None:
        """Cut every screen whose session is no more."""
        basis = self._aturan.basis
        berakun = basis.berakun
        keys = {held.kunci for held in self._terbuka.values() if held}
        holding = sesi.masih(basis, keys) if berakun and keys else set()
        for event, held in self._terbuka.items():
            gone = held.kunci not in holding if held else berakun
            if gone:
                event.set()


def _mengirim(send: Send, putus: asyncio.Event) -> Send:
    async def send_(message: Message) -> None:
        # What was on its way when the screen was cut is dropped.
        if not putus.is_set():
            await send(message)

    return send_
