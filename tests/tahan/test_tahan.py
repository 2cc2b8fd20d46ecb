"""This file shows that kills, power cuts, full disks and flipped bits lose nothing and tear nothing.

Every torture runs in two lengths: a short one each day, the long one in `make torture`, whose counts stand
in SECURITY.md.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from posko.core.errors import DiskError
from posko.store import Gudang, kode_saksi
from tests.conftest import Catat
from tests.store.test_buku import DYING
from tests.tahan import listrik
from tests.tahan.bahan import NOON, add

ROOT = Path(__file__).resolve().parents[2]
LONG = pytest.mark.slow
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="kills and mounts as on Linux")
with_images = pytest.mark.skipif(bool(listrik.possible()), reason=f"disk images: {listrik.possible()}")
with_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def lengths(short: int, long: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("count", [short, pytest.param(long, marks=LONG)])


def told(module: str, *arguments: object) -> dict[str, int]:
    """Run one torture in a process of its own; its counts."""
    run = subprocess.run(
        [sys.executable, "-m", f"tests.tahan.{module}", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@on_linux
@lengths(12, 500)
def test_killed_at_random_instants(tmp_path: Path, count: int, catat: Catat) -> None:
    seen = told("mati", count, tmp_path, 1)
    catat(
        "kill -9 at random instants", "{kills} kills, {acked} acked, {lost} lost, {torn} torn".format(**seen)
    )
    assert (seen["kills"], seen["lost"], seen["torn"]) == (count, 0, 0)
    assert seen["acked"] >= count / 2


@on_linux
@with_images
@lengths(3, 200)
def test_power_cut_on_a_disk_image(tmp_path: Path, count: int, catat: Catat) -> None:
    seen = told("listrik", count, tmp_path, 2)
    catat(
        "power cut (ext4 image, copied as on the medium)",
        "{cuts} cuts, {acked} acked, {lost} lost, {torn} torn".format(**seen),
    )
    assert (seen["cuts"], seen["lost"], seen["torn"]) == (count, 0, 0)
    assert seen["acked"] >= count


@on_linux
@with_images
@lengths(1, 25)
def test_the_same_cut_without_flushes_does_lose(tmp_path: Path, count: int, catat: Catat) -> None:
    seen = told("listrik", count, tmp_path, 3, "tanpa-fsync")
    catat(
        "control: the same power cut without fsync",
        "{cuts_that_lost} of {cuts} cuts lost, {lost} of {acked} acked gone".format(**seen),
    )
    assert seen["cuts_that_lost"] == count


@on_linux
@with_images
@lengths(2, 20)
def test_a_full_disk_refuses_and_recovers_without_a_restart(tmp_path: Path, count: int, catat: Catat) -> None:
    seen = told("penuh", count, tmp_path)
    catat(
        "disk full (tmpfs of many sizes)",
        "{refused} refusals, {lost} lost, {torn} torn, {leftovers} leftovers, "
        "{recovered} of {sizes} recovered without restart".format(**seen),
    )
    assert seen == {
        "sizes": count,
        "refused": count * 5,
        "other_reason": 0,
        "lost": 0,
        "torn": 0,
        "leftovers": 0,
        "refused_view": 0,
        "recovered": count,
    }


@on_linux
@lengths(4, 50)
def test_killed_while_backing_up(tmp_path: Path, count: int, catat: Catat) -> None:
    seen = told("simpan_mati", count, tmp_path, 4)
    catat(
        "kill -9 while backing up, others storing",
        "{kills} kills, {published} backups with a final name, {valid} valid".format(**seen),
    )
    assert seen["valid"] == seen["published"]
    assert seen["published"] > 0


@on_linux
@lengths(1, 10)
def test_eight_processes_with_the_same_files_store_each_once(
    tmp_path: Path, count: int, catat: Catat
) -> None:
    exact = 0
    for number in range(count):
        seen = told("bersama", 8, 20, tmp_path / str(number))
        exact += seen == {"answered": 8, "stored": 20, "duplicates": 140, "live": 20, "faults": 0}
    catat("8 processes, the same 20 files", f"{exact} of {count} rounds exact: 20 stored, 140 duplicates")
    assert exact == count


@on_linux
@with_strace
@LONG
@pytest.mark.parametrize("call", ["pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink"])
def test_the_kernel_refuses_the_nth_call(memori: Path, call: str, catat: Catat) -> None:
    refused = 0
    for number in range(1, 80):
        root = memori / str(number)
        gudang = Gudang(root)
        for n in range(3):
            add(gudang, n)
        before = gudang.entries()
        log = memori / "strace.txt"
        run = subprocess.run(
            [
                *("strace", "-f", "-qqq", "-o", str(log)),
                *("-e", f"trace={call}", "-e", f"inject={call}:error=EIO:when={number}"),
                *(sys.executable, "-m", "tests.tahan.panggilan", str(root)),
            ],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, run.stderr
        hit = "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace")
        acked = [line.split() for line in run.stdout.splitlines() if line != "ditolak"]
        entries = {str(entri.no): entri.hash for entri in gudang.entries()}
        assert gudang.entries()[:3] == before
        assert all(entries[no] == digest for no, digest in acked)
        gudang.finish_erasing()
        assert gudang.verify().masalah == []
        refused += run.stdout.count("ditolak")
        if not hit:
            break
    assert not hit
    catat(
        f"the kernel refuses the N-th {call} (EIO)",
        f"{number - 1} faults, {refused} refusals, 0 lost, 0 torn",
    )


def content_of(path: Path) -> list[tuple[object, ...]] | None:
    """Everything the ledger says, or None when it cannot be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = bytes
            laws = connection.execute("select sql from sqlite_master").fetchall()
            return [*laws, *connection.execute("select * from entri order by no").fetchall()]
    except sqlite3.DatabaseError:
        return None


