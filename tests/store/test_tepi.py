"""This file shows the rarer turns of the store: what is asked seldom, what happens between processes."""

from datetime import timedelta
from pathlib import Path

import pytest

from posko.core.errors import DiskError
from posko.store import Bagian, Gudang, SudahAda, cadangan, cakram, erased_rows, objek
from posko.store.gudang import live_uploads, to_parquet
from posko.store.sandi import BerkasRusakError
from tests.store.test_cadangan import ISI, locked
from tests.tahan.bahan import NOON, add, isi, rows


@pytest.fixture
def gudang(memori: Path) -> Gudang:
    gudang = Gudang(memori / "nyata")
    for n in range(3):
        add(gudang, n)
    return gudang


def test_the_newest_of_a_kind_and_what_came_since(gudang: Gudang) -> None:
    assert gudang.last("cadangan", NOON) is None
    for n in range(2):
        gudang.record("cadangan", {"n": n}, oleh="konsol", waktu=NOON + timedelta(hours=n))
    assert gudang.last("cadangan", NOON).isi == {"n": 0}
    assert gudang.last("cadangan", NOON + timedelta(hours=1)).isi == {"n": 1}
    assert gudang.changes(0, NOON + timedelta(minutes=1)) == 2  # numbers 0 and 1; the third is later
    assert gudang.changes(1, NOON + timedelta(minutes=2)) == 2
    assert gudang.condition() in {"biasa", "penuh"}
    assert gudang.latest() == NOON + timedelta(hours=1)


def test_what_is_live_is_found_by_its_bytes(gudang: Gudang) -> None:
    assert gudang.find_live(isi(1)).no == 2
    assert gudang.find_live(isi(7)) is None
    assert gudang.object(gudang.entries()[0].isi["asli"]) == isi(0)
    gudang.undo(2, oleh="operator", waktu=NOON)
    assert gudang.find_live(isi(1)) is None


def test_a_file_taken_away_while_it_is_being_uploaded_is_put_back(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Erasing and uploading the same bytes at once: whoever holds the pen last sees to it."""
    gudang.undo(2, oleh="operator", waktu=NOON)
    other = Gudang(gudang.root)
    begin = gudang._buku.writing
    erased = []

    def erased_first():
        if not erased:
            erased.append(other.erase([2], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON))
        return begin()

    monkeypatch.setattr(gudang._buku, "writing", erased_first)
    entri = add(gudang, 1)
    assert len(erased[0].isi["objek"]) == 2
    assert gudang.original(entri) == isi(1)
    assert gudang.verify().masalah == []


def test_a_refused_upload_takes_back_what_it_put_down_and_nothing_else(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = gudang.root / "objek"
    before = sorted(path for path in folder.rglob("*") if path.is_file())
    execute = cakram.execute

    def no_insert(connection, statement: str, values=()) -> None:
        if statement.startswith("insert"):
            raise DiskError(28, "No space left on device")
        execute(connection, statement, values)

    monkeypatch.setattr(cakram, "execute", no_insert)
    # The rows are those of upload 1, so they stay; the original is new, so it goes.
    with pytest.raises(DiskError):
        gudang.add("x", b"baru", [Bagian("insiden", rows(1))], oleh="operator", waktu_catat=NOON)
    assert sorted(path for path in folder.rglob("*") if path.is_file()) == before


def test_rotten_rows_are_mended_only_by_the_very_same_rows(gudang: Gudang) -> None:
    entri = gudang.entries()[0]
    path = objek.path_of(gudang.root / "objek", entri.isi["bagian"][0]["parket"])
    whole = path.read_bytes()
    path.write_bytes(b"busuk")
    assert gudang.mend([Bagian("insiden", rows(5))], entri) is False
    assert gudang.mend([], entri) is False
    assert path.read_bytes() == b"busuk"
    assert gudang.mend([Bagian("insiden", rows(0))], entri) is True
    assert path.read_bytes() == whole == to_parquet(rows(0))


def test_uploading_the_same_bytes_makes_a_rotten_original_whole(gudang: Gudang) -> None:
    entri = gudang.entries()[0]
    path = objek.path_of(gudang.root / "objek", entri.isi["asli"])
    path.write_bytes(b"busuk")
    with pytest.raises(SudahAda):
        add(gudang, 0)
    assert path.read_bytes() == isi(0)


def test_what_was_erased_with_its_rows_counts_no_more(gudang: Gudang) -> None:
    gudang.erase([1], with_rows=False, alasan="uji", oleh="kapolsek", waktu=NOON)
    gudang.erase([3], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON)
    entries = gudang.entries()
    assert erased_rows(entries) == {3}
    assert [entri.no for entri in live_uploads(entries)] == [1, 2]
    with pytest.raises(KeyError):
        gudang.erase([1, 4], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON)
    # Erased already, so what it once named binds nothing: its file may go with another's.
    assert gudang.erase([2], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON).isi["baris"]
    assert gudang.verify().masalah == []


def test_an_archive_that_says_another_head_is_refused(memori: Path) -> None:
    import json

    store = Gudang(memori / "asal")
    add(store, 1)
    no, digest = store.head()
    members = {"buku.sqlite": store.copy()}
    for entri in store.entries():
        for name in (entri.isi["asli"], entri.isi["bagian"][0]["parket"]):
            members[f"objek/{name[:2]}/{name}"] = store.object(name)
    for head in ((no, "0" * 64), (no + 1, digest)):
        told = {**ISI, "kepala_no": head[0], "kepala_hash": head[1]}
        path = memori / f"{head[0]}{head[1][:4]}.posko"
        path.write_bytes(locked({**members, "isi.json": json.dumps(told).encode()}))
        with pytest.raises(BerkasRusakError, match="another head"):
            cadangan.restore(path, memori / "ke", "tujuh kuda di tepi sawah")
    assert not (memori / "ke").exists()


def test_rows_that_two_uploads_share_stay_for_the_other(gudang: Gudang) -> None:
    """Another file with the very same rows has its own original and the same kept rows."""
    other = gudang.add("lain", b"lain", [Bagian("insiden", rows(1))], oleh="operator", waktu_catat=NOON)
    gone = gudang.erase([2], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON)
    assert gone.isi["objek"] == [objek.sha256(isi(1))]
    assert gudang.rows(other.isi["bagian"][0]["parket"]).equals(rows(1))
    assert gudang.verify().masalah == []


def test_the_disk_counts_as_full_below_sixteen_mebibytes() -> None:
    assert cakram.SISA_TIPIS == 16 * 2**20


def test_an_erased_original_does_not_come_back_with_the_same_file(gudang: Gudang) -> None:
    """Found by the random histories: the rows still count, so the upload is refused, and so is its file."""
    gudang.erase([1], with_rows=False, alasan="uji", oleh="kapolsek", waktu=NOON)
    with pytest.raises(SudahAda):
        add(gudang, 0)
    assert gudang.verify().masalah == []


def test_a_deed_with_files_of_its_own_is_checked_with_the_rest(gudang: Gudang) -> None:
    entri = gudang.keep("batas", {"nama": "x"}, {"asli": b"a", "hasil": b"h"}, oleh="operator", waktu=NOON)
    assert gudang.object(entri.isi["hasil"]) == b"h"
    objek.path_of(gudang.root / "objek", entri.isi["asli"]).write_bytes(b"lain")
    assert gudang.verify().masalah == [f"object {entri.isi['asli']} has changed"]
