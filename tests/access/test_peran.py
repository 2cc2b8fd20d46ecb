"""This file shows the table of roles, and that a bare name may do nothing where accounts exist."""

import pytest

from posko.access import Hak, Pelaku, Peran, boleh, perlu
from posko.access.peran import BOLEH, PERAN_AKUN
from posko.core.errors import UserError

# As decided; a change here is a decision, not a refactoring.
TABEL = {
    Peran.PENINJAU: "lihat ekspor_bercap",
    Peran.OPERATOR: "lihat ekspor_bercap unggah batal_sendiri ekspor riwayat",
    Peran.KAPOLSEK: " ".join(Hak),
    Peran.PENGELOLA: " ".join(Hak),
    Peran.MEJA_TERBUKA: " ".join(Hak),
}


@pytest.mark.parametrize("peran", list(Peran))
def test_every_role_may_do_exactly_what_the_table_says(peran: Peran) -> None:
    assert BOLEH[peran] == {Hak(name) for name in TABEL[peran].split()}


def test_only_three_roles_come_in_over_the_web() -> None:
    assert [one.value for one in PERAN_AKUN] == ["peninjau", "operator", "kapolsek"]


@pytest.mark.parametrize("hak", list(Hak))
def test_a_bare_name_counts_only_where_no_account_exists(hak: Hak) -> None:
    assert boleh("operator", hak, berakun=False)
    assert not boleh("operator", hak, berakun=True)
    with pytest.raises(UserError, match=r"Anda belum masuk\."):
        perlu("operator", hak, berakun=True)


@pytest.mark.parametrize("hak", list(Hak))
def test_an_open_desk_ends_with_the_first_account(hak: Hak) -> None:
    terbuka = Pelaku("operator", Peran.MEJA_TERBUKA)
    assert boleh(terbuka, hak, berakun=False)
    assert not boleh(terbuka, hak, berakun=True)


def test_the_refusal_names_the_right_the_roles_and_ones_own() -> None:
    with pytest.raises(UserError) as refusal:
        perlu(Pelaku("tamu", Peran.PENINJAU), Hak.UNGGAH, berakun=True)
    assert str(refusal.value) == (
        "Menyimpan data memerlukan peran Operator atau Kapolsek. Peran Anda sekarang: Peninjau."
    )
    perlu(Pelaku("opr", Peran.OPERATOR), Hak.UNGGAH, berakun=True)


def test_who_acts_is_a_text_for_everyone_who_takes_a_text() -> None:
    assert Pelaku("kapolsek", Peran.KAPOLSEK) == "kapolsek"
    assert f"{Pelaku('kapolsek', Peran.KAPOLSEK)}" == "kapolsek"