@lengths(60, 1000)
def test_no_flipped_bit_of_the_ledger_is_silent(memori: Path, count: int, catat: Catat) -> None:
    gudang, luck = Gudang(memori / "nyata"), random.Random(5)  # noqa: S311 - test data
    for n in range(40):
        add(gudang, n)
    saksi, path = kode_saksi(gudang.head()), gudang.root / "buku.sqlite"
    whole, content = path.read_bytes(), content_of(path)
    found = unused = silent = 0
    for _ in range(count):
        flipped = bytearray(whole)
        bit = luck.randrange(len(whole) * 8)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        if gudang.verify(saksi).masalah:
            found += 1
        elif content_of(path) == content:
            unused += 1  # a byte that says nothing
        else:
            silent += 1
    catat(
        "bit flips in the ledger", f"{count} flips: {found} found, {unused} in unused bytes, {silent} silent"
    )
    assert silent == 0
    assert found > count / 4


@lengths(60, 1000)
def test_no_flipped_bit_of_a_kept_file_is_silent(memori: Path, count: int, catat: Catat) -> None:
    gudang, luck = Gudang(memori / "nyata"), random.Random(6)  # noqa: S311 - test data
    for n in range(4):
        add(gudang, n)
    paths = sorted(path for path in (gudang.root / "objek").rglob("*") if path.is_file())
    found = 0
    for _ in range(count):
        path = luck.choice(paths)
        whole = path.read_bytes()
        flipped = bytearray(whole)
        bit = luck.randrange(len(whole) * 8)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        found += gudang.verify().masalah == [f"object {path.name} has changed"]
        path.write_bytes(whole)
    catat("bit flips in originals and kept rows", f"{count} flips: {found} found and located")
    assert found == count


@on_linux
@with_images
@pytest.mark.figure
@pytest.mark.parametrize("is_cut_short", [False, True])
def test_a_read_only_disk_can_be_looked_at_and_recovers(
    tmp_path: Path, catat: Catat, *, is_cut_short: bool
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    listrik.tool("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk))
    try:
        gudang = Gudang(disk / "nyata")
        for n in range(4):
            add(gudang, n)
        before = gudang.entries()
        if is_cut_short:  # a commit that a crash left in the middle, its journal still hot
            subprocess.run([sys.executable, "-c", DYING, str(gudang.root / "buku.sqlite")], check=False)
            assert (gudang.root / "buku.sqlite-journal").stat().st_size > 0
        listrik.tool("mount", "-o", "remount,ro", str(disk))
        seen = Gudang(disk / "nyata")  # a program started on the read-only disk
        assert seen.condition() == "hanya_baca"
        assert seen.entries() == before
        assert [seen.rows(e.isi["bagian"][0]["parket"]).num_rows for e in seen.live()] == [1] * 4
        assert seen.verify().masalah == []
        for deed in (lambda: add(seen, 9), lambda: seen.undo(1, oleh="operator", waktu=NOON)):
            with pytest.raises(DiskError):
                deed()
        listrik.tool("mount", "-o", "remount,rw", str(disk))
        assert add(seen, 9).no == 5
        assert seen.verify().masalah == []
    finally:
        listrik.tool("umount", str(disk))
    left = "a commit cut short" if is_cut_short else "a quiet ledger"
    catat(f"read-only disk, {left}", "4 of 4 uploads readable, 2 deeds refused, recovered without restart")
