"""This file shows what guessing costs: waits that grow, a dozen tries a minute, and no lock-out."""

import pytest

from posko.access import jeda as jeda_
from posko.access.jeda import Jeda
from tests.access.conftest import Jam


@pytest.fixture
def jam() -> Jam:
    return Jam()


def tries_in(jam: Jam, jeda: Jeda, seconds: float, ask) -> int:
    """How many tries an attacker gets who asks ten times a second."""
    made, until = 0, jam.kini + seconds
    while jam.kini < until:
        made += ask() == 0
        jam.kini += 0.1
    return made


def test_each_try_waits_twice_as_long_up_to_half_a_minute(jam) -> None:
    jeda = Jeda(jam)
    waits = []
    for _ in range(8):
        assert jeda.coba("kapolsek", "a", dikenal=True) == 0
        wait = jeda.coba("kapolsek", "a", dikenal=True)
        waits.append(round(wait))
        jam.kini += wait
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]


def test_a_hundred_at_once_are_one(jam) -> None:
    jeda = Jeda(jam)
    assert [jeda.coba("kapolsek", "a", dikenal=False) for _ in range(100)].count(0) == 1


def test_the_right_password_starts_afresh_for_that_pair_only(jam) -> None:
    jeda = Jeda(jam)
    jeda.coba("kapolsek", "a", dikenal=True)
    jeda.coba("opr-1", "a", dikenal=True)
    jeda.berhasil("kapolsek", "a")
    assert jeda.coba("kapolsek", "a", dikenal=True) == 0
    assert jeda.coba("opr-1", "a", dikenal=True) > 0
    jeda.berhasil("hantu", "a")


def test_one_address_gets_six_tries_a_minute_at_one_account(jam) -> None:
    jeda = Jeda(jam)
    assert tries_in(jam, jeda, 60, lambda: jeda.coba("kapolsek", "a", dikenal=False)) == 6


def test_a_thousand_addresses_together_get_a_dozen_a_minute(jam) -> None:
    jeda = Jeda(jam)
    numbers = iter(range(100_000))
    ask = lambda: jeda.coba("kapolsek", f"a{next(numbers)}", dikenal=False)  # noqa: E731
    assert tries_in(jam, jeda, 60, ask) == 12
    assert tries_in(jam, jeda, 600, ask) == 120


def test_one_address_gets_thirty_a_minute_over_all_accounts(jam) -> None:
    jeda = Jeda(jam)
    numbers = iter(range(100_000))
    ask = lambda: jeda.coba(f"akun{next(numbers)}", "a", dikenal=False)  # noqa: E731
    assert tries_in(jam, jeda, 60, ask) == 30
    assert tries_in(jam, jeda, 60, ask) == 30


def test_the_chief_comes_in_from_his_desk_while_a_botnet_guesses(jam) -> None:
    jeda = Jeda(jam)
    for number in range(500):
        jeda.coba("kapolsek", f"bot{number}", dikenal=False)
        jam.kini += 0.05
    # A strange address waits its turn, the known one does not.
    assert 0 < jeda.coba("kapolsek", "warnet", dikenal=False) <= 60
    assert jeda.coba("kapolsek", "meja", dikenal=True) == 0


def test_a_known_address_does_not_use_up_the_turn_of_others(jam) -> None:
    jeda = Jeda(jam)
    for number in range(20):
        assert jeda.coba("kapolsek", f"meja{number}", dikenal=True) == 0
    assert jeda.coba("kapolsek", "baru", dikenal=False) == 0


def test_memory_is_bounded(jam, monkeypatch) -> None:
    monkeypatch.setattr(jeda_, "DIINGAT", 50)
    jeda = Jeda(jam)
    for number in range(500):
        jeda.coba(f"akun{number}", f"a{number}", dikenal=False)
    assert len(jeda._pasangan) == 50
    assert len(jeda._giliran) == 50
    # The newest are the ones kept.
    assert jeda.coba("akun499", "a499", dikenal=True) > 0
