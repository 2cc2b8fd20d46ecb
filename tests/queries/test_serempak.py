"""This file shows that many viewers, each at an instant of their own, get the answers of one alone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from posko.core import rujukan
from posko.query import Engine
from posko.query.engine import PICTURES

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
PAGI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)
ASKED = ("kesiapan/jumlah_per_keadaan", "insiden/ringkas")


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(rujukan.load("pemilu2024"), sample=SAMPLE)


def test_viewers_at_more_instants_than_are_kept_do_not_disturb_each_other(engine: Engine) -> None:
    instants = [PAGI - timedelta(hours=2 * n) for n in range(PICTURES + 2)]
    alone = {(name, at): engine.run(name, at) for at in instants for name in ASKED}
    wanted = [pair for pair in alone for _ in range(2)]
    with ThreadPoolExecutor(8) as viewers:
        answers = list(viewers.map(lambda pair: engine.run(*pair), wanted))
    for pair, answer in zip(wanted, answers, strict=True):
        pd.testing.assert_frame_equal(answer, alone[pair])
    # The instants differ, or the comparison would prove nothing.
    assert len({alone[ASKED[0], at]["jumlah"].to_list()[0] for at in instants}) > 3
