"""This file shows that after any uploads, undoings, erasures and restarts what counts is what replay says."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posko.store import Gudang, SudahAda
from tests.conftest import MEMORY, Catat
from tests.tahan.bahan import NOON, add, rows

FILES = 4
DEEDS = st.tuples(st.sampled_from(["unggah", "batal", "asli", "baris", "ulang"]), st.integers(0, 7))
LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}


class Replay:
    """What should count: the plain list of deeds, and nothing kept between questions."""

    def __init__(self) -> None:
        self.uploads: dict[int, int] = {}  # ledger number -> file
        self.gone: set[int] = set()
        self.no = 0

    def live(self) -> dict[int, int]:
        return {no: file for no, file in self.uploads.items() if no not in self.gone}


def do(gudang: Gudang, replay: Replay, deed: str, which: int) -> Gudang:
    live = replay.live()
    if deed == "ulang":
        return Gudang(gudang.root)
    if deed == "unggah":
        file = which % FILES
        if file in live.values():
            with pytest.raises(SudahAda):
                add(gudang, file)
            return gudang
        replay.uploads[add(gudang, file).no] = file
    elif deed == "batal":
        if which not in live:
            with pytest.raises(KeyError):
                gudang.undo(which, oleh="operator", waktu=NOON)
            return gudang
        gudang.undo(which, oleh="operator", waktu=NOON)
        replay.gone.add(which)
    else:
        if which not in replay.uploads:
            with pytest.raises(KeyError):
                gudang.erase([which], with_rows=False, alasan="uji", oleh="kapolsek", waktu=NOON)
            return gudang
        gudang.erase([which], with_rows=deed == "baris", alasan="uji", oleh="kapolsek", waktu=NOON)
        replay.gone |= {which} if deed == "baris" else set()
    replay.no += 1
    return gudang


def check_history(deeds: list[tuple[str, int]]) -> None:
    folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    try:
        gudang, replay = Gudang(folder), Replay()
        for deed, which in deeds:
            gudang = do(gudang, replay, deed, which)
            assert {e.no: int(e.isi["nama"][0]) for e in gudang.live()} == replay.live()
        assert gudang.head()[0] == replay.no
        assert [entri.no for entri in gudang.entries()] == list(range(1, replay.no + 1))
        for entri in gudang.live():
            assert gudang.rows(entri.isi["bagian"][0]["parket"]).equals(rows(replay.live()[entri.no]))
        assert gudang.verify().masalah == []
    finally:
        shutil.rmtree(folder)


@settings(max_examples=25, **LOOSE)
@given(deeds=st.lists(DEEDS, max_size=12))
def test_any_history_counts_as_its_replay(deeds: list[tuple[str, int]]) -> None:
    check_history(deeds)


@pytest.mark.slow
def test_a_thousand_histories_count_as_their_replay(catat: Catat) -> None:
    tried = 0

    @settings(max_examples=1000, **LOOSE)
    @given(deeds=st.lists(DEEDS, min_size=3, max_size=14))
    def many(deeds: list[tuple[str, int]]) -> None:
        nonlocal tried
        check_history(deeds)
        tried += 1

    many()
    catat("random histories of upload, undo, erase, restart", f"{tried} histories, each equal to its replay")
    assert tried >= 1000
