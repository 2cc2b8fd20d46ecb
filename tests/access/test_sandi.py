"""This file shows which passwords are taken, and that a wrong, a missing and a broken one all fail."""

import pytest

from posko.access import sandi
from posko.core.errors import UserError


@pytest.mark.parametrize(
    "typed",
    [
        "kuda hijau tangga sumur",
        "Tujuh-gerobak-biru-melompat",
        "xK9#mQ2$vL7@pR4!",
        "sepeda tua di bawah 3 awan",
    ],
)
def test_a_long_phrase_is_taken(typed: str) -> None:
    sandi.terima(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("empat belas ch", "paling sedikit 15 karakter"),
        ("x" * 257, "paling banyak 256 karakter"),
        ("passwordpassword", "mudah ditebak"),
        ("Polsek-Purwakarta-2024", "mudah ditebak"),
        ("pemilu2024pemilu2024", "mudah ditebak"),
        ("123456789012345", "mudah ditebak"),
        ("qwertyuiopasdfghjkl", "mudah ditebak"),
        ("aaaaaaaaaaaaaaaaaaaa", "mudah ditebak"),
        ("abababababababababab", "mudah ditebak"),
        ("rahasia sandi admin", "mudah ditebak"),
        ("KAPOLSEK PRESISI 2029!", "mudah ditebak"),
        ("___---   ___---   ___", "mudah ditebak"),
    ],
)
def test_what_everybody_tries_first_is_not(typed: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        sandi.terima(typed)


def test_names_given_by_the_caller_do_not_count_either() -> None:
    sandi.terima("ciseureuh munjuljaya")
    with pytest.raises(UserError, match="mudah ditebak"):
        sandi.terima("ciseureuh munjuljaya", terlarang=["Ciseureuh", "munjuljaya"])
    # A word of three letters would be found in anything.
    sandi.terima("kuda hijau tangga sumur", terlarang=["kud", "hij", "tan", "sum", "gga", "ijau"[:3]])


def test_exactly_the_limits() -> None:
    sandi.terima("bcdfghjklmnprst")  # 15
    sandi.terima("kuda hijau tangga " * 14 + "sumu")  # 256
    with pytest.raises(UserError):
        sandi.terima("polsek zx.cw!vb")  # six left beside the usual word
    sandi.terima("polsek zx.cw!vby")  # seven


def test_a_hash_fits_its_password_only() -> None:
    kept = sandi.hash_sandi("kuda hijau tangga sumur")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert kept != sandi.hash_sandi("kuda hijau tangga sumur")
    assert sandi.cocok(kept, "kuda hijau tangga sumur")
    assert not sandi.cocok(kept, "kuda hijau tangga sumuR")
    assert not sandi.cocok(kept, "")


def test_no_password_fits_an_account_without_one_or_with_a_broken_hash() -> None:
    assert not sandi.cocok("", "")
    assert not sandi.cocok("", "\x00tidak ada")
    assert not sandi.cocok("bukan hash", "bukan hash")
    assert sandi.umpan() == sandi.umpan()
