"""Accounts in a folder of their own, a clock that obeys, and requests spoken straight to the guard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest
from argon2 import PasswordHasher

from posko.access import Akun, Basis, Peran, akun, sandi
from posko.access.aturan import Aturan
from posko.access.jeda import Jeda
from posko.access.penjaga import Penjaga
from posko.access.pintu import Pintu

SANDI = "kuda hijau tangga sumur"
HOST = "127.0.0.1:8501"
ASAL = f"http://{HOST}"


class Jam:
    """A clock that stands still until told otherwise."""

    def __init__(self) -> None:
        self.kini = 1_700_000_000.0

    def __call__(self) -> float:
        return self.kini


@dataclass
class Jawaban:
    status: int = 0
    kepala: dict[str, str] = field(default_factory=dict)
    isi: str = ""
    sent: list[dict] = field(default_factory=list)

    @property
    def kue(self) -> str:
        """The cookie as the browser would send it back."""
        return self.kepala.get("set-cookie", "").split(";")[0]


class Dalam:
    """What is guarded: it remembers what reached it, and answers 200."""

    def __init__(self) -> None:
        self.scopes: list[dict] = []
        self.bodies: list[bytes] = []
        self.sockets: list[list[dict]] = []

    async def __call__(self, scope, receive, send) -> None:
        self.scopes.append(scope)
        if scope["type"] == "websocket":
            got: list[dict] = []
            self.sockets.append(got)
            await send({"type": "websocket.accept"})
            while True:
                message = await receive()
                got.append(message)
                if message["type"] == "websocket.disconnect":
                    # Like Streamlit, which may still be drawing when the screen is cut.
                    await send({"type": "websocket.send", "bytes": b"terlambat"})
                    return
        if scope["type"] == "lifespan":
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        self.bodies.append(body if message["type"] == "http.request" else b"(terputus)")
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"cache-control", b"public, max-age=9"), (b"x-frame-options", b"ALLOWALL")],
            }
        )
        await send({"type": "http.response.body", "body": b"isi"})


class Meja:
    """A guarded desk and a browser that speaks to it."""

    def __init__(self, folder: Path, *, aman: bool = False) -> None:
        self.jam = Jam()
        self.basis = Basis(folder, self.jam)
        self.catatan: list[tuple[str, str, dict]] = []
        self.disk_penuh = False
        self.dalam = Dalam()
        self.aturan = Aturan(
            basis=self.basis,
            satuan="Polsek <Uji>",
            csp="default-src 'self'",
            catat=self._catat,
            aman=aman,
            alihkan={"/kesiapan_hari_ini": "/"},
            pamit=b"pamit",
        )
        self.pintu = Pintu(self.aturan, Jeda(self.jam))
        self.penjaga = Penjaga(self.dalam, self.aturan, self.pintu)

    def _catat(self, jenis: str, oleh: str, isi: dict) -> None:
        if self.disk_penuh:
            raise OSError(28, "No space left on device")
        self.catatan.append((jenis, str(oleh), dict(isi)))

    def buat(self, nama: str = "kapolsek", peran: Peran = Peran.KAPOLSEK, **more: object) -> Akun:
        one = Akun(nama, nama.title(), peran, sandi.hash_sandi(SANDI), aktif=True, **more)
        akun.buat(self.basis, one)
        return one

    def minta(self, method: str, path: str, **more) -> Jawaban:
        return asyncio.run(self.aminta(method, path, **more))

    async def aminta(
        self,
        method: str,
        path: str,
        *,
        kepala: dict[str, str] | None = None,
        isi: bytes | list[bytes] = b"",
        kue: str = "",
        alamat: str = "192.0.2.1",
    ) -> Jawaban:
        given = {"host": HOST, **({"cookie": kue} if kue else {})}
        if method not in {"GET", "HEAD", "OPTIONS"}:
            given["origin"] = ASAL
        if isinstance(isi, bytes):
            given["content-length"] = str(len(isi))
        given = {name: value for name, value in {**given, **(kepala or {})}.items() if value is not None}
        raw, _, query = path.partition("?")
        scope = {
            "type": "http",
            "method": method,
            "path": raw,
            "raw_path": raw.encode(),
            "query_string": query.encode(),
            "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in given.items()],
            "client": (alamat, 5) if alamat else None,
            "scheme": "http",
            "server": ("127.0.0.1", 8501),
        }
        chunks = [isi] if isinstance(isi, bytes) else list(isi)
        answer = Jawaban()

        async def receive() -> dict:
            if chunks:
                chunk = chunks.pop(0)
                return {"type": "http.request", "body": chunk, "more_body": bool(chunks)}
            return {"type": "http.disconnect"}

        async def send(message: dict) -> None:
            answer.sent.append(message)
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.kepala = {name.decode(): value.decode() for name, value in message["headers"]}
            elif message["type"] == "http.response.body":
                answer.isi += message.get("body", b"").decode("utf-8", errors="replace")

        await self.penjaga(scope, receive, send)
        return answer

    def masuk(self, nama: str = "kapolsek", sandi_: str = SANDI, ke: str = "/", **more) -> Jawaban:
        form = urlencode({"akun": nama, "sandi": sandi_, "ke": ke}).encode()
        return self.minta("POST", "/masuk", isi=form, **more)


@pytest.fixture(autouse=True)
def murah(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hashes at a hundredth of their price, except where the price is looked at."""
    if request.path.stem != "test_sandi":
        monkeypatch.setattr(sandi, "_ARGON", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    sandi.umpan.cache_clear()
    yield
    sandi.umpan.cache_clear()


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    return Meja(tmp_path)


@pytest.fixture
def meja_aman(tmp_path: Path) -> Meja:
    return Meja(tmp_path, aman=True)


@pytest.fixture
def penghitung(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every password hash that is really computed."""
    computed: list[str] = []
    real: Callable[[str, str], bool] = sandi.cocok

    def counted(hash_: str, typed: str) -> bool:
        computed.append(typed)
        return real(hash_, typed)

    monkeypatch.setattr(sandi, "cocok", counted)
    return computed
