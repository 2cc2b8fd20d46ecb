"""This file shows that any single touch of the disk may fail, and that nothing stored is lost or torn."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from posko.core.errors import DiskError, LedgerError
from posko.store import Gudang, cadangan, cakram, sandi
from tests.conftest import Catat
from tests.tahan.bahan import NOON, add, isi
from tests.tahan.cacat import failing

Deed = Callable[[Gudang], object]


def back_up(gudang: Gudang) -> object:
    return cadangan.write_backup(
        gudang, gudang.root.parent / "cadangan", "kata sandi uji", peristiwa="pemilu2024", waktu=NOON
    )


def erase(gudang: Gudang) -> object:
    return gudang.erase([1], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON)


DEEDS: dict[str, Deed] = {
    "unggah": lambda gudang: add(gudang, 9),
    "batal": lambda gudang: gudang.undo(1, oleh="operator", waktu=NOON),
    "catat": lambda gudang: gudang.record("ekspor", {"nama": "x"}, oleh="operator", waktu=NOON),
    "musnah": erase,
    "cadangan": back_up,
    "mulai": lambda gudang: Gudang(gudang.root.parent / "baru").head(),
}


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandi, "BIAYA", 4)


def refused(deed: Deed, gudang: Gudang) -> int | None:
    try:
        deed(gudang)
    except DiskError as refusal:
        return refusal.errno
    return None


@pytest.mark.figure
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("name", DEEDS)
def test_the_nth_fault_loses_nothing_whatever_n_is(memori: Path, name: str, code: int, catat: Catat) -> None:
    for number in range(1, 60):
        gudang = Gudang(memori / str(number) / "nyata")
        for n in range(3):
            add(gudang, n)
        before = gudang.entries()
        with failing(number, code) as fault:
            refusal = refused(DEEDS[name], gudang)
        assert refusal in ({code} if fault.hit else {None})
        after = Gudang(gudang.root)  # as another process would find it
        assert after.entries()[:3] == before
        assert len(after.entries()) <= 4
        left = {said.split(" ", 2)[2] for said in after.verify().masalah}
        # What an erasure could not take away is the only thing that may be said, until it is finished.
        assert left <= ({"was erased and is still there"} if name == "musnah" else set())
        after.finish_erasing()
        assert after.verify().masalah == []
        assert [p for p in gudang.root.parent.rglob("*.part") if p.stat().st_size] == []
        if not fault.hit:
            break
        DEEDS[name](gudang) if len(after.entries()) == 3 else None  # the same deed, with the disk well again
        assert after.verify().masalah == []
    assert not fault.hit, "the deed never ran through"
    kind = errno.errorcode[code]
    catat(f"every disk call of «{name}» fails in turn ({kind})", f"{number - 1} faults, 0 lost, 0 torn")


def test_a_whole_backup_or_none_has_the_final_name(memori: Path) -> None:
    gudang = Gudang(memori / "nyata")
    add(gudang, 1)
    for number in range(1, 40):
        folder = memori / "cadangan"
        for old in folder.glob("*") if folder.exists() else ():
            old.unlink()
        with failing(number) as fault, contextlib.suppress(DiskError):
            back_up(gudang)
        for path in folder.glob("*.posko"):
            assert cadangan.restore(path, memori / f"ke{number}", "kata sandi uji").kepala_no == 1
        if not fault.hit:
            return
    pytest.fail("the backup never ran through")


def test_writing_gives_all_of_it_even_in_small_bites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bite = os.write
    monkeypatch.setattr(cakram.os, "write", lambda descriptor, rest: bite(descriptor, rest[:7]))
    cakram.write_whole(tmp_path / "a", isi(1))
    assert (tmp_path / "a").read_bytes() == isi(1)


def test_folders_are_for_this_user_alone_and_may_be_there_already(tmp_path: Path) -> None:
    cakram.make_folder(tmp_path / "a" / "b")
    cakram.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_two_processes_may_make_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = os.mkdir

    def late(folder: Path, mode: int) -> None:
        make(folder, mode)
        make(folder, mode)

    monkeypatch.setattr(cakram.os, "mkdir", late)
    cakram.make_folder(tmp_path / "a")
    assert (tmp_path / "a").is_dir()


def test_erasing_what_is_gone_is_no_fault(tmp_path: Path) -> None:
    cakram.erase(tmp_path / "tidak-ada")


def test_windows_has_no_folders_to_flush(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Windows:
        name = "nt"

    monkeypatch.setattr(cakram, "os", Windows())
    cakram.sync_folder(tmp_path / "tidak-ada")
    assert cakram._is_mounted_read_only(tmp_path) is False


@pytest.mark.parametrize(
    ("code", "number"),
    [
        (sqlite3.SQLITE_FULL, errno.ENOSPC),
        (sqlite3.SQLITE_READONLY, errno.EROFS),
        (sqlite3.SQLITE_READONLY_ROLLBACK, errno.EROFS),
        (sqlite3.SQLITE_CANTOPEN, errno.EACCES),
        (sqlite3.SQLITE_PERM, errno.EACCES),
        (sqlite3.SQLITE_IOERR_FSYNC, errno.EIO),
        (sqlite3.SQLITE_BUSY, errno.EBUSY),
    ],
)
def test_what_sqlite_calls_a_refusal_is_one_of_the_disk(code: int, number: int) -> None:
    problem = sqlite3.OperationalError("x")
    problem.sqlite_errorcode = code
    with pytest.raises(DiskError) as refusal, cakram.refusals():
        raise problem
    assert refusal.value.errno == number


def test_damage_is_no_refusal_and_a_bug_is_neither() -> None:
    problem = sqlite3.DatabaseError("x")
    problem.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    with pytest.raises(LedgerError), cakram.refusals():
        raise problem
    with pytest.raises(sqlite3.OperationalError, match="near"), cakram.refusals():
        sqlite3.connect(":memory:").execute("selekt")


def test_the_condition_of_the_disk_is_asked_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cakram.condition(tmp_path) == "biasa"
    full = cakram.shutil.disk_usage(tmp_path)._replace(free=cakram.SISA_TIPIS - 1)
    monkeypatch.setattr(cakram.shutil, "disk_usage", lambda _: full)
    assert cakram.condition(tmp_path) == "penuh"
    monkeypatch.setattr(cakram.shutil, "disk_usage", lambda _: full._replace(free=cakram.SISA_TIPIS))
    assert cakram.condition(tmp_path) == "biasa"
    monkeypatch.setattr(cakram.os, "access", lambda *_: False)
    assert cakram.condition(tmp_path) == "hanya_baca"
