"""This file shows that the ledger is read on a disk that takes no write, and that the clock may go back."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from posko.core.errors import DiskError, LedgerError
from posko.store import Gudang, buku
from tests.tahan.bahan import NOON, add

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def gudang(memori: Path) -> Gudang:
    gudang = Gudang(memori / "nyata")
    for n in range(3):
        add(gudang, n)
    return gudang


# Dies in the middle of a commit: the change is in the file, its journal is still hot.
DYING = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("pragma journal_mode = truncate")
connection.execute("pragma cache_spill = 1")
connection.execute("pragma cache_size = 1")
connection.execute("begin immediate")
for n in range(1000, 1400):
    connection.execute("insert into entri values (?, 'x', 'x', 'x', ?, 'x', ?)", (n, "x" * 2000, str(n)))
os._exit(9)
"""


def test_a_commit_cut_short_is_undone_by_the_next_reader(gudang: Gudang) -> None:
    path, before = gudang.root / "buku.sqlite", gudang.entries()
    subprocess.run([sys.executable, "-c", DYING, str(path)], check=False)
    assert path.with_name("buku.sqlite-journal").stat().st_size > 0
    assert gudang.entries() == before
    assert gudang.verify().masalah == []


def test_a_commit_cut_short_is_undone_in_a_copy_when_the_disk_takes_no_write(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, before = gudang.root / "buku.sqlite", gudang.entries()
    subprocess.run([sys.executable, "-c", DYING, str(path)], check=False)
    connect = buku._connect

    def read_only(file: Path, mode: str) -> sqlite3.Connection:
        return connect(file, "ro" if file == path else mode)

    as_left = path.read_bytes()
    monkeypatch.setattr(buku, "_connect", read_only)
    assert gudang.entries() == before
    assert gudang.verify().masalah == []
    assert path.read_bytes() == as_left
    with pytest.raises(DiskError):
        add(gudang, 9)


def test_a_ledger_whose_table_was_never_written_is_begun_anew(memori: Path) -> None:
    (memori / "nyata").mkdir()
    (memori / "nyata" / "buku.sqlite").touch()
    assert not Gudang.exists(memori / "nyata")
    with closing(sqlite3.connect(memori / "nyata" / "buku.sqlite")) as connection:
        connection.executescript("create table x (x); drop table x;")  # pages, but no ledger
    gudang = Gudang(memori / "nyata")
    assert add(gudang, 1).no == 1
    assert gudang.verify().masalah == []


def test_two_processes_may_begin_one_ledger(memori: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Gudang(memori / "nyata")
    monkeypatch.setattr(buku.Buku, "_is_begun", lambda _: False)
    assert add(Gudang(memori / "nyata"), 1).no == 1


def test_a_ledger_of_the_older_kind_goes_on(memori: Path) -> None:
    gudang = Gudang(memori / "nyata")
    add(gudang, 1)
    with closing(sqlite3.connect(memori / "nyata" / "buku.sqlite")) as connection:
        connection.execute("pragma journal_mode = wal")
    assert gudang.head()[0] == 1
    add(gudang, 2)
    assert gudang.verify().masalah == []
    assert sorted(path.name for path in gudang.root.iterdir() if path.suffix) == [
        "buku.sqlite",
        "buku.sqlite-journal",
    ]


def test_a_ledger_that_is_gone_or_damaged_is_said_to_be(gudang: Gudang) -> None:
    path = gudang.root / "buku.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 4000)
    again = Gudang(gudang.root)  # nothing is begun over it
    with pytest.raises(LedgerError):
        again.head()
    assert again.verify().masalah[0].startswith("sqlite: ")
    assert again.verify().kalimat[0].startswith("Berkas buku rusak")
    path.unlink()
    with pytest.raises(LedgerError):
        again.entries()


def test_an_entry_whose_text_is_no_json_is_damage(gudang: Gudang) -> None:
    with closing(sqlite3.connect(gudang.root / "buku.sqlite")) as connection:
        connection.executescript("drop trigger entri_tetap; update entri set isi = 'x' where no = 2;")
    with pytest.raises(LedgerError):
        gudang.entries()
    assert "entry 2 has changed" in gudang.verify().masalah


def test_a_clock_that_goes_back_is_noted_and_the_order_stays(memori: Path) -> None:
    gudang = Gudang(memori / "nyata", awasi_jam=True)
    assert gudang.latest() is None
    steps = [0, 3600, 3595, 60, 120]  # seconds: ahead, set right by a little, an hour back, on again
    for step in steps:
        gudang.record("ekspor", {"nama": "x"}, oleh="operator", waktu=NOON + timedelta(seconds=step))
    kinds = [entri.jenis for entri in gudang.entries()]
    assert kinds == ["ekspor", "ekspor", "ekspor", "jam-mundur", "ekspor", "ekspor"]
    noted = gudang.entries()[3]
    assert noted.oleh == "sistem"
    assert noted.isi == {"sebelum": "2024-02-13T05:59:55+00:00", "menjadi": "2024-02-13T05:01:00+00:00"}
    assert gudang.latest() == NOON + timedelta(seconds=3600)
    assert gudang.verify().masalah == []


def test_practice_may_go_back_in_time_unnoted(gudang: Gudang) -> None:
    gudang.record("ekspor", {"nama": "x"}, oleh="operator", waktu=NOON - timedelta(days=1))
    assert [entri.jenis for entri in gudang.entries()][-1] == "ekspor"


def test_a_ledger_that_cannot_be_opened_where_it_lies_is_read_in_a_copy(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, connect = gudang.root / "buku.sqlite", buku._connect
    path.with_name("buku.sqlite-journal").unlink(missing_ok=True)

    class Shut:
        """A connection on which nothing can be asked, as on some network drives."""

        def execute(self, *_: object) -> None:
            raise sqlite3.OperationalError("locking protocol")

        def close(self) -> None:
            pass

    monkeypatch.setattr(buku, "_connect", lambda file, mode: Shut() if file == path else connect(file, mode))
    assert [entri.no for entri in gudang.entries()] == [1, 2, 3]


def test_a_fault_after_sqlite_gave_up_by_itself_is_told_all_the_same(gudang: Gudang) -> None:
    with pytest.raises(ValueError, match="lain"), gudang._buku.writing() as pen:  # noqa: PT012
        pen._connection.execute("rollback")
        raise ValueError("lain")
    assert add(gudang, 9).no == 4
