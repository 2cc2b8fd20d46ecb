"""This file shows the login: alike for every mistake, recorded first, and leading nowhere foreign."""

import asyncio
import html
import re
from urllib.parse import urlencode

import pytest

from posko.access import Peran, akun, sesi
from posko.access.pintu import ANTRE, FORMULIR, tujuan
from tests.access.conftest import ASAL, SANDI, Meja


def said(answer) -> str:
    found = re.search(r'<p class="pesan" role="alert">(.*?)</p>', answer.isi)
    return html.unescape(found.group(1)) if found else ""


def test_the_right_password_opens_a_session_and_goes_on(meja) -> None:
    meja.buat()
    answer = meja.masuk(ke="/insiden?sampai=2024-02-13T06.00")
    assert (answer.status, answer.kepala["location"]) == (303, "/insiden?sampai=2024-02-13T06.00")
    cookie = answer.kepala["set-cookie"]
    assert cookie.startswith("posko_sesi=")
    assert "; HttpOnly" in cookie
    assert "; Path=/" in cookie
    assert "; SameSite=lax" in cookie
    assert "; Secure" not in cookie
    assert "Domain" not in cookie
    isi = {"peran": "kapolsek", "alamat": "192.0.2.1", "cara": "sandi"}
    assert meja.catatan == [("masuk", "kapolsek", isi)]


def test_names_are_typed_in_any_case(meja) -> None:
    meja.buat()
    assert meja.masuk("  Kapolsek ").status == 303


def test_every_mistake_is_answered_alike(meja) -> None:
    meja.buat()
    meja.buat("lama", Peran.OPERATOR)
    akun.ubah(meja.basis, "lama", aktif=0)
    meja.buat("luar", Peran.OPERATOR, subjek="x")
    akun.ubah(meja.basis, "luar", sandi="")
    pages = set()
    for nama, typed in (
        ("kapolsek", "salah"),
        ("kapolsek", ""),
        ("hantu", SANDI),
        ("hantu", ""),
        ("", ""),
        ("lama", SANDI),
        ("luar", ""),
        ("' or 1=1 --", "x"),
        ("kapolsek", SANDI + "x" * 400),
    ):
        answer = meja.masuk(nama, typed)
        assert answer.status == 401
        assert "set-cookie" not in answer.kepala
        assert said(answer) == "Akun atau kata sandi tidak cocok. Periksa kembali, lalu coba lagi."
        pages.add(answer.isi.replace(f'value="{html.escape(nama)}"', 'value=""'))
        meja.jam.kini += 40
    assert len(pages) == 1


def test_a_hash_is_computed_for_unknown_names_too(meja, penghitung) -> None:
    meja.buat()
    meja.masuk("hantu", "satu")
    meja.masuk("kapolsek", "dua")
    assert penghitung == ["satu", "dua"]


def test_a_form_without_fields_is_a_mistake_like_any_other(meja) -> None:
    meja.buat()
    assert meja.minta("POST", "/masuk", isi=b"").status == 401
    assert meja.minta("POST", "/masuk", isi=b"\xff\xfe&akun=\xff").status == 401


def test_waiting_is_said_and_costs_no_hash(meja, penghitung) -> None:
    meja.buat()
    meja.masuk(sandi_="salah")
    answer = meja.masuk()
    assert answer.status == 429
    assert said(answer) == "Terlalu sering dicoba. Tunggu 1 detik, lalu coba lagi."
    assert penghitung == ["salah"]
    meja.jam.kini += 1
    assert meja.masuk().status == 303
    # The right password forgets the wrong ones.
    assert meja.masuk().status == 303


def test_a_known_address_is_let_in_while_strangers_guess(meja) -> None:
    meja.buat()
    meja.masuk(alamat="meja")
    for number in range(50):
        meja.masuk(sandi_="salah", alamat=f"bot{number}")
    assert meja.masuk(alamat="warnet").status == 429
    assert meja.masuk(alamat="meja").status == 303


