"""This file shows what a real server gives to somebody who is not logged in: nothing."""

import re
import time

import pytest
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import connect

from posko.access import Basis, akun, sesi
from tests.pintu.conftest import SANDI, Server

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE")
FURTHER = ("/", "/insiden", "/unggah", "/media/abc.xlsx", "/static/js/index.js", "/_stcore/upload_file/a/b")
# What may be seen before login: the way in, its style sheet, the pulse.
BEFORE = {
    *(("/masuk", method) for method in ("GET", "HEAD")),
    *(("/masuk/gaya.css", method) for method in ("GET", "HEAD")),
    *(("/keluar", method) for method in ("GET",)),
    *(("/_stcore/health", method) for method in ("GET", "HEAD", "OPTIONS")),
}


def opened(server: Server, **headers: str) -> str:
    """Try to open the live screen; «open» or the refusal."""
    given = {"Origin": server.asal, **{k.replace("_", "-"): v for k, v in headers.items()}}
    try:
        with connect(
            f"ws://127.0.0.1:{server.port}/_stcore/stream",
            subprotocols=["streamlit"],
            origin=given.pop("Origin") or None,
            additional_headers=given,
            open_timeout=20,
        ) as line:
            line.close()
            return "open"
    except InvalidHandshake as refusal:
        return str(getattr(getattr(refusal, "response", None), "status_code", refusal))


def test_no_route_answers_by_any_method_before_login(terjaga, rute) -> None:
    paths = [*dict.fromkeys([*(path for path, _ in rute), *FURTHER, "/masuk", "/masuk/gaya.css", "/keluar"])]
    assert len(rute) >= 20
    answered, asked = [], 0
    for path in paths:
        for method in METHODS:
            status, _, _ = terjaga.minta(method, path)
            asked += 1
            if status < 300 and (path, method) not in BEFORE:
                answered.append((method, path, status))
    assert answered == []
    assert asked == len(paths) * len(METHODS)


def test_no_socket_opens_before_login(terjaga) -> None:
    good = terjaga.masuk("kapolsek")
    here = f"http://127.0.0.1:{terjaga.port}"
    cases = {
        "no cookie": {},
        "made-up cookie": {"Cookie": "posko_sesi=karangan"},
        "cookie of another name": {"Cookie": good.replace("posko_sesi", "__Host-posko")},
        "headers of the guard": {"x_posko_akun": "kapolsek", "x_posko_sesi": "0" * 64},
        "foreign origin": {"Cookie": good, "Origin": "http://evil.example"},
        "other port": {"Cookie": good, "Origin": "http://127.0.0.1:1"},
        "https origin": {"Cookie": good, "Origin": here.replace("http", "https")},
        "no origin": {"Cookie": good, "Origin": ""},
        "null origin": {"Cookie": good, "Origin": "null"},
    }
    assert {name: opened(terjaga, **headers) for name, headers in cases.items()} == dict.fromkeys(
        cases, "403"
    )
    assert opened(terjaga, Cookie=good) == "open"


