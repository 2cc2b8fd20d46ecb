"""This file shows that a backup gives back the same ledger and files, or refuses as a whole."""

import io
import json
import tarfile
from pathlib import Path

import pytest

from posko.core.errors import LedgerError
from posko.store import Gudang, cadangan, objek, sandi
from posko.store.cadangan import Cadangan, restore, write_backup
from posko.store.sandi import BerkasRusakError, Pembuka, Pengunci, SandiSalahError
from tests.tahan.bahan import NOON, add

SANDI = "tujuh kuda di tepi sawah"


DEAR = sandi.BIAYA


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandi, "BIAYA", 4)


@pytest.fixture
def gudang(memori: Path) -> Gudang:
    gudang = Gudang(memori / "nyata")
    for n in range(4):
        add(gudang, n)
    return gudang


def back_up(gudang: Gudang, **more) -> Cadangan:
    return write_backup(gudang, gudang.root.parent / "usb", SANDI, peristiwa="pemilu2024", waktu=NOON, **more)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "objek").rglob("*"))
        if path.is_file()
    }


def test_a_restored_store_has_the_same_head_and_the_same_files(gudang: Gudang, memori: Path) -> None:
    seen: list[tuple[int, int]] = []
    made = back_up(gudang, progress=lambda done, total: seen.append((done, total)))
    assert made.path.name == "posko_pemilu2024_20240213T050000Z_no4.posko"
    assert seen == [(n, 8) for n in range(1, 9)]
    isi = restore(made.path, memori / "baru", SANDI)
    assert isi == made.isi
    again = Gudang(memori / "baru" / "pemilu2024" / "nyata")
    assert again.entries() == gudang.entries()
    assert again.verify().masalah == []
    assert tree(again.root) == tree(gudang.root)
    assert (again.root / "verifikasi.py").read_bytes() == (made.path.parent / "verifikasi.py").read_bytes()
    assert add(again, 9).no == 5  # and life goes on in it


def test_an_empty_ledger_can_be_backed_up_and_an_empty_folder_restored_into(memori: Path) -> None:
    made = back_up(Gudang(memori / "nyata"))
    (memori / "baru").mkdir()
    assert restore(made.path, memori / "baru", SANDI).kepala_no == 0
    assert Gudang(memori / "baru" / "pemilu2024" / "nyata").head()[0] == 0


def test_nothing_of_the_content_can_be_read_without_the_passphrase(gudang: Gudang, memori: Path) -> None:
    made = back_up(gudang)
    locked = made.path.read_bytes()
    assert b"isi1" not in locked
    assert b"xlsx" not in locked
    assert b"SQLite" not in locked
    with pytest.raises(SandiSalahError):
        restore(made.path, memori / "baru", "tujuh kuda di tepi sungai")
    assert not (memori / "baru").exists()
    assert not (memori / "baru.part").exists()


@pytest.mark.parametrize("where", [0, 9, 25, 40, 60, 2000, -1])
def test_a_changed_byte_anywhere_refuses_the_whole(gudang: Gudang, memori: Path, where: int) -> None:
    made = back_up(gudang)
    locked = bytearray(made.path.read_bytes())
    locked[where] ^= 1
    made.path.write_bytes(locked)
    with pytest.raises((BerkasRusakError, SandiSalahError)):
        restore(made.path, memori / "baru", SANDI)
    assert not (memori / "baru").exists()


@pytest.mark.parametrize("keep", [0, 10, 48, 500, -16, -1])
def test_a_backup_cut_short_refuses_the_whole(gudang: Gudang, memori: Path, keep: int) -> None:
    made = back_up(gudang)
    made.path.write_bytes(made.path.read_bytes()[:keep])
    with pytest.raises(BerkasRusakError):
        restore(made.path, memori / "baru", SANDI)
    assert not (memori / "baru").exists()


def test_a_folder_that_holds_anything_is_never_written_over(gudang: Gudang, memori: Path) -> None:
    made = back_up(gudang)
    with pytest.raises(FileExistsError):
        restore(made.path, gudang.root.parent, SANDI)


def test_a_file_damaged_in_the_store_is_left_out_and_named(gudang: Gudang, memori: Path) -> None:
    name = gudang.entries()[1].isi["asli"]
    objek.path_of(gudang.root / "objek", name).write_bytes(b"busuk")
    made = back_up(gudang)
    assert (made.isi.objek, made.isi.rusak) == (7, (name,))
    assert restore(made.path, memori / "baru", SANDI).rusak == (name,)
    again = Gudang(memori / "baru" / "pemilu2024" / "nyata")
    assert again.verify().masalah == [f"object {name} is missing"]


def test_a_damaged_ledger_is_no_backup(gudang: Gudang) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(gudang.root / "buku.sqlite")) as connection:
        connection.executescript("drop trigger entri_tetap")
    with pytest.raises(LedgerError, match="damaged"):
        back_up(gudang)


