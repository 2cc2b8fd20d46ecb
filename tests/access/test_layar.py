"""This file shows live screens: who may open one, and that it is cut when its session ends."""

import asyncio
import time

import pytest

from posko.access import akun, layar, sesi
from tests.access.conftest import ASAL, HOST, Meja


class Soket:
    """A browser's end of one websocket."""

    def __init__(
        self, meja: Meja, *, kue: str = "", host: str | None = HOST, origin: str | None = ASAL
    ) -> None:
        given = {"host": host, "origin": origin, "cookie": kue or None, "x-posko-akun": "palsu"}
        self.scope = {
            "type": "websocket",
            "path": "/_stcore/stream",
            "query_string": b"",
            "headers": [(k.encode(), v.encode()) for k, v in given.items() if v is not None],
            "client": ("192.0.2.1", 5),
        }
        self.up: asyncio.Queue[dict] = asyncio.Queue()
        self.up.put_nowait({"type": "websocket.connect"})
        self.down: list[dict] = []
        self.task = asyncio.create_task(meja.penjaga(self.scope, self.up.get, self._send))

    async def _send(self, message: dict) -> None:
        self.down.append(message)

    async def pause(self, seconds: float = 0.02) -> None:
        await asyncio.sleep(seconds)

    @property
    def kinds(self) -> list[str]:
        return [message["type"].removeprefix("websocket.") for message in self.down]


def login(meja: Meja, nama: str = "kapolsek") -> str:
    if akun.cari(meja.basis, nama) is None:
        meja.buat(nama)
    return f"posko_sesi={sesi.mulai(meja.basis, akun.wajib(meja.basis, nama), 'a')}"


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        (HOST, None),
        (HOST, ""),
        (HOST, "null"),
        (HOST, "http://evil.example"),
        (HOST, "http://127.0.0.1:9999"),
        (HOST, f"https://{HOST}"),
        ("evil.example", "http://evil.example"),
        (None, ASAL),
    ],
)
@pytest.mark.parametrize("berakun", [False, True])
def test_a_page_of_somebody_else_opens_no_screen(meja, host, origin, berakun) -> None:
    async def run() -> None:
        kue = login(meja) if berakun else ""
        soket = Soket(meja, kue=kue, host=host, origin=origin)
        await soket.task
        assert soket.down == [{"type": "websocket.close", "code": 1008}]

    asyncio.run(run())
    assert meja.dalam.sockets == []


@pytest.mark.parametrize("kue", ["", "posko_sesi=karangan", "lain=x", "posko_sesi"])
def test_no_session_no_screen(meja, kue) -> None:
    async def run() -> None:
        login(meja)
        soket = Soket(meja, kue=kue)
        await soket.task
        assert soket.down == [{"type": "websocket.close", "code": 1008}]

    asyncio.run(run())


def test_a_session_opens_one_and_its_name_is_not_the_browsers_to_give(meja) -> None:
    async def run() -> None:
        soket = Soket(meja, kue=login(meja))
        await soket.pause()
        assert soket.kinds == ["accept"]
        names = [value for name, value in meja.dalam.scopes[-1]["headers"] if name == b"x-posko-akun"]
        assert names == [b"kapolsek"]
        soket.up.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await asyncio.wait_for(soket.task, 2)
        assert [message["type"] for message in meja.dalam.sockets[0]][-1] == "websocket.disconnect"
        # The end came from the browser: what the app sends afterwards is the server's business.
        assert soket.kinds == ["accept", "send"]

    asyncio.run(run())


def cut(meja: Meja, end) -> tuple[Soket, float]:
    """Open a screen, do `end`, and wait until it is cut; seconds it took."""

    async def run() -> tuple[Soket, float]:
        soket = Soket(meja, kue=login(meja))
        await soket.pause()
        soket.up.put_nowait({"type": "websocket.receive", "bytes": b"klik"})
        await soket.pause()
        began = time.monotonic()
        await asyncio.to_thread(end, soket)
        await asyncio.wait_for(soket.task, 5)
        return soket, time.monotonic() - began

    return asyncio.run(run())


def key_of(meja: Meja) -> str:
    return dict(meja.dalam.scopes[-1]["headers"])[b"x-posko-sesi"].decode()


