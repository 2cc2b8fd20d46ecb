"""This file shows that only a true, fresh answer of the named provider, to this browser, opens a session."""

import base64
import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from posko.access import Peran, akun
from posko.access import oidc as oidc_
from posko.access import oidc_setelan as setelan
from posko.access.oidc import DitolakError, Oidc
from posko.access.oidc_jaringan import Jaringan, JaringanError, boleh
from posko.core.errors import UserError
from tests.access.conftest import ASAL, Jam, Meja

ISSUER = "https://id.polres.lan"
PENYEDIA = setelan.Penyedia(ISSUER, "posko", "rahasia klien", ASAL)


def b64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def number(value: int) -> str:
    return b64(value.to_bytes((value.bit_length() + 7) // 8))


@pytest.fixture(scope="session")
def kunci():
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(scope="session")
def kunci_lain():
    return rsa.generate_private_key(65537, 2048)


class Tiruan:
    """A provider that can be made to lie."""

    def __init__(self, kunci, jam) -> None:
        self.kunci, self.jam = kunci, jam
        self.asked: list[tuple] = []
        self.klaim: dict = {}
        self.kepala: dict = {}
        self.tentang: dict = {}
        self.keys: list | None = None
        self.token: str | None = None
        self.nonce = ""

    def ambil(self, url: str) -> dict:
        if url == f"{ISSUER}/.well-known/openid-configuration":
            return {
                "issuer": ISSUER,
                "authorization_endpoint": f"{ISSUER}/auth",
                "token_endpoint": f"{ISSUER}/token",
                "jwks_uri": f"{ISSUER}/jwks",
                **self.tentang,
            }
        assert url == f"{ISSUER}/jwks"
        return {"keys": [self.umum()] if self.keys is None else self.keys}

    def umum(self, **more) -> dict:
        numbers = self.kunci.public_key().public_numbers()
        return {
            "kty": "RSA",
            "use": "sig",
            "kid": "a",
            "n": number(numbers.n),
            "e": number(numbers.e),
            **more,
        }

    def tukar(self, url, form, siapa) -> dict:
        self.asked.append((url, form, siapa))
        return {"id_token": self.tanda() if self.token is None else self.token}

    def tanda(self, kunci=None) -> str:
        claims = {
            "iss": ISSUER,
            "aud": "posko",
            "sub": "7",
            "nonce": self.nonce,
            "iat": self.jam(),
            "exp": self.jam() + 300,
            **self.klaim,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": "RS256", "kid": "a", **self.kepala}
        body = f"{b64(json.dumps(header).encode())}.{b64(json.dumps(claims).encode())}"
        return f"{body}.{b64((kunci or self.kunci).sign(body.encode(), PKCS1v15(), SHA256()))}"


class Alur:
    """One login through the provider."""

    def __init__(self, kunci) -> None:
        self.jam = Jam()
        self.tiruan = Tiruan(kunci, self.jam)
        self.oidc = Oidc(PENYEDIA, self.jam, self.tiruan)
        self.pergi()

    def pergi(self) -> None:
        url, self.pengikat = self.oidc.berangkat()
        self.url = url
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        self.tiruan.nonce = self.asked["nonce"]
        self.query = {"code": "kode", "state": self.asked["state"], "iss": ISSUER}

    def pulang(self, **more) -> str:
        query = {name: value for name, value in {**self.query, **more}.items() if value is not None}
        return self.oidc.pulang(query, self.pengikat)


@pytest.fixture
def alur(kunci) -> Alur:
    return Alur(kunci)


def test_the_browser_is_sent_with_everything_that_binds_the_answer(alur) -> None:
    assert alur.url.startswith(f"{ISSUER}/auth?")
    asked = dict(alur.asked)
    for name in ("state", "nonce", "code_challenge"):
        assert len(asked.pop(name)) >= 32
    assert asked == {
        "response_type": "code",
        "scope": "openid",
        "client_id": "posko",
        "redirect_uri": f"{ASAL}/masuk/oidc/kembali",
        "code_challenge_method": "S256",
        "prompt": "login",
    }
    first = alur.asked
    alur.pergi()
    assert not {first[name] for name in ("state", "nonce")} & set(alur.asked.values())


def test_a_true_answer_names_the_identity(alur) -> None:
    assert alur.pulang() == f"{ISSUER}#7"
    ((url, form, siapa),) = alur.tiruan.asked
    assert (url, siapa) == (f"{ISSUER}/token", ("posko", "rahasia klien"))
    assert (form["code"], form["redirect_uri"]) == ("kode", f"{ASAL}/masuk/oidc/kembali")
    # The verifier is what the challenge was made of.
    assert b64(hashlib.sha256(form["code_verifier"].encode()).digest()) == alur.asked["code_challenge"]


def test_an_answer_counts_once(alur) -> None:
    alur.pulang()
    with pytest.raises(DitolakError, match="state"):
        alur.pulang()


@pytest.mark.parametrize(
    "more",
    [
        {"state": "lain"},
        {"state": None},
        {"code": None},
        {"iss": "https://lain"},
        {"error": "x", "code": None},
    ],
)
def test_an_answer_to_another_question_does_not_count(alur, more) -> None:
    with pytest.raises(DitolakError):
        alur.pulang(**more)
    assert alur.tiruan.asked == []


def test_an_answer_to_another_browser_does_not_count(alur) -> None:
    alur.pengikat = "curian"
    with pytest.raises(DitolakError, match="state"):
        alur.pulang()


def test_an_answer_after_ten_minutes_does_not_count(alur) -> None:
    alur.jam.kini += 600
    assert alur.pulang()
    alur.pergi()
    alur.jam.kini += 601
    with pytest.raises(DitolakError, match="too late"):
        alur.pulang()


KINI = Jam().kini


@pytest.mark.parametrize(
    "klaim",
    [
        {"iss": "https://lain"},
        {"iss": None},
        {"aud": "lain"},
        {"aud": None},
        {"aud": ["posko", "lain"]},
        {"aud": ["posko", "lain"], "azp": "lain"},
        {"azp": "lain"},
        {"exp": KINI - 61},
        {"exp": None},
        {"exp": "besok"},
        {"exp": True},
        {"iat": KINI + 61},
        {"iat": KINI - 661},
        {"iat": None},
        {"nonce": "lain"},
        {"nonce": None},
        {"sub": ""},
        {"sub": None},
        {"sub": 7},
    ],
    ids=repr,
)
def test_claims_that_do_not_fit(alur, klaim) -> None:
    alur.tiruan.klaim = klaim
    with pytest.raises(DitolakError, match="claims do not fit"):
        alur.pulang()


@pytest.mark.parametrize(
    "klaim",
    [
        {"aud": ["posko"]},
        {"aud": ["posko", "lain"], "azp": "posko"},
        {"exp": KINI - 59},
        {"iat": KINI + 60},
        {"iat": KINI - 660},
    ],
    ids=repr,
)
def test_claims_that_fit(alur, klaim) -> None:
    alur.tiruan.klaim = klaim
    assert alur.pulang() == f"{ISSUER}#7"


def test_a_token_of_somebody_else_is_refused(alur, kunci_lain) -> None:
    alur.tiruan.token = alur.tiruan.tanda(kunci_lain)
    with pytest.raises(DitolakError, match="signature"):
        alur.pulang()


@pytest.mark.parametrize("alg", ["none", "None", "HS256", "RS384", "PS256", "ES256", None])
def test_only_one_way_of_signing_is_taken(alur, alg) -> None:
    alur.tiruan.kepala = {"alg": alg}
    with pytest.raises(DitolakError, match="RS256"):
        alur.pulang()


def test_the_public_key_is_no_secret_to_sign_with(alur) -> None:
    import hmac as hmac_

    head = b64(json.dumps({"alg": "HS256", "kid": "a"}).encode())
    body = f"{head}.{alur.tiruan.tanda().split('.')[1]}"
    secret = json.dumps(alur.tiruan.umum()).encode()
    alur.tiruan.token = f"{body}.{b64(hmac_.new(secret, body.encode(), 'sha256').digest())}"
    with pytest.raises(DitolakError):
        alur.pulang()


def test_every_changed_letter_is_noticed(alur) -> None:
    whole = alur.tiruan.tanda()
    for position in range(0, len(whole), 37):
        alur.pergi()
        whole = alur.tiruan.tanda()
        letter = "A" if whole[position] != "A" else "B"
        alur.tiruan.token = whole[:position] + letter + whole[position + 1 :]
        with pytest.raises(DitolakError):
            alur.pulang()


@pytest.mark.parametrize(
    "token", ["", "a.b", "a.b.c", "....", "\u2603.\u2603.\u2603", "e30.e30.e30", "W10.e30.AA"]
)
def test_what_is_no_token(alur, token) -> None:
    alur.tiruan.token = token
    with pytest.raises(DitolakError):
        alur.pulang()


@pytest.mark.parametrize(
    "change",
    [
        lambda key: [],
        lambda key: [{**key, "kid": "b"}],
        lambda key: [key, key],
        lambda key: [{**key, "use": "enc"}],
        lambda key: [{**key, "kty": "oct"}],
        lambda key: ["bukan kunci"],
        lambda key: [{name: value for name, value in key.items() if name != "n"}],
        lambda key: [{**key, "n": "\u2603"}],
        lambda key: [{**key, "n": b64(b"\xff" * 64)}],
    ],
)
def test_the_key_is_the_one_published_under_its_name(alur, change) -> None:
    alur.tiruan.keys = change(alur.tiruan.umum())
    with pytest.raises(DitolakError):
        alur.pulang()


def test_a_token_without_a_key_name_fits_the_only_key(alur) -> None:
    alur.tiruan.kepala = {"kid": None}
    assert alur.pulang()


@pytest.mark.parametrize("tentang", [{"issuer": "https://lain"}, {"token_endpoint": None}, {"jwks_uri": 5}])
def test_a_provider_that_describes_itself_wrongly(alur, tentang) -> None:
    alur.tiruan.tentang = tentang
    with pytest.raises(JaringanError):
        alur.oidc.berangkat()


def test_logins_under_way_are_bounded(alur, monkeypatch) -> None:
    monkeypatch.setattr(oidc_, "MENUNGGU", 5)
    query, pengikat = alur.query, alur.pengikat
    for _ in range(5):
        alur.pergi()
    assert len(alur.oidc._jalan) == 5
    with pytest.raises(DitolakError, match="state"):
        alur.oidc.pulang(query, pengikat)
    assert alur.pulang()


# The door


@pytest.fixture
def meja_oidc(tmp_path, kunci) -> Meja:
    meja = Meja(tmp_path)
    tiruan = Tiruan(kunci, meja.jam)
    object.__setattr__(meja.aturan, "oidc", Oidc(PENYEDIA, meja.jam, tiruan))
    meja.tiruan = tiruan
    return meja


def berangkat(meja: Meja) -> tuple[str, str]:
    """Leave for the provider; returns the way back and the cookie."""
    answer = meja.minta("GET", "/masuk/oidc")
    assert answer.status == 303
    asked = parse_qs(urlsplit(answer.kepala["location"]).query)
    meja.tiruan.nonce = asked["nonce"][0]
    cookie = answer.kepala["set-cookie"]
    assert "; HttpOnly" in cookie
    assert "; SameSite=lax" in cookie
    assert "Max-Age=600" in cookie
    return f"/masuk/oidc/kembali?code=kode&state={asked['state'][0]}", answer.kue


def test_an_identity_named_by_an_account_comes_in(meja_oidc) -> None:
    meja_oidc.buat("opr-1", Peran.OPERATOR, subjek=f"{ISSUER}#7")
    assert 'href="/masuk/oidc"' in meja_oidc.minta("GET", "/masuk").isi
    way, kue = berangkat(meja_oidc)
    answer = meja_oidc.minta("GET", way, kue=kue)
    assert (answer.status, answer.kepala["location"]) == (303, "/")
    session = next(
        value.decode().split(";")[0]
        for name, value in answer.sent[0]["headers"]
        if name == b"set-cookie" and b"posko_sesi" in value
    )
    assert meja_oidc.minta("GET", "/", kue=session).status == 200
    assert meja_oidc.catatan == [
        ("masuk", "opr-1", {"peran": "operator", "alamat": "192.0.2.1", "cara": "oidc"})
    ]


def test_an_identity_without_an_account_stays_out(meja_oidc) -> None:
    meja_oidc.buat()
    way, kue = berangkat(meja_oidc)
    answer = meja_oidc.minta("GET", way, kue=kue)
    assert answer.status == 403
    assert "belum dihubungkan dengan akun Posko" in answer.isi
    assert meja_oidc.catatan == []


def test_an_ended_account_stays_out(meja_oidc) -> None:
    meja_oidc.buat("opr-1", Peran.OPERATOR, subjek=f"{ISSUER}#7")
    akun.ubah(meja_oidc.basis, "opr-1", aktif=0)
    way, kue = berangkat(meja_oidc)
    assert meja_oidc.minta("GET", way, kue=kue).status == 403


def test_without_the_cookie_of_this_browser_nobody_comes_in(meja_oidc) -> None:
    meja_oidc.buat("opr-1", Peran.OPERATOR, subjek=f"{ISSUER}#7")
    for kue in ("", "posko_oidc=curian"):
        way, _ = berangkat(meja_oidc)
        answer = meja_oidc.minta("GET", way, kue=kue)
        assert answer.status == 403
        assert "tidak selesai" in answer.isi
    assert meja_oidc.catatan == []


def test_a_silent_provider_is_said_and_the_password_still_works(meja_oidc) -> None:
    meja_oidc.buat()
    meja_oidc.tiruan.tentang = {"issuer": "https://lain"}
    answer = meja_oidc.minta("GET", "/masuk/oidc")
    assert answer.status == 502
    assert "tidak selesai" in answer.isi
    assert meja_oidc.masuk().status == 303


def test_without_a_provider_the_door_is_not_there(meja) -> None:
    meja.buat()
    assert "oidc" not in meja.minta("GET", "/masuk").isi
    for path in ("/masuk/oidc", "/masuk/oidc/kembali?code=x&state=y"):
        assert meja.minta("GET", path).status == 404
    assert meja.minta("POST", "/masuk/oidc").status == 405


# Settings and network


def test_no_file_no_provider(tmp_path) -> None:
    assert setelan.baca(tmp_path) is None


GOOD = 'issuer = "https://id.lan"\nclient_id = "posko"\nclient_secret = "x"\nalamat = "https://posko.lan:8443/"\n'


def test_the_file_is_read_and_must_be_private(tmp_path) -> None:
    path = tmp_path / "oidc.toml"
    path.write_text(GOOD + 'ca = "/etc/ca.pem"\n', encoding="utf-8")
    path.chmod(0o600)
    found = setelan.baca(tmp_path)
    assert found.kembali == "https://posko.lan:8443/masuk/oidc/kembali"
    assert str(found.ca) == "/etc/ca.pem"
    path.chmod(0o640)
    with pytest.raises(UserError, match="dapat dibaca pengguna lain"):
        setelan.baca(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bukan toml",
        GOOD.replace("client_secret", "rahasia"),
        GOOD.replace('"x"', '""'),
        GOOD.replace('"x"', "5"),
        GOOD.replace("https://id.lan", "http://id.lan"),
        GOOD.replace("https://posko.lan:8443/", "ftp://posko.lan"),
    ],
)
def test_a_file_that_is_wrong_stops_the_start(tmp_path, text) -> None:
    path = tmp_path / "oidc.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    with pytest.raises(UserError, match="issuer, client_id, client_secret, alamat"):
        setelan.baca(tmp_path)


@pytest.mark.parametrize(
    "url", ["http://id.lan/", "ftp://127.0.0.1/", "file:///etc/passwd", "https://", "", "//id.lan"]
)
def test_only_https_or_this_machine_is_asked(url) -> None:
    with pytest.raises(JaringanError):
        boleh(url)


@pytest.mark.parametrize(
    "url", ["https://id.lan/x", "http://127.0.0.1:5/", "http://localhost/", "http://[::1]:5/"]
)
def test_a_provider_is_asked_over_tls_or_on_this_machine(url) -> None:
    assert boleh(url) == url


@pytest.fixture
def layanan():
    """A small web service that answers as it is told."""
    seen: list[tuple[str, str, str]] = []
    answers: dict[str, tuple[int, bytes]] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            seen.append((self.path, self.headers.get("Authorization", ""), body))
            status, content = answers[self.path]
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "/lain")
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET  # noqa: N815 - the library's name

        def log_message(self, *_args) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", answers, seen
    server.shutdown()
    server.server_close()
    thread.join()


def test_json_is_fetched_and_a_form_is_sent_with_the_clients_name(layanan, monkeypatch) -> None:
    base, answers, seen = layanan
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:1")
    answers["/a"] = (200, b'{"x": 1}')
    jaringan = Jaringan()
    assert jaringan.ambil(f"{base}/a") == {"x": 1}
    assert jaringan.tukar(f"{base}/a", {"kode": "a b"}, ("po:sko", "s&n")) == {"x": 1}
    path, auth, body = seen[-1]
    assert (path, body) == ("/a", "kode=a+b")
    assert base64.b64decode(auth.removeprefix("Basic ")) == b"po%3Asko:s%26n"


@pytest.mark.parametrize(
    ("status", "content"),
    [
        (404, b"{}"),
        (500, b"{}"),
        (302, b""),
        (200, b"bukan json"),
        (200, b"[1]"),
        (200, b'"' + b"x" * 600_000 + b'"'),
    ],
)
def test_anything_else_is_no_answer(layanan, status, content) -> None:
    base, answers, seen = layanan
    answers["/a"], answers["/lain"] = (status, content), (200, b"{}")
    with pytest.raises(JaringanError):
        Jaringan().ambil(f"{base}/a")
    assert [path for path, _, _ in seen] == ["/a"]


def test_nobody_there_is_no_answer() -> None:
    with pytest.raises(JaringanError):
        Jaringan().ambil("http://127.0.0.1:9/")