def test_a_disk_that_gives_back_other_bytes_makes_no_backup(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Lying:
        def hexdigest(self) -> str:
            return "0"

    monkeypatch.setattr(cadangan.hashlib, "file_digest", lambda *_: Lying())
    with pytest.raises(LedgerError, match="not kept"):
        back_up(gudang)
    assert list((gudang.root.parent / "usb").iterdir()) == []


def test_leftovers_of_backups_cut_short_are_taken_away_once_old(
    gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    usb = gudang.root.parent / "usb"
    usb.mkdir()
    for name, age in (("lama.posko.part", 7 * 3600), ("baru.posko.part", 60)):
        (usb / name).write_bytes(b"x")
        stamp = cadangan.time.time() - age
        os.utime(usb / name, (stamp, stamp))
    back_up(gudang)
    assert [path.name for path in usb.glob("*.part")] == ["baru.posko.part"]


def locked(members: dict[str, bytes], kinds: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    lock = Pengunci(out.write, SANDI)
    with tarfile.open(fileobj=lock, mode="w|") as archive:
        for name, content in members.items():
            head = tarfile.TarInfo(name)
            head.size = len(content)
            head.type = (kinds or {}).get(name, tarfile.REGTYPE)
            archive.addfile(head, io.BytesIO(content))
    lock.finish()
    return out.getvalue()


ISI = {"peristiwa": "pemilu2024", "kepala_no": 0, "kepala_hash": "0" * 64, "objek": 0, "rusak": []}


@pytest.mark.parametrize(
    ("members", "kinds"),
    [
        ({"../luar": b"x"}, {}),
        ({"objek/ab/" + "0" * 64: b"x"}, {}),
        ({"buku.sqlite": b""}, {"buku.sqlite": tarfile.SYMTYPE}),
        ({"verifikasi.py": b"x"}, {}),
        ({"isi.json": json.dumps({**ISI, "kepala_no": 7}).encode()}, {}),
        ({"buku.sqlite": b"rusak" * 500, "isi.json": json.dumps(ISI).encode()}, {}),
    ],
)
def test_an_archive_with_anything_else_in_it_is_refused(memori: Path, members, kinds) -> None:
    path = memori / "x.posko"
    path.write_bytes(locked(members, kinds))
    with pytest.raises(BerkasRusakError):
        restore(path, memori / "baru", SANDI)
    assert [p.name for p in memori.iterdir()] == ["x.posko"]


@pytest.mark.parametrize("size", [0, 1, sandi.FRAME - 1, sandi.FRAME, sandi.FRAME + 1, 3 * sandi.FRAME])
def test_a_stream_of_any_length_comes_out_as_it_went_in(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    out = io.BytesIO()
    lock = Pengunci(out.write, SANDI)
    assert lock.writable()
    for start in range(0, size, 700_000):
        lock.write(content[start : min(start + 700_000, size)])
    lock.finish()
    opened = Pembuka(io.BytesIO(out.getvalue()), SANDI)
    assert opened.readable()
    assert io.BufferedReader(opened).read() == content[:size]


def test_frames_cannot_be_dropped_swapped_or_joined() -> None:
    out = io.BytesIO()
    lock = Pengunci(out.write, SANDI)
    lock.write(bytes(3 * sandi.FRAME))
    lock.finish()
    whole = out.getvalue()
    head, frame = sandi._HEADER.size, sandi.FRAME + 16
    first, second, third = (whole[head + n * frame : head + (n + 1) * frame] for n in range(3))
    for frames in ((second, first, third), (first, third), (first, second), (first, second, third, third)):
        with pytest.raises(BerkasRusakError):
            Pembuka(io.BytesIO(whole[:head] + b"".join(frames)), SANDI).readall()


def test_a_header_that_asks_for_too_much_is_not_ours() -> None:
    out = io.BytesIO()
    Pengunci(out.write, SANDI).finish()
    dear = bytearray(out.getvalue())
    for cost in (0, 21, 255):
        dear[8] = cost
        with pytest.raises(BerkasRusakError, match="cost"):
            Pembuka(io.BytesIO(dear), SANDI)


def test_the_archive_is_read_to_its_last_frame_even_when_its_list_has_ended(memori: Path) -> None:
    """Only the last frame says that nothing was cut off, wherever the list of files ends."""
    out = io.BytesIO()
    lock = Pengunci(out.write, SANDI)
    with tarfile.open(fileobj=lock, mode="w|") as archive:
        head, content = tarfile.TarInfo("isi.json"), json.dumps(ISI).encode()
        head.size = len(content)
        archive.addfile(head, io.BytesIO(content))
    lock.write(bytes(3 * sandi.FRAME))
    lock.finish()
    path = memori / "x.posko"
    path.write_bytes(out.getvalue())
    assert restore(path, memori / "baru", SANDI).kepala_no == 0
    whole_frames = sandi._HEADER.size + 3 * (sandi.FRAME + 16)
    path.write_bytes(out.getvalue()[:whole_frames])
    with pytest.raises(BerkasRusakError):
        restore(path, memori / "lagi", SANDI)
    assert not (memori / "lagi").exists()


def test_the_cheapest_and_the_dearest_cost_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def keys(_sandi: str, _salt: bytes, biaya: int) -> tuple[bytes, bytes]:
        asked.append(biaya)
        return bytes(32), bytes(16)

    monkeypatch.setattr(sandi, "_keys", keys)
    for cost in (1, 20):
        monkeypatch.setattr(sandi, "BIAYA", cost)
        out = io.BytesIO()
        Pengunci(out.write, SANDI).finish()
        assert Pembuka(io.BytesIO(out.getvalue()), SANDI).readall() == b""
    assert asked == [1, 1, 20, 20]


def test_backups_are_dear_to_guess() -> None:
    assert DEAR == 17