SPOOFS = [
    *(
        {"Host": host}
        for host in ("evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "", "x" * 300)
    ),
    *({"Host": f"evil.example:{port}"} for port in (80, 8501, 99999)),
    *(
        {name: "kapolsek"}
        for name in (
            "X-Posko-Akun",
            "x-posko-sesi",
            "X-POSKO-PERAN",
            "X-Posko-Role",
            "X-Posko-User",
            "X_Posko_Akun",
        )
    ),
    *({"X-Forwarded-For": value} for value in ("127.0.0.1", "::1", "10.0.0.1, 127.0.0.1")),
    *({"X-Forwarded-Host": value} for value in ("127.0.0.1", "localhost")),
    *({"X-Original-URL": value} for value in ("/_stcore/health", "/masuk")),
    *({"X-Rewrite-URL": value} for value in ("/_stcore/health", "/masuk")),
    {"X-HTTP-Method-Override": "GET"},
    {"Authorization": "Basic a2Fwb2xzZWs6eA=="},
    {"Authorization": "Bearer kapolsek"},
    {"Cookie": "posko_sesi="},
    {"Cookie": "posko_sesi=' or 1=1 --"},
    {"Cookie": "posko_sesi=" + "a" * 4000},
    {"Cookie": "POSKO_SESI=x; posko_sesi=y"},
    {"Referer": "http://127.0.0.1/masuk"},
]


def test_thirty_spoofed_requests_are_refused(terjaga) -> None:
    assert len(SPOOFS) >= 30
    for headers in SPOOFS:
        status, _, body = terjaga.minta("GET", "/insiden", kepala=headers)
        assert status in {400, 401, 403}, headers
        assert b"<script" not in body


def test_a_stranger_and_a_viewer_cannot_send_a_file(terjaga) -> None:
    path, body = "/_stcore/upload_file/abc/def", b"x" * 1_000_000
    assert terjaga.minta("PUT", path, isi=body)[0] == 401
    assert terjaga.minta("PUT", path, isi=body, kue=terjaga.masuk("tamu"))[0] == 403
    # An operator is let through to Streamlit, which wants its own token.
    assert terjaga.minta("PUT", path, isi=body, kue=terjaga.masuk("opr-1"))[0] == 403
    assert b"XSRF" in terjaga.minta("PUT", path, isi=body, kue=terjaga.masuk("opr-1"))[2]


def test_the_policy_holds_the_hash_of_the_page_as_served(terjaga) -> None:
    import base64
    import hashlib

    status, headers, body = terjaga.minta("GET", "/", kue=terjaga.masuk("kapolsek"))
    assert status == 200
    (script,) = re.findall(rb"<script>(.*?)</script>", body, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    assert f"'sha256-{digest}'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"


def drain(line) -> None:
    while True:
        line.recv(timeout=10)


def cut_after(server: Server, kue: str, end) -> float:
    """Seconds from `end()` until a live screen is closed."""
    with connect(
        f"ws://127.0.0.1:{server.port}/_stcore/stream",
        subprotocols=["streamlit"],
        origin=server.asal,
        additional_headers={"Cookie": kue},
        open_timeout=20,
    ) as line:
        began = time.monotonic()
        end()
        with pytest.raises(ConnectionClosed) as closed:
            drain(line)
        seconds = time.monotonic() - began
    assert closed.value.rcvd.code == 4401
    return seconds


def test_logout_and_the_end_of_an_account_cut_a_live_screen(terjaga) -> None:
    kue = terjaga.masuk("kapolsek")
    seconds = [cut_after(terjaga, kue, lambda: terjaga.minta("POST", "/keluar", kue=kue))]
    kue = terjaga.masuk("opr-1")
    # As `posko akun nonaktif` does it, from another process.
    seconds.append(cut_after(terjaga, kue, lambda: akun.ubah(Basis(terjaga.data), "opr-1", aktif=0)))
    akun.ubah(Basis(terjaga.data), "opr-1", aktif=1)
    assert max(seconds) <= 1.0, seconds
    assert terjaga.minta("GET", "/", kue=kue)[0] == 401


@pytest.mark.slow
def test_fifty_cuts(terjaga, catat) -> None:
    took = []
    for _ in range(50):
        # Not through the door: thirty logins a minute from one address are all it lets in.
        basis = Basis(terjaga.data)
        kue = f"posko_sesi={sesi.mulai(basis, akun.wajib(basis, 'kapolsek'), 'a')}"
        took.append(cut_after(terjaga, kue, lambda kue=kue: terjaga.minta("POST", "/keluar", kue=kue)))
    took.sort()
    catat("live screens cut after logout", f"50 of 50, median {took[25]:.2f} s, longest {took[-1]:.2f} s")
    assert took[-1] <= 1.0


@pytest.mark.slow
def test_five_hundred_guesses_at_one_account(terjaga, catat) -> None:
    began, checked = time.monotonic(), 0
    for number in range(500):
        form = f"akun=tamu&sandi=tebakan{number}".encode()
        status, _, _ = terjaga.minta(
            "POST", "/masuk", isi=form, kepala={"X-Forwarded-For": f"203.0.113.{number % 250}"}
        )
        checked += status == 401
        assert status in {401, 429}
    minutes = (time.monotonic() - began) / 60
    catat("500 guesses at one account", f"in {60 * minutes:.0f} s; {checked} reached the password")
    assert checked <= 12 * (int(minutes) + 1)
    assert terjaga.masuk("kapolsek")


@pytest.mark.slow
def test_an_unknown_name_takes_as_long_as_a_known_one(catat) -> None:
    from statistics import median

    from posko.access import sandi

    kept = sandi.hash_sandi(SANDI)
    sandi.umpan()
    took: dict[str, list[float]] = {"dikenal": [], "tidak": []}
    for _ in range(150):
        for name, hash_ in (("dikenal", kept), ("tidak", "")):
            began = time.process_time()
            assert not sandi.cocok(hash_, "tebakan yang salah")
            took[name].append(time.process_time() - began)
    known, unknown = (1000 * median(took[name]) for name in ("dikenal", "tidak"))
    catat("computing for a known and an unknown account", f"{known:.1f} and {unknown:.1f} ms (median of 150)")
    assert abs(known - unknown) / known < 0.10