def past(meja: Meja, seconds: float) -> None:
    meja.jam.kini += seconds


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda meja: sesi.akhiri(meja.basis, key_of(meja), "keluar"), id="logout"),
        pytest.param(lambda meja: akun.ubah(meja.basis, "kapolsek", aktif=0), id="account ended"),
        pytest.param(lambda meja: akun.ubah(meja.basis, "kapolsek", peran="peninjau"), id="role changed"),
        pytest.param(lambda meja: akun.ubah(meja.basis, "kapolsek", sandi="x"), id="password changed"),
        pytest.param(lambda meja: past(meja, 30 * 60 + 1), id="unused"),
        pytest.param(lambda meja: past(meja, 12 * 3600 + 1), id="twelve hours"),
    ],
)
def test_a_live_screen_is_cut_within_a_second(meja, end) -> None:
    soket, seconds = cut(meja, lambda _: end(meja))
    assert seconds <= 1.0
    # The browser is sent away from the page, then the line is closed, and nothing more goes down.
    assert soket.down[1:] == [
        {"type": "websocket.send", "bytes": b"pamit"},
        {"type": "websocket.close", "code": 4401},
    ]
    assert meja.dalam.sockets[0][-1] == {"type": "websocket.disconnect", "code": 4401}


def test_other_screens_stay(meja) -> None:
    async def run() -> None:
        mine, other = Soket(meja, kue=login(meja)), Soket(meja, kue=login(meja, "opr-1"))
        await mine.pause()
        akun.ubah(meja.basis, "kapolsek", aktif=0)
        await asyncio.wait_for(mine.task, 5)
        await other.pause(layar.TIAP + 0.1)
        assert other.kinds == ["accept"]
        other.up.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await asyncio.wait_for(other.task, 2)

    asyncio.run(run())


def test_the_first_account_cuts_screens_of_the_open_desk(meja) -> None:
    async def run() -> None:
        soket = Soket(meja)
        await soket.pause()
        assert soket.kinds == ["accept"]
        await soket.pause(layar.TIAP + 0.1)
        assert soket.kinds == ["accept"]
        meja.buat()
        await asyncio.wait_for(soket.task, 5)
        assert soket.kinds == ["accept", "send", "close"]

    asyncio.run(run())


def test_clicks_keep_a_screen_alive(meja) -> None:
    async def run() -> None:
        soket = Soket(meja, kue=login(meja))
        await soket.pause()
        for _ in range(3):
            meja.jam.kini += 25 * 60
            soket.up.put_nowait({"type": "websocket.receive", "bytes": b"klik"})
            await soket.pause()
            # A second click at once writes nothing.
            soket.up.put_nowait({"type": "websocket.receive", "bytes": b"klik"})
            await soket.pause(layar.TIAP + 0.1)
        assert soket.kinds == ["accept"]
        assert sesi.periksa(meja.basis, key_of(meja)).terakhir == meja.jam.kini
        soket.up.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await asyncio.wait_for(soket.task, 2)

    asyncio.run(run())


def test_a_screen_whose_browser_is_gone_ends_too(meja) -> None:
    async def run() -> None:
        soket = Soket(meja, kue=login(meja))
        await soket.pause()

        async def gone(message: dict) -> None:
            raise OSError("broken pipe")

        soket._send = gone
        akun.ubah(meja.basis, "kapolsek", aktif=0)
        await asyncio.wait_for(soket.task, 5)

    asyncio.run(run())


def test_a_file_busy_for_a_moment_does_not_blind_the_watcher(meja, monkeypatch) -> None:
    import sqlite3

    real, calls = sesi.masih, []

    def busy(basis, keys):
        calls.append(1)
        if len(calls) == 1:
            raise sqlite3.OperationalError("database is locked")
        return real(basis, keys)

    monkeypatch.setattr(sesi, "masih", busy)
    soket, _ = cut(meja, lambda _: akun.ubah(meja.basis, "kapolsek", aktif=0))
    assert soket.kinds[-1] == "close"
    assert len(calls) == 2


def test_without_a_farewell_the_line_is_only_closed(meja) -> None:
    object.__setattr__(meja.aturan, "pamit", b"")
    soket, _ = cut(meja, lambda _: akun.ubah(meja.basis, "kapolsek", aktif=0))
    assert soket.kinds == ["accept", "close"]


def test_the_watcher_rests_when_nobody_looks(meja) -> None:
    async def run() -> None:
        for _ in range(2):  # it starts again for the next one
            soket = Soket(meja, kue=login(meja))
            await soket.pause()
            soket.up.put_nowait({"type": "websocket.disconnect", "code": 1000})
            await asyncio.wait_for(soket.task, 2)
            watcher = meja.penjaga.layar._pengamat
            await asyncio.wait_for(watcher, 2)
            assert meja.penjaga.layar._terbuka == {}

    asyncio.run(run())
