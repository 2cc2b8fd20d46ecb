"""This file shows the life of a session: it begins with a new secret and ends in every way it should."""

import sqlite3

import pytest

from posko.access import Akun, Basis, Peran, akun, sesi
from tests.access.conftest import Jam


@pytest.fixture
def jam() -> Jam:
    return Jam()


@pytest.fixture
def basis(tmp_path, jam) -> Basis:
    basis = Basis(tmp_path, jam)
    akun.buat(basis, Akun("opr-1", "Operator", Peran.OPERATOR, "hash", aktif=True))
    return basis


def begin(basis: Basis, alamat: str = "192.0.2.1") -> str:
    return sesi.mulai(basis, akun.wajib(basis, "opr-1"), alamat)


def test_tokens_are_new_and_the_file_does_not_hold_them(basis) -> None:
    tokens = {begin(basis) for _ in range(40)}
    assert len(tokens) == 40
    assert min(map(len, tokens)) >= 43  # 256 bits in base64
    raw = b"".join(path.read_bytes() for path in basis.path.parent.iterdir())
    assert b"opr-1" in raw
    assert not any(token.encode() in raw for token in tokens)


def test_a_session_knows_who_and_with_which_role(basis, jam) -> None:
    token = begin(basis)
    held = sesi.periksa(basis, sesi.kunci(token))
    assert held is not None
    assert (held.pelaku, held.pelaku.peran, held.terakhir) == ("opr-1", Peran.OPERATOR, jam.kini)
    assert held.kunci == sesi.kunci(token)


@pytest.mark.parametrize("wrong", ["", "x", "0" * 64])
def test_a_made_up_key_is_no_session(basis, wrong: str) -> None:
    begin(basis)
    assert sesi.periksa(basis, wrong) is None
    assert sesi.masih(basis, [wrong]) == set()


def test_the_token_itself_is_no_key(basis) -> None:
    # Whoever reads the file of sessions cannot come in with what it says.
    token = begin(basis)
    assert sesi.periksa(basis, token) is None
    assert sesi.periksa(basis, sesi.kunci(sesi.kunci(token))) is None


def test_half_an_hour_unused_ends_it(basis, jam) -> None:
    key = sesi.kunci(begin(basis))
    jam.kini += 30 * 60
    assert sesi.periksa(basis, key) is not None
    jam.kini += 1
    assert sesi.periksa(basis, key) is None


def test_use_prolongs_it_but_not_beyond_twelve_hours(basis, jam) -> None:
    key = sesi.kunci(begin(basis))
    began = jam.kini
    while held := sesi.periksa(basis, key):
        sesi.sentuh(basis, held)
        jam.kini += 29 * 60
    assert 12 * 3600 < jam.kini - began <= 12 * 3600 + 29 * 60
    jam.kini = began + 12 * 3600
    with basis.tulis() as connection:
        connection.execute("update sesi set terakhir = ?", (jam.kini,))
    assert sesi.periksa(basis, key) is not None
    jam.kini += 1
    assert sesi.periksa(basis, key) is None


def test_a_clock_set_back_ends_it(basis, jam) -> None:
    key = sesi.kunci(begin(basis))
    jam.kini -= 60
    assert sesi.periksa(basis, key) is not None
    jam.kini -= 1
    assert sesi.periksa(basis, key) is None


def test_use_is_noted_every_twenty_seconds(basis, jam) -> None:
    key = sesi.kunci(begin(basis))
    held = sesi.periksa(basis, key)
    jam.kini += 19.9
    sesi.sentuh(basis, held)
    assert sesi.periksa(basis, key).terakhir == held.terakhir
    jam.kini += 0.1
    sesi.sentuh(basis, held)
    assert sesi.periksa(basis, key).terakhir == jam.kini


def test_a_disk_that_refuses_the_note_does_not_end_the_viewing(basis, jam, monkeypatch) -> None:
    key = sesi.kunci(begin(basis))
    held = sesi.periksa(basis, key)
    jam.kini += 60

    def refuse() -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(basis, "tulis", refuse)
    sesi.sentuh(basis, held)
    assert sesi.periksa(basis, key) is not None


def test_an_end_is_an_end(basis) -> None:
    one, other = sesi.kunci(begin(basis)), sesi.kunci(begin(basis))
    assert sesi.akhiri(basis, one, "keluar")
    assert not sesi.akhiri(basis, one, "lagi")
    assert sesi.periksa(basis, one) is None
    assert sesi.masih(basis, [one, other]) == {other}
    with basis.baca() as connection:
        assert connection.execute("select sebab from sesi where kunci = ?", (one,)).fetchone()[0] == "keluar"


def test_an_account_that_ended_or_changed_its_role_has_no_session(basis) -> None:
    key = sesi.kunci(begin(basis))
    # Even if somebody wrote into the file of accounts past `ubah`.
    with basis.tulis() as connection:
        connection.execute("update akun set peran = 'kapolsek'")
    assert sesi.periksa(basis, key) is None
    with basis.tulis() as connection:
        connection.execute("update akun set peran = 'operator', aktif = 0")
    assert sesi.periksa(basis, key) is None
    assert sesi.masih(basis, [key]) == set()


def test_addresses_are_remembered_a_month_and_old_sessions_go(basis, jam) -> None:
    begin(basis, "192.0.2.1")
    assert sesi.alamat_dikenal(basis, "opr-1", "192.0.2.1")
    assert not sesi.alamat_dikenal(basis, "opr-1", "192.0.2.2")
    assert not sesi.alamat_dikenal(basis, "opr-2", "192.0.2.1")
    jam.kini += 30 * 24 * 3600
    begin(basis, "192.0.2.2")
    assert sesi.alamat_dikenal(basis, "opr-1", "192.0.2.1")
    jam.kini += 1
    begin(basis, "192.0.2.2")
    assert not sesi.alamat_dikenal(basis, "opr-1", "192.0.2.1")
