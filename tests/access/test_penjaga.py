"""This file shows what passes the guard over HTTP: its own hosts and origins, and only with a session."""

import asyncio

import pytest

from posko.access import Peran, akun, kuota, sesi
from posko.access.kepala import csp, kepala
from tests.access.conftest import ASAL, HOST, Meja

UNGGAH = "/_stcore/upload_file/abc/def"
HTML = {"accept": "text/html,application/xhtml+xml"}


def reached(meja: Meja) -> int:
    return len(meja.dalam.scopes)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8501",
        "127.0.0.1@evil.example",
        "evil.example@127.0.0.1",
        "127.0.0.1/x",
        "127.0.0.1?x",
        "127.0.0.1#x",
        "127.0.0.1:port",
        "127.0.0.1:99999",
        "[::1",
        "192.168.1.10:8501",
        "localhost.evil.example",
        "localhostx",
    ],
)
@pytest.mark.parametrize("berakun", [False, True])
def test_a_foreign_name_gets_nothing(meja, host, berakun) -> None:
    if berakun:
        meja.buat()
    for path in ("/", "/masuk", "/_stcore/health"):
        assert meja.minta("GET", path, kepala={"host": host}).status == 403
    assert reached(meja) == 0


@pytest.mark.parametrize(
    "host", [HOST, "127.0.0.1", "localhost", "LOCALHOST:1", "localhost.", "127.0.0.1:80"]
)
def test_its_own_names_are_answered(meja, host) -> None:
    assert meja.minta("GET", "/", kepala={"host": host}).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT"])
@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "http://evil.example",
        f"https://{HOST}",
        "http://127.0.0.1",
        f"{ASAL}.evil.example",
        ASAL + "/",
    ],
)
def test_what_may_change_something_comes_from_its_own_pages(meja, method, origin) -> None:
    assert meja.minta(method, "/apa", kepala={"origin": origin}).status == 403
    assert reached(meja) == 0
    assert meja.minta(method, "/apa").status == 200


def test_without_an_account_this_machine_sees_the_sample_at_once(meja) -> None:
    answer = meja.minta("GET", "/distribusi")
    assert (answer.status, answer.isi) == (200, "isi")
    for path in ("/masuk", "/masuk/gaya.css", "/keluar"):
        there = meja.minta("GET", path)
        assert (there.status, there.kepala["location"]) == (303, "/")
    names = [name for name, _ in meja.dalam.scopes[-1]["headers"]]
    assert not any(name.startswith(b"x-posko") for name in names)