def test_five_hundred_tries_at_one_account_cost_a_dozen_hashes_a_minute(meja, penghitung) -> None:
    meja.buat()
    began = meja.jam.kini
    for number in range(500):
        meja.masuk(sandi_="salah", alamat=f"bot{number}")
        meja.jam.kini += 0.2
    minutes = (meja.jam.kini - began) / 60
    assert len(penghitung) <= 12 * (int(minutes) + 1)


def test_wrong_passwords_are_recorded_but_cannot_flood_the_ledger(meja) -> None:
    meja.buat()
    for _ in range(20):
        meja.masuk(sandi_="salah")
        meja.masuk("hantu", "kata sandi di kolom akun")
        meja.jam.kini += 40
    lines = [line for line in meja.catatan if line[0] == "masuk-ditolak"]
    assert {line[1] for line in lines} == {"kapolsek", "(akun tidak dikenal)"}
    assert len(lines) == 6  # 800 seconds, one line each five minutes for each of the two
    assert sum(line[2]["kali"] for line in lines if line[1] == "kapolsek") == 17
    assert {line[2]["alamat"] for line in lines} == {"192.0.2.1"}
    assert "kolom" not in repr(lines)
    assert "hantu" not in repr(lines)


def test_a_new_secret_at_every_login_and_the_old_one_ends(meja) -> None:
    meja.buat()
    first = meja.masuk()
    second = meja.masuk(kue=first.kue)
    assert first.kue != second.kue
    assert meja.minta("GET", "/", kue=first.kue).status == 401
    assert meja.minta("GET", "/", kue=second.kue).status == 200
    assert [line[0] for line in meja.catatan] == ["masuk", "masuk", "keluar"]


def test_a_planted_cookie_never_becomes_a_session(meja) -> None:
    meja.buat()
    answer = meja.masuk(kue="posko_sesi=ditanam")
    assert answer.kue != "posko_sesi=ditanam"
    assert meja.minta("GET", "/", kue="posko_sesi=ditanam").status == 401


def test_without_a_record_nobody_is_in(meja) -> None:
    meja.buat()
    meja.disk_penuh = True
    answer = meja.masuk()
    assert answer.status == 503
    assert "disk server menolak mencatatnya" in said(answer)
    assert "set-cookie" not in answer.kepala
    assert meja.masuk(sandi_="salah", alamat="lain").status == 401


