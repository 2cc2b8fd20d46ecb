"""The door itself: `/masuk` and `/keluar`, the only pages anybody may see without a session.

Whatever is wrong with a login is answered alike, in the same time: nobody learns which accounts exist.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from posko.access import akun as akun_
from posko.access import lembar, sandi, sesi
from posko.access.aturan import Aturan
from posko.access.jeda import Jeda
from posko.access.oidc import BERLAKU, DitolakError
from posko.access.oidc_jaringan import JaringanError
from posko.access.oidc_setelan import KEMBALI
from posko.teks import akses as teks

MASUK = "/masuk"
GAYA = "/masuk/gaya.css"
KELUAR = "/keluar"
OIDC = "/masuk/oidc"
PATHS = frozenset({MASUK, GAYA, KELUAR, OIDC, KEMBALI})
KUE_OIDC = "posko_oidc"

log = logging.getLogger("posko")

FORMULIR = 4096  # bytes a login form may have
SEKALIGUS = 2  # hashes at once, 19 MiB each
ANTRE = 16  # logins that may wait for their turn
CATAT_JARAK = 300.0  # seconds between two ledger lines on wrong passwords of one account
TAK_DIKENAL = "(akun tidak dikenal)"


class Pintu:
    """Login and logout of one server."""

    def __init__(self, aturan: Aturan, jeda: Jeda | None = None) -> None:
        self.aturan = aturan
        self.jeda = jeda or Jeda()
        self._giliran = asyncio.Semaphore(SEKALIGUS)
        self._antre = 0
        self._salah: dict[str, tuple[float, int]] = {}

    async def jawab(self, request: Request) -> Response:
        """Answer a request for one of `PATHS`."""
        path, method = request.url.path, request.method
        if path == GAYA and method in {"GET", "HEAD"}:
            return Response(lembar.GAYA, media_type="text/css", headers={"cache-control": "max-age=3600"})
        if path == MASUK and method in {"GET", "HEAD"}:
            return self._lembar(request.query_params.get("ke", "/"), _pesan(request))
        if path == MASUK and method == "POST":
            return await self._masuk(request)
        if path == KELUAR and method in {"GET", "POST"}:
            return self._keluar(request)
        if path in {OIDC, KEMBALI} and method == "GET":
            return await self._lewat_penyedia(request)
        return Response(status_code=405)

    async def _masuk(self, request: Request) -> Response:
        form = await _form(request)
        if form is None:
            return Response(status_code=413)
        nama, ke = form.get("akun", "").strip().lower(), tujuan(form.get("ke", "/"))
        alamat = _alamat(request)
        if self._antre >= ANTRE:
            return self._lembar(ke, teks.TERLALU_RAMAI, nama, 503)
        dikenal = self.aturan.basis.path.exists() and sesi.alamat_dikenal(self.aturan.basis, nama, alamat)
        if wait := self.jeda.coba(nama, alamat, dikenal=dikenal):
            return self._lembar(ke, teks.tunggu(wait), nama, 429)
        akun = akun_.cari(self.aturan.basis, nama)
        fits = await self._cocok(akun.sandi if akun else "", form.get("sandi", ""))
        if akun is None or not fits or not akun.aktif:
            self._salah_dicatat(nama if akun else TAK_DIKENAL, alamat)
            return self._lembar(ke, teks.TIDAK_COCOK, nama, 401)
        self.jeda.berhasil(nama, alamat)
        return self.buka(request, akun, ke, cara="sandi")

    def buka(self, request: Request, akun: akun_.Akun, ke: str, *, cara: str) -> Response:
        """Begin a session for `akun`, whichever way it proved itself, and go on to `ke`."""
        basis, alamat = self.aturan.basis, _alamat(request)
        try:
            # The record first: nobody is in without a line in the ledger.
            self.aturan.catat("masuk", akun.nama, {"peran": akun.peran.value, "alamat": alamat, "cara": cara})
            self._akhiri(request)
            token = sesi.mulai(basis, akun, alamat)
        except (OSError, sqlite3.Error):
            return self._lembar(ke, teks.TIDAK_TERCATAT, akun.nama, 503)
        answer = RedirectResponse(ke, status_code=303)
        # Lax, not strict: a link to a screen, sent by a colleague, has to open. What changes anything
        # asks for the page's own origin besides.
        answer.set_cookie(
            self.aturan.kue, token, path="/", secure=self.aturan.aman, httponly=True, samesite="lax"
        )
        return answer

    async def _lewat_penyedia(self, request: Request) -> Response:
        """To the identity provider, or back from it."""
        oidc, came_back = self.aturan.oidc, request.url.path == KEMBALI
        if oidc is None:
            return Response(status_code=404)
        try:
            if not came_back:
                url, pengikat = await asyncio.to_thread(oidc.berangkat)
                answer: Response = RedirectResponse(url, status_code=303)
                answer.set_cookie(
                    KUE_OIDC,
                    pengikat,
                    max_age=int(BERLAKU),
                    path=OIDC,
                    secure=self.aturan.aman,
                    httponly=True,
                    samesite="lax",
                )
                return answer
            pengikat = request.cookies.get(KUE_OIDC, "")
            subjek = await asyncio.to_thread(oidc.pulang, dict(request.query_params), pengikat)
        except JaringanError:
            log.warning("oidc.unreachable", exc_info=True)
            return self._lembar("/", teks.OIDC_DITOLAK, status=502)
        except DitolakError:
            log.warning("oidc.refused", exc_info=True)
            return self._lembar("/", teks.OIDC_DITOLAK, status=403)
        akun = akun_.cari_subjek(self.aturan.basis, subjek)
        if akun is None or not akun.aktif:
            return self._lembar("/", teks.OIDC_TIDAK_DIKENAL, status=403)
        return self.buka(request, akun, "/", cara="oidc")

    def _keluar(self, request: Request) -> Response:
        # A link on a stranger's page must not end a session; a form of ours has passed the origin check.
        if request.method == "GET" and request.headers.get("sec-fetch-site") != "same-origin":
            return HTMLResponse(lembar.keluar(self.aturan.satuan))
        self._akhiri(request)
        answer = RedirectResponse(f"{MASUK}?alasan=keluar", status_code=303)
        answer.delete_cookie(
            self.aturan.kue, path="/", secure=self.aturan.aman, httponly=True, samesite="lax"
        )
        return answer

    def _akhiri(self, request: Request) -> None:
        """End the session this request came with, if it came with one."""
        token, basis = request.cookies.get(self.aturan.kue), self.aturan.basis
        held = sesi.periksa(basis, sesi.kunci(token)) if token and basis.berakun else None
        if held and sesi.akhiri(basis, held.kunci, "keluar"):
            self.aturan.catat("keluar", held.pelaku, {"alamat": _alamat(request)})

    async def _cocok(self, hash_: str, typed: str) -> bool:
        self._antre += 1
        try:
            async with self._giliran:
                return await asyncio.to_thread(sandi.cocok, hash_, typed[: sandi.PALING_PANJANG + 1])
        finally:
            self._antre -= 1

    def _salah_dicatat(self, siapa: str, alamat: str) -> None:
        """Put wrong passwords into the ledger, many in one line: it must not be possible to flood it."""
        kini = self.aturan.basis.jam()
        since, count = self._salah.get(siapa, (0.0, 0))
        if kini - since < CATAT_JARAK:
            self._salah[siapa] = (since, count + 1)
            return
        self._salah[siapa] = (kini, 0)
        try:
            self.aturan.catat("masuk-ditolak", siapa, {"alamat": alamat, "kali": count + 1})
        except (OSError, sqlite3.Error):
            # The refusal stands whether or not the disk takes the line.
            return

    def _lembar(self, ke: str, pesan: str, nama: str = "", status: int = 200) -> Response:
        has_oidc = self.aturan.oidc is not None
        page = lembar.masuk(self.aturan.satuan, pesan=pesan, ke=tujuan(ke), nama=nama, oidc=has_oidc)
        return HTMLResponse(page, status_code=status)


def tujuan(text: str) -> str:
    """Where to go after login: an address of this server, else its first page."""
    parts = urlsplit(text)
    own = text.startswith("/") and not text.startswith(("//", "/\\")) and not parts.netloc
    clean = text.isprintable() and " " not in text and "\\" not in text
    return text if own and clean and parts.path not in PATHS else "/"


def _pesan(request: Request) -> str:
    reasons = {"keluar": teks.SUDAH_KELUAR, "berakhir": teks.BERAKHIR}
    return reasons.get(request.query_params.get("alasan", ""), "")


def _alamat(request: Request) -> str:
    return request.client.host if request.client else ""


async def _form(request: Request) -> dict[str, str] | None:
    """Fields of the login form; None when it is larger than a login form can be."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > FORMULIR:
            return None
    try:
        fields = parse_qs(body.decode("utf-8", errors="replace"), keep_blank_values=True, max_num_fields=8)
    except ValueError:  # more fields than the form has
        return None
    return {name: values[0] for name, values in fields.items()}
