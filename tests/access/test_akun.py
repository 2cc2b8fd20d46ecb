"""This file shows that accounts are kept private, never reused, and that changing one ends its sessions."""

import os
import sqlite3
import stat

import pytest

from posko.access import Akun, Basis, Peran, akun, sesi
from posko.core.errors import UserError


def satu(nama: str = "kapolsek", peran: Peran = Peran.KAPOLSEK, **more) -> Akun:
    return Akun(nama, "Jabatan", peran, "hash", aktif=True, **more)


def test_looking_creates_nothing(tmp_path) -> None:
    basis = Basis(tmp_path / "data")
    assert not basis.berakun
    assert akun.daftar(basis) == []
    assert akun.cari(basis, "kapolsek") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="permissions of this kind are POSIX")
def test_the_file_is_its_owners_only(tmp_path) -> None:
    before = os.umask(0)
    try:
        akun.buat(Basis(tmp_path / "data"), satu())
    finally:
        os.umask(before)
    files = list((tmp_path / "data").iterdir())
    assert files
    for path in (tmp_path / "data", *files):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_an_account_is_found_by_name_and_by_identity(tmp_path) -> None:
    basis = Basis(tmp_path)
    akun.buat(basis, satu("opr-1", Peran.OPERATOR, subjek="https://id.lan|7"))
    akun.buat(basis, satu())
    assert basis.berakun
    assert [one.nama for one in akun.daftar(basis)] == ["kapolsek", "opr-1"]
    found = akun.cari(basis, "opr-1")
    assert found == Akun("opr-1", "Jabatan", Peran.OPERATOR, "hash", aktif=True, subjek="https://id.lan|7")
    assert akun.cari_subjek(basis, "https://id.lan|7") == found
    assert akun.cari_subjek(basis, "https://id.lan|8") is None
    assert akun.wajib(basis, "opr-1") == found


@pytest.mark.parametrize(
    "nama", ["", "ab", "Kapolsek", "1kapolsek", "a b c", "a/b", "a" * 33, "kapolsek\n", "élan"]
)
def test_a_name_is_short_and_plain(tmp_path, nama: str) -> None:
    with pytest.raises(UserError, match="Nama akun: 3 sampai 32"):
        akun.buat(Basis(tmp_path), satu(nama))
    assert not Basis(tmp_path).berakun


@pytest.mark.parametrize("nama", ["abc", "a" * 32, "ka-spk.1"])
def test_names_at_the_limits(tmp_path, nama: str) -> None:
    akun.buat(Basis(tmp_path), satu(nama))
    assert akun.cari(Basis(tmp_path), nama) is not None


@pytest.mark.parametrize("peran", [Peran.PENGELOLA, Peran.MEJA_TERBUKA])
def test_the_console_and_the_open_desk_are_no_accounts(tmp_path, peran: Peran) -> None:
    with pytest.raises(UserError, match=r"tidak ada untuk akun\. Yang ada: peninjau, operator, kapolsek"):
        akun.buat(Basis(tmp_path), satu(peran=peran))


def test_a_name_is_never_given_twice(tmp_path) -> None:
    basis = Basis(tmp_path)
    akun.buat(basis, satu())
    akun.ubah(basis, "kapolsek", aktif=0)
    with pytest.raises(UserError, match="Akun «kapolsek» atau identitas luarnya sudah ada"):
        akun.buat(basis, satu())
    # Ended, yet an account: the desk does not fall open again.
    assert basis.berakun


@pytest.mark.parametrize(
    "baru", [{"aktif": 0}, {"peran": "operator"}, {"sandi": "lain"}, {"jabatan": "Lain"}]
)
def test_any_change_ends_every_session_of_that_account_and_no_other(tmp_path, baru) -> None:
    basis = Basis(tmp_path)
    one, other = satu(), satu("opr-1", Peran.OPERATOR)
    akun.buat(basis, one)
    akun.buat(basis, other)
    keys = [sesi.kunci(sesi.mulai(basis, who, "a")) for who in (one, one, other)]
    assert sesi.masih(basis, keys) == set(keys)
    changed = akun.ubah(basis, "kapolsek", **baru)
    assert sesi.masih(basis, keys) == {keys[2]}
    ((column, value),) = baru.items()
    assert getattr(changed, column) == value
    with basis.baca() as connection:
        reasons = [
            row["sebab"] for row in connection.execute("select sebab from sesi where akun = 'kapolsek'")
        ]
    assert reasons == ["diubah", "diubah"]


def test_what_cannot_be_changed_is_said(tmp_path) -> None:
    basis = Basis(tmp_path)
    with pytest.raises(UserError, match=r"Akun «hantu» tidak ada\. Yang ada: belum ada akun"):
        akun.ubah(basis, "hantu", aktif=0)
    akun.buat(basis, satu())
    akun.buat(basis, satu("opr-1", Peran.OPERATOR, subjek="x"))
    with pytest.raises(UserError, match=r"Akun «hantu» tidak ada\. Yang ada: kapolsek, opr-1"):
        akun.wajib(basis, "hantu")
    with pytest.raises(UserError, match="Identitas «x» sudah dihubungkan dengan akun lain"):
        akun.ubah(basis, "kapolsek", subjek="x")
    with pytest.raises(ValueError, match="no column of an account"):
        akun.ubah(basis, "kapolsek", dibuat=0.0)


def test_a_broken_write_leaves_nothing_behind(tmp_path) -> None:
    basis = Basis(tmp_path)
    akun.buat(basis, satu())

    def broken() -> None:
        with basis.tulis() as connection:
            connection.execute("update akun set jabatan = 'setengah'")
            connection.execute("update tidak_ada set x = 1")

    with pytest.raises(sqlite3.OperationalError):
        broken()
    assert akun.wajib(basis, "kapolsek").jabatan == "Jabatan"