def test_the_way_out_ends_the_session_and_says_so(meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    answer = meja.minta("POST", "/keluar", kue=kue)
    assert (answer.status, answer.kepala["location"]) == (303, "/masuk?alasan=keluar")
    assert 'posko_sesi=""' in answer.kepala["set-cookie"]
    assert "Max-Age=0" in answer.kepala["set-cookie"]
    assert "; HttpOnly" in answer.kepala["set-cookie"]
    assert "; Path=/;" in answer.kepala["set-cookie"]
    assert meja.minta("GET", "/", kue=kue).status == 401
    assert meja.catatan[-1] == ("keluar", "kapolsek", {"alamat": "192.0.2.1"})
    assert meja.minta("POST", "/keluar", kue=kue).status == 303
    assert meja.minta("POST", "/keluar").status == 303
    assert [line[0] for line in meja.catatan] == ["masuk", "keluar"]


def test_a_link_elsewhere_cannot_log_out(meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    for site in (None, "cross-site", "same-site", "none"):
        answer = meja.minta("GET", "/keluar", kue=kue, kepala={"sec-fetch-site": site})
        assert answer.status == 200
        assert (
            '<form method="post" action="/keluar"><button type="submit">Keluar</button></form>' in answer.isi
        )
    assert meja.minta("GET", "/", kue=kue).status == 200
    assert meja.minta("GET", "/keluar", kue=kue, kepala={"sec-fetch-site": "same-origin"}).status == 303
    assert meja.minta("GET", "/", kue=kue).status == 401


@pytest.mark.parametrize(
    ("ke", "ends"),
    [
        ("/", "/"),
        ("/insiden?sampai=2024-02-13T06.00", "/insiden?sampai=2024-02-13T06.00"),
        ("", "/"),
        ("insiden", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a\\..\\evil", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\r\nSet-Cookie: x=1", "/"),
        ("/a b", "/"),
        ("/masuk", "/"),
        ("/masuk?ke=/keluar", "/"),
        ("/keluar", "/"),
        ("/\t/evil.example", "/"),
    ],
)
def test_login_leads_only_to_this_server(meja, ke, ends) -> None:
    assert tujuan(ke) == ends
    meja.buat()
    assert meja.masuk(ke=ke).kepala["location"] == ends


PAYLOAD = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>"


def test_nothing_typed_becomes_markup(meja) -> None:
    meja.buat()
    query = urlencode({"ke": "/" + PAYLOAD.replace(" ", ""), "alasan": PAYLOAD})
    for answer in (meja.minta("GET", f"/masuk?{query}"), meja.masuk(PAYLOAD, PAYLOAD, ke="/" + PAYLOAD)):
        assert "<script" not in answer.isi
        assert "<img" not in answer.isi
        assert "Polsek &lt;Uji&gt;" in answer.isi


def test_the_sheet_is_indonesian_and_asks_nothing_of_the_outside(meja) -> None:
    meja.buat()
    answer = meja.minta("GET", "/masuk?alasan=berakhir&ke=/insiden")
    assert answer.status == 200
    assert answer.kepala["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="id">' in answer.isi
    assert said(answer).startswith("Sesi Anda berakhir")
    assert 'name="ke" value="/insiden"' in answer.isi
    assert re.findall(r'(?:href|src|action)="([^"]*)"', answer.isi) == ["/masuk/gaya.css", "/masuk"]
    assert said(meja.minta("GET", "/masuk?alasan=keluar")) == "Anda sudah keluar."
    assert said(meja.minta("GET", "/masuk")) == ""
    style = meja.minta("GET", "/masuk/gaya.css")
    assert style.kepala["content-type"].startswith("text/css")
    assert "url(" not in style.isi
    assert "prefers-color-scheme: dark" in style.isi
    assert meja.minta("HEAD", "/masuk").status == 200
    assert meja.minta("HEAD", "/masuk/gaya.css").status == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/masuk"),
        ("POST", "/masuk/gaya.css"),
        ("DELETE", "/keluar"),
        ("HEAD", "/keluar"),
        ("OPTIONS", "/masuk"),
    ],
)
def test_other_methods_get_nothing(meja, method, path) -> None:
    meja.buat()
    assert meja.minta(method, path).status == 405


def test_a_form_larger_than_a_login_is_not_read_to_its_end(meja, penghitung) -> None:
    meja.buat()
    chunks = [b"akun=kapolsek&sandi=", *[b"x" * 1000] * 5000]
    assert meja.minta("POST", "/masuk", isi=chunks).status == 413
    assert penghitung == []
    exact = b"akun=kapolsek&sandi="
    assert meja.minta("POST", "/masuk", isi=exact + b"x" * (FORMULIR - len(exact))).status == 401
    assert meja.minta("POST", "/masuk", isi=b"&".join([b"a=1"] * 20)).status == 413


def test_when_too_many_log_in_at_once_some_are_asked_to_wait(meja) -> None:
    meja.buat()

    async def crowd() -> list[int]:
        forms = [urlencode({"akun": f"opr{n}", "sandi": "salah"}).encode() for n in range(ANTRE + 4)]
        asked = [
            meja.aminta("POST", "/masuk", isi=form, alamat=f"a{n}", kepala={"origin": ASAL})
            for n, form in enumerate(forms)
        ]
        return [answer.status for answer in await asyncio.gather(*asked)]

    statuses = asyncio.run(crowd())
    assert statuses.count(503) == 4
    assert statuses.count(401) == ANTRE
    assert meja.masuk().status == 303


def test_a_visitor_without_an_address_is_judged_too(meja) -> None:
    meja.buat()
    assert meja.masuk(alamat="").status == 303


def test_sessions_are_those_of_the_file(meja: Meja) -> None:
    meja.buat()
    kue = meja.masuk().kue
    assert sesi.periksa(meja.basis, sesi.kunci(kue.partition("=")[2])) is not None
