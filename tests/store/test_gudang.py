"""This file shows that what is stored stays, counts once, and can be taken back without a loss."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from posko.core.errors import LedgerError
from posko.store import Bagian, Gudang, SudahAda, cakram, objek

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2024, 2, 13, 5, 0, tzinfo=UTC)


def bagian(*numbers: int) -> list[Bagian]:
    return [Bagian("insiden", pa.table({"nomor": [f"LI-{n}" for n in numbers], "baris": list(numbers)}))]


@pytest.fixture
def gudang(tmp_path: Path) -> Gudang:
    return Gudang(tmp_path / "nyata")


def test_a_stored_upload_can_be_read_back_byte_for_byte(gudang: Gudang) -> None:
    entri = gudang.add("laporan.xlsx", b"isi", bagian(1, 2), oleh="operator", waktu_catat=NOON)
    assert entri.no == 1
    assert gudang.original(entri) == b"isi"
    assert gudang.rows(entri.isi["bagian"][0]["parket"]).to_pydict() == {
        "nomor": ["LI-1", "LI-2"],
        "baris": [1, 2],
    }
    assert [e.no for e in gudang.live()] == [1]


def test_the_same_bytes_twice_are_refused_and_name_the_first(gudang: Gudang) -> None:
    gudang.add("a.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON)
    with pytest.raises(SudahAda) as refusal:
        gudang.add("b.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON)
    assert refusal.value.entri.no == 1
    assert gudang.head()[0] == 1


def test_undo_takes_the_upload_out_and_keeps_its_record(gudang: Gudang) -> None:
    gudang.add("a.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON)
    gudang.undo(1, oleh="kapolsek", waktu=NOON)
    assert gudang.live() == []
    assert [(e.no, e.jenis) for e in gudang.entries()] == [(1, "unggah"), (2, "batal")]
    with pytest.raises(KeyError):
        gudang.undo(1, oleh="kapolsek", waktu=NOON)
    # What was taken back may come again: it is a new decision, with a new number.
    assert gudang.add("a.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON).no == 3


def test_a_changed_object_is_named_and_never_read(gudang: Gudang) -> None:
    entri = gudang.add("a.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON)
    name = entri.isi["bagian"][0]["parket"]
    path = objek.path_of(gudang.root / "objek", name)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(LedgerError, match=name):
        gudang.rows(name)
    assert gudang.verify().masalah == [f"object {name} has changed"]


def test_a_changed_or_removed_entry_is_named(gudang: Gudang) -> None:
    import sqlite3

    for n in range(3):
        gudang.add(f"{n}.xlsx", f"isi{n}".encode(), bagian(n), oleh="operator", waktu_catat=NOON)
    assert gudang.verify().masalah == []
    connection = sqlite3.connect(gudang.root / "buku.sqlite")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute("update entri set oleh = 'x' where no = 2")
    connection.executescript("drop trigger entri_tetap; update entri set oleh = 'x' where no = 2;")
    connection.close()
    assert gudang.verify().masalah == [
        "schema: create trigger entri_tetap before update on entri",
        "entry 2 has changed",
    ]


def test_a_write_that_cannot_be_synced_leaves_nothing_behind(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cakram.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        gudang.add("a.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON)
    monkeypatch.undo()
    assert gudang.head()[0] == 0
    assert list((gudang.root / "objek").rglob("*.part")) == []
    assert gudang.add("a.xlsx", b"isi", bagian(1), oleh="operator", waktu_catat=NOON).no == 1


# A program of its own, because what pytest made of __main__ is not for a child process to import.
UPLOADER = """
import sys
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from posko.store import Bagian, Gudang, SudahAda

gudang, stored = Gudang(Path(sys.argv[1])), 0
for n in range(10):
    rows = pa.table({"nomor": [f"LI-{n}"], "baris": [n]})
    try:
        gudang.add(
            f"{n}.xlsx",
            f"isi{n}".encode(),
            [Bagian("insiden", rows)],
            oleh="operator",
            waktu_catat=datetime(2024, 2, 13, 5, tzinfo=UTC),
        )
        stored += 1
    except SudahAda:
        pass
print(stored)
"""


def test_four_processes_with_the_same_files_store_each_once(tmp_path: Path) -> None:
    root = tmp_path / "nyata"
    children = [
        subprocess.Popen(
            [sys.executable, "-c", UPLOADER, str(root)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
        )
        for _ in range(4)
    ]
    stored = [int(child.communicate(timeout=120)[0]) for child in children]
    gudang = Gudang(root)
    assert sum(stored) == 10
    assert len(gudang.live()) == 10
    assert gudang.verify().masalah == []
