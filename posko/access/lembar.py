"""The login and logout sheets: plain HTML from the server, no script, nothing from outside.

Everything that is not a constant goes through `html.escape`.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from posko.teks import akses as teks

GAYA = Path(__file__).with_name("masuk.css").read_bytes()

_LEMBAR = """<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{judul}</title>
<link rel="stylesheet" href="/masuk/gaya.css">
</head>
<body>
<main>
<h1>Posko</h1>
<p class="satuan">{satuan}</p>
{isi}
</main>
</body>
</html>
"""

_MASUK = """<p>{pengantar}</p>
{pesan}
<form method="post" action="/masuk">
<input type="hidden" name="ke" value="{ke}">
<label for="akun">{akun}</label>
<input id="akun" name="akun" value="{nama}" autocomplete="username" autocapitalize="none"
 spellcheck="false" maxlength="32" required autofocus>
<label for="sandi">{sandi}</label>
<input id="sandi" name="sandi" type="password" autocomplete="current-password"
 maxlength="256" required>
<button type="submit">{masuk}</button>
</form>
{lain}
<p class="bantuan">{bantuan}</p>"""

_KELUAR = """<p>{tanya}</p>
<form method="post" action="/keluar"><button type="submit">{keluar}</button></form>"""


def masuk(satuan: str, *, pesan: str = "", ke: str = "/", nama: str = "", oidc: bool = False) -> str:
    """The login sheet.

    Args:
        satuan: name of the station.
        pesan: what happened, one sentence.
        ke: where to go afterwards.
        nama: account as typed before.
        oidc: whether the door of an identity provider is there too.
    """
    body = _MASUK.format(
        pengantar=escape(teks.PENGANTAR),
        pesan=f'<p class="pesan" role="alert">{escape(pesan)}</p>' if pesan else "",
        ke=escape(ke),
        akun=escape(teks.AKUN),
        nama=escape(nama),
        sandi=escape(teks.SANDI),
        masuk=escape(teks.MASUK),
        lain=f'<p><a href="/masuk/oidc">{escape(teks.MASUK_DENGAN)}</a></p>' if oidc else "",
        bantuan=escape(teks.BANTUAN),
    )
    return _LEMBAR.format(judul=escape(teks.JUDUL), satuan=escape(satuan), isi=body)


def keluar(satuan: str) -> str:
    """The sheet that asks before a session ends."""
    body = _KELUAR.format(tanya=escape(teks.KELUAR_TANYA), keluar=escape(teks.KELUAR))
    return _LEMBAR.format(judul=escape(teks.JUDUL), satuan=escape(satuan), isi=body)
