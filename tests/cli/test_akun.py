"""This file shows accounts at the console: typed passwords, refusals, and a ledger line for each deed."""

import getpass
import json
import sys

import pytest

from posko.access import Basis, akun, sandi, sesi
from posko.cli import main
from posko.core.settings import Settings
from posko.desk import Desk

SANDI = "kuda hijau tangga sumur"


@pytest.fixture
def posko(tmp_path, capsys, monkeypatch):
    """Run one command with these lines typed at the console; returns exit code, value, stderr."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    def run(*arguments: str, typed: tuple[str, ...] = (SANDI, SANDI)) -> tuple[int, object, str]:
        lines = iter(typed)
        monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(lines))
        code = main(["--data", str(tmp_path), *arguments, "--json"])
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    return run


def test_an_account_is_made_listed_changed_and_ended(posko, tmp_path) -> None:
    assert posko("akun")[1] == []
    code, value, _ = posko("akun", "buat", "Ka-SPK", "--peran", "operator", "--jabatan", "Ka SPK")
    assert (code, value) == (0, {"akun": "ka-spk", "peran": "operator"})
    basis = Basis(tmp_path)
    assert sandi.cocok(akun.wajib(basis, "ka-spk").sandi, SANDI)
    row = {"akun": "ka-spk", "jabatan": "Ka SPK", "peran": "operator", "aktif": True, "subjek": None}
    assert posko("akun", "daftar")[1] == [row]
    key = sesi.kunci(sesi.mulai(basis, akun.wajib(basis, "ka-spk"), "a"))
    assert posko("akun", "ubah", "ka-spk", "--peran", "peninjau")[0] == 0
    assert sesi.periksa(basis, key) is None
    assert posko("akun", "nonaktif", "KA-SPK")[0] == 0
    assert akun.wajib(basis, "ka-spk").aktif is False
    assert posko("akun", "ubah", "ka-spk", "--aktifkan")[0] == 0
    assert akun.wajib(basis, "ka-spk").aktif is True
    other = "sepeda tua di bawah awan"
    assert posko("akun", "sandi", "ka-spk", typed=(other, other))[0] == 0
    assert sandi.cocok(akun.wajib(basis, "ka-spk").sandi, other)
    deeds = [(e.jenis, e.oleh, e.isi["keadaan"]) for e in Desk(Settings(data=tmp_path)).history()[::-1]]
    assert deeds == [
        ("ubah-akun", "konsol", state)
        for state in ("dibuat", "diperbarui", "dinonaktifkan", "diaktifkan kembali", "diperbarui")
    ]
    ledger = (tmp_path / "pemilu2024" / "latihan" / "buku.sqlite").read_bytes()
    assert b"argon2" not in ledger


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("pendek",), "paling sedikit 15 karakter"),
        (("ciseureuh-munjuljaya",), "mudah ditebak"),
        (("Polsek Purwakarta Kota 2024",), "mudah ditebak"),
        (("ka-spk-ka-spk-ka-spk",), "mudah ditebak"),
        ((SANDI, SANDI + "x"), "tidak sama"),
    ],
)
def test_a_poor_password_makes_no_account(posko, tmp_path, typed, words) -> None:
    code, value, err = posko("akun", "buat", "ka-spk", "--peran", "operator", typed=typed)
    assert code == 2
    assert words in value["ditolak"]
    assert words in err
    assert not Basis(tmp_path).berakun


def test_a_password_is_not_taken_from_a_pipe(posko, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    code, value, _ = posko("akun", "buat", "ka-spk", "--peran", "operator")
    assert code == 2
    assert "diketik di konsol" in value["ditolak"]
    assert not Basis(tmp_path).berakun


def test_an_identity_from_outside_needs_no_password_and_has_none(posko, tmp_path) -> None:
    assert posko("akun", "buat", "luar", "--peran", "peninjau", "--subjek", "x", typed=())[0] == 0
    assert not sandi.cocok(akun.wajib(Basis(tmp_path), "luar").sandi, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("akun", "nonaktif", "hantu"), "Akun «hantu» tidak ada"),
        (("akun", "sandi", "hantu"), "Akun «hantu» tidak ada"),
        (("akun", "ubah", "hantu", "--jabatan", "x"), "Akun «hantu» tidak ada"),
        (("akun", "buat", "x", "--peran", "operator"), "Nama akun: 3 sampai 32"),
    ],
)
def test_refusals_are_sentences(posko, arguments, words) -> None:
    code, value, _ = posko(*arguments)
    assert code == 2
    assert words in value["ditolak"]


def test_a_name_is_given_once(posko) -> None:
    posko("akun", "buat", "ka-spk", "--peran", "operator")
    code, value, _ = posko("akun", "buat", "ka-spk", "--peran", "kapolsek")
    assert code == 2
    assert "sudah ada" in value["ditolak"]


@pytest.mark.parametrize("role", ["pengelola", "meja terbuka", "admin"])
def test_no_account_is_a_manager(posko, role) -> None:
    with pytest.raises(SystemExit) as ended:
        posko("akun", "buat", "bos", "--peran", role)
    assert ended.value.code == 2


@pytest.mark.parametrize("hosts", [[], ["posko.lan"], ["0.0.0.0"], ["*"], ["localhost"], ["posko.lan", "::"]])  # noqa: S104
def test_the_network_stays_out_without_an_account(posko, tmp_path, hosts) -> None:
    code, value, _ = posko("jalan", "--lan", *hosts)
    assert code == 2
    assert value["ditolak"].startswith("Posko tidak dibuka untuk jaringan.")
    assert "akun aktif" in value["ditolak"]
    assert not (tmp_path / "Caddyfile").exists()


def test_the_configuration_of_caddy_is_shown(posko) -> None:
    code, value, _ = posko("caddy", "posko.lan", "--port", "8600", "--porta-tls", "443")
    assert code == 0
    assert "https://posko.lan:443 {" in value["caddyfile"]
    assert "reverse_proxy 127.0.0.1:8600 {" in value["caddyfile"]
