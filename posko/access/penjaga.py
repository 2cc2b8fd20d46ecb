"""The guard: one ASGI layer before everything Posko serves, over HTTP and websocket alike.

It lets nothing pass that it does not know: a foreign host name, a foreign origin, a header that only the
guard may set, a request without a session where accounts exist. On a machine without any account the
desk is open to that machine, as it must be for the first look at the sample; the first account ends that.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from starlette.requests import Request, cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from posko.access import sesi
from posko.access.aturan import Aturan
from posko.access.kepala import kepala
from posko.access.kuota import Kuota
from posko.access.layar import Layar
from posko.access.peran import BOLEH, Hak
from posko.access.pintu import MASUK, PATHS, Pintu

SEHAT = "/_stcore/health"
UNGGAHAN = "/_stcore/upload_file/"
AWALAN = b"x-posko-"
KEPALA_AKUN, KEPALA_SESI = b"x-posko-akun", b"x-posko-sesi"
AMAN = frozenset({"GET", "HEAD", "OPTIONS"})
# Files with a hash in their name, the same for everybody; all else is nobody's cache's business.
TETAP = "/static/"


class Penjaga:
    """ASGI middleware; see the module."""

    def __init__(self, app: ASGIApp, aturan: Aturan, pintu: Pintu | None = None) -> None:
        self.app = app
        self.aturan = aturan
        self.pintu = pintu or Pintu(aturan)
        self.layar = Layar(aturan)
        self.kuota = Kuota(aturan.basis.jam)
        self._kepala = kepala(aturan.csp, aman=aturan.aman)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Judge one request or socket and pass it on, answer it, or refuse it."""
        if scope["type"] == "http":
            await self._http(scope, receive, self._dengan_kepala(scope, send))
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:  # lifespan
            await self.app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        _buang(scope)
        request = Request(scope, receive)
        path, method = scope["path"], scope["method"]
        answer: Response | None = None
        if not self._dari_sini(request.headers.get("host"), request.headers.get("origin"), scope):
            answer = PlainTextResponse("Permintaan dari alamat lain ditolak.", status_code=403)
        elif path in PATHS:
            is_open = not self.aturan.basis.berakun
            answer = RedirectResponse("/", status_code=303) if is_open else await self.pintu.jawab(request)
        elif path != SEHAT or method not in AMAN:
            answer = self._masuk_dahulu(request)
        await (answer or self.app)(scope, self.kuota.hitung(scope, receive), send)

    def _masuk_dahulu(self, request: Request) -> Response | None:
        """None when the request may pass, with who sends it in its headers; else the refusal."""
        scope, path = request.scope, request.scope["path"]
        if self.aturan.basis.berakun:
            held = self._sesi(request.headers.get("cookie", ""))
            if held is None:
                return self._tolak(request)
            sesi.sentuh(self.aturan.basis, held)
            if path.startswith(UNGGAHAN) and Hak.UNGGAH not in BOLEH[held.pelaku.peran]:
                return PlainTextResponse("Peran ini tidak menyimpan berkas.", status_code=403)
            _sisipkan(scope, held)
        if path.startswith(UNGGAHAN) and not self.kuota.muat(scope):
            return PlainTextResponse("Jatah unggahan jam ini habis.", status_code=429)
        if path in self.aturan.alihkan and request.method in {"GET", "HEAD"}:
            return RedirectResponse(self.aturan.alihkan[path] + _tanya(scope), status_code=307)
        return None

    def _tolak(self, request: Request) -> Response:
        """To the login sheet when a person asks for a page, else a plain 401."""
        wants_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
        if not wants_page:
            return PlainTextResponse("Masuk dahulu.", status_code=401)
        ke = quote(request.scope["path"] + _tanya(request.scope), safe="/")
        return RedirectResponse(f"{MASUK}?ke={ke}", status_code=303)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        _buang(scope)
        berakun = self.aturan.basis.berakun
        held = self._sesi(headers.get("cookie", "")) if berakun else None
        own = self._dari_sini(headers.get("host"), headers.get("origin"), scope)
        if not own or (berakun and held is None):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        if held:
            sesi.sentuh(self.aturan.basis, held)
            _sisipkan(scope, held)
        await self.layar.tonton(self.app, (scope, receive, send), held)

    def _dari_sini(self, host: str | None, origin: str | None, scope: Scope) -> bool:
        """Whether host and origin are this server's own: no foreign page, no renamed address."""
        if not host or _nama(host) not in self.aturan.hosts:
            return False
        if scope["type"] == "http" and scope["method"] in AMAN:
            return True
        if not origin:
            return False
        scheme = "https" if self.aturan.aman else "http"
        return origin == f"{scheme}://{host}"

    def _sesi(self, cookie: str) -> sesi.Sesi | None:
        token = cookie_parser(cookie).get(self.aturan.kue)
        return sesi.periksa(self.aturan.basis, sesi.kunci(token)) if token else None

    def _dengan_kepala(self, scope: Scope, send: Send) -> Send:
        keep = scope["path"].startswith(TETAP) or scope["path"] in PATHS

        async def send_(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in self._kepala}
                drop = own | (set() if keep else {b"cache-control"})
                headers = [pair for pair in message["headers"] if pair[0].lower() not in drop]
                if not any(name.lower() == b"cache-control" for name, _ in headers):
                    headers.append((b"cache-control", b"no-store"))
                message = {**message, "headers": headers + self._kepala}
            await send(message)

        return send_


def _tanya(scope: Scope) -> str:
    """The query of a request with its question mark."""
    query: bytes = scope["query_string"]
    return f"?{query.decode('latin-1')}" if query else ""


def _buang(scope: Scope) -> None:
    """Take away every header that only the guard may set."""
    scope["headers"] = [pair for pair in scope["headers"] if not pair[0].lower().startswith(AWALAN)]


def _sisipkan(scope: Scope, held: sesi.Sesi) -> None:
    scope["headers"] = [
        *scope["headers"],
        (KEPALA_AKUN, held.pelaku.encode("ascii")),
        (KEPALA_SESI, held.kunci.encode("ascii")),
    ]


def _nama(host: str) -> str:
    """The name in a Host header; empty when the header is no host."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
    except ValueError:
        return ""
    # What urlsplit takes for user, path or query is no host name.
    whole = parts.netloc == host and "@" not in host
    return (parts.hostname or "").rstrip(".") if whole else ""