@pytest.mark.parametrize(
    "path",
    ["/", "/insiden", "/_stcore/stream", "/_stcore/metrics", "/media/abc.xlsx", "/static/js/a.js", UNGGAH],
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH"])
def test_with_an_account_nothing_passes_without_a_session(meja, path, method) -> None:
    meja.buat()
    assert meja.minta(method, path).status == 401
    assert meja.minta(method, path, kue="posko_sesi=karangan").status == 401
    assert reached(meja) == 0


def test_an_ended_account_does_not_open_the_desk_again(meja) -> None:
    meja.buat()
    akun.ubah(meja.basis, "kapolsek", aktif=0)
    assert meja.minta("GET", "/").status == 401


def test_who_asks_for_a_page_is_shown_the_way_in(meja) -> None:
    meja.buat()
    answer = meja.minta("GET", "/insiden?sampai=2024-02-13T06.00&x=%22", kepala=HTML)
    assert answer.status == 303
    assert answer.kepala["location"] == "/masuk?ke=/insiden%3Fsampai%3D2024-02-13T06.00%26x%3D%2522"
    assert meja.minta("GET", "/", kepala=HTML).kepala["location"] == "/masuk?ke=/"
    assert meja.minta("POST", "/", kepala=HTML).status == 401


def test_only_the_pulse_answers_before_login(meja) -> None:
    meja.buat()
    assert meja.minta("GET", "/_stcore/health").status == 200
    assert meja.minta("HEAD", "/_stcore/health").status == 200
    assert meja.minta("POST", "/_stcore/health").status == 401
    assert meja.minta("GET", "/_stcore/health/").status == 401
    assert meja.minta("GET", "/_stcore/healthx").status == 401


def test_a_session_passes_and_says_who_it_is(meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    assert meja.minta("GET", "/", kue=kue).status == 200
    headers = dict(meja.dalam.scopes[-1]["headers"])
    assert headers[b"x-posko-akun"] == b"kapolsek"
    assert sesi.periksa(meja.basis, headers[b"x-posko-sesi"].decode()).pelaku == "kapolsek"


FORGED = {"x-posko-akun": "kapolsek", "X-Posko-Sesi": "palsu", "x-posko-peran": "kapolsek", "X-POSKO-": "x"}


@pytest.mark.parametrize("berakun", [False, True])
@pytest.mark.parametrize("path", ["/", "/_stcore/health"])
def test_headers_of_the_guard_cannot_be_sent(meja, berakun, path) -> None:
    kue = ""
    if berakun:
        meja.buat()
        kue = meja.masuk().kue
    assert meja.minta("GET", path, kue=kue, kepala=FORGED).status == 200
    passed = [pair for pair in meja.dalam.scopes[-1]["headers"] if pair[0].startswith(b"x-posko")]
    assert (b"x-posko-sesi", b"palsu") not in passed
    assert len(passed) == (2 if berakun and path == "/" else 0)


@pytest.mark.parametrize(("peran", "status"), [("peninjau", 403), ("operator", 200), ("kapolsek", 200)])
def test_only_those_who_store_may_send_a_file(meja, peran, status) -> None:
    meja.buat("satu", Peran(peran))
    kue = meja.masuk("satu").kue
    for method in ("PUT", "DELETE", "OPTIONS", "GET"):
        assert meja.minta(method, UNGGAH, kue=kue, isi=b"x").status == status
    assert meja.minta("GET", "/", kue=kue).status == 200


PER_SESI = 4096


@pytest.fixture
def jatah(monkeypatch) -> None:
    """A quota that is used up without filling the memory of the test."""
    assert kuota.PER_SESI == 300 * 1024 * 1024
    monkeypatch.setattr(kuota, "PER_SESI", PER_SESI)


def test_a_session_sends_so_much_an_hour(meja, jatah) -> None:
    meja.buat()
    kue = meja.masuk().kue
    announced = {"content-length": str(PER_SESI)}
    assert meja.minta("PUT", UNGGAH, kue=kue, kepala={"content-length": str(PER_SESI + 1)}).status == 429
    assert meja.minta("PUT", UNGGAH, kue=kue, kepala={"content-length": "-1"}).status == 429
    assert meja.minta("PUT", UNGGAH, kue=kue, kepala={"content-length": None}, isi=b"").status == 200
    assert meja.minta("PUT", UNGGAH, kue=kue, kepala=announced, isi=b"abc").status == 200
    assert meja.minta("PUT", UNGGAH, kue=kue, kepala=announced).status == 429
    # Another session has its own; an hour later there is room again.
    assert meja.minta("PUT", UNGGAH, kue=meja.masuk().kue, kepala=announced).status == 200
    meja.jam.kini += 3600
    kue = meja.masuk().kue
    assert meja.minta("PUT", UNGGAH, kue=kue, kepala=announced).status == 200


def test_a_body_larger_than_announced_is_hung_up_on(meja, jatah) -> None:
    meja.buat()
    kue = meja.masuk().kue
    half = b"x" * (PER_SESI // 2)
    lie = {"content-length": "3"}
    meja.minta("PUT", UNGGAH, kue=kue, kepala=lie, isi=[half, half[:-1]])
    assert len(meja.dalam.bodies[-1]) == PER_SESI - 1
    lie = {"content-length": "1"}
    meja.minta("PUT", UNGGAH, kue=kue, kepala=lie, isi=[b"x", b"y"])
    assert meja.dalam.bodies[-1] == b"(terputus)"


def test_use_of_a_page_prolongs_the_session(meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    for _ in range(3):
        meja.jam.kini += 25 * 60
        assert meja.minta("GET", "/", kue=kue).status == 200
    meja.jam.kini += 31 * 60
    assert meja.minta("GET", "/", kue=kue).status == 401


def test_the_first_page_by_its_name_is_the_root_with_its_query(meja) -> None:
    answer = meja.minta("GET", "/kesiapan_hari_ini?sampai=2024-02-13T06.00")
    assert (answer.status, answer.kepala["location"]) == (307, "/?sampai=2024-02-13T06.00")
    assert meja.minta("HEAD", "/kesiapan_hari_ini").kepala["location"] == "/"
    assert meja.minta("POST", "/kesiapan_hari_ini").status == 200
    meja.buat()
    assert meja.minta("GET", "/kesiapan_hari_ini").status == 401


def test_every_answer_carries_the_headers(meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    wanted = {
        "content-security-policy": "default-src 'self'",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    }
    for answer in (
        meja.minta("GET", "/", kue=kue),
        meja.minta("GET", "/"),
        meja.minta("GET", "/masuk"),
        meja.minta("GET", "/", kepala={"host": "evil"}),
    ):
        assert wanted.items() <= answer.kepala.items()
        assert "strict-transport-security" not in answer.kepala
        (start,) = [message for message in answer.sent if message["type"] == "http.response.start"]
        names = [name for name, _ in start["headers"]]
        assert len(names) == len(set(names)), "a header twice may be read either way"


def test_nothing_seen_after_login_is_kept_by_the_browser(meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    assert meja.minta("GET", "/media/a.xlsx", kue=kue).kepala["cache-control"] == "no-store"
    assert meja.minta("GET", "/masuk").kepala["cache-control"] == "no-store"
    assert meja.minta("GET", "/static/js/a.js", kue=kue).kepala["cache-control"] == "public, max-age=9"
    assert meja.minta("GET", "/masuk/gaya.css").kepala["cache-control"] == "max-age=3600"


def test_behind_tls_everything_is_https(meja_aman) -> None:
    meja_aman.buat()
    assert meja_aman.masuk().status == 403
    answer = meja_aman.masuk(kepala={"origin": f"https://{HOST}"})
    assert answer.status == 303
    assert answer.kepala["set-cookie"].startswith("__Host-posko=")
    assert "; Secure" in answer.kepala["set-cookie"]
    assert answer.kepala["strict-transport-security"] == "max-age=31536000"
    assert meja_aman.minta("GET", "/", kue=answer.kue).status == 200
    plain = answer.kue.replace("__Host-posko", "posko_sesi")
    assert meja_aman.minta("GET", "/", kue=plain).status == 401


def test_the_policy_lets_in_the_scripts_of_this_server_and_the_one_in_the_page() -> None:
    policy = csp(b"<head><script>\n  a = 1\n</script><script type='module' src='x.js'></script></head>")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    # As `openssl dgst -sha256 -binary | base64` computes it of what stands between the tags.
    assert (
        rules["script-src"]
        == "'self' 'wasm-unsafe-eval' blob: 'sha256-nHiJsB1GRX6Ku2XBkWKVt2F3CJiowPuMwhcJv+CWmC0='"
    )
    assert rules["default-src"] == "'self'"
    assert rules["style-src"] == "'self' 'unsafe-inline'"
    assert rules["font-src"] == "'self' data:"
    assert rules["worker-src"] == "'self' blob:"
    assert rules["connect-src"] == "'self' blob: data:"
    assert rules["img-src"] == "'self' data: blob:"
    assert rules["object-src"] == "'none'"
    assert rules["frame-ancestors"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'self'"
    assert "http:" not in policy
    assert "https:" not in policy
    assert "*" not in policy
    assert len(kepala(policy, aman=True)) == len(kepala(policy, aman=False)) + 1


def test_what_is_no_request_goes_through(meja) -> None:
    asyncio.run(meja.penjaga({"type": "lifespan"}, None, None))
    assert meja.dalam.scopes == [{"type": "lifespan"}]
