"""Backups: the ledger and every file it names, in one locked file that is whole or not there.

The ledger is copied first, then what it names: files are on the disk before the ledger knows them
and are never changed, so the copy is of one instant although nobody waits for it. The finished file
is read back before it gets its name.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import sqlite3
import tarfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

from posko.core.errors import LedgerError
from posko.store import cakram, verifikasi
from posko.store.gudang import BUKU, OBJEK, Gudang
from posko.store.sandi import BerkasRusakError, Pembuka, Pengunci
from posko.teks import simpan as teks

AKHIRAN = ".posko"
ISI = "isi.json"
SKRIP = "verifikasi.py"
BACA = "BACA.txt"
_OBJECT = re.compile(rf"{OBJEK}/([0-9a-f]{{2}})/(\1[0-9a-f]{{62}})")
_LEFTOVER_SECONDS = 6 * 3600  # a file half written for longer belongs to nobody any more

Progress = Callable[[int, int], None]  # files done, files in all


@dataclass(frozen=True)
class Isi:
    """What a backup says of itself: for which event, of which ledger head, with how many files.

    `rusak` are files that were damaged in the store already: they are not in it.
    """

    peristiwa: str
    kepala_no: int
    kepala_hash: str
    objek: int = 0
    rusak: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cadangan:
    """A backup that has its final name."""

    path: Path
    sha256: str
    ukuran: int
    isi: Isi


def write_backup(
    gudang: Gudang,
    folder: Path,
    sandi: str,
    *,
    peristiwa: str,
    waktu: datetime,
    progress: Progress | None = None,
) -> Cadangan:
    """Write one backup into `folder`.

    Args:
        gudang: the store; others may go on writing to it.
        folder: where to, best on another volume.
        sandi: the passphrase.
        peristiwa: code of the event, for the name.
        waktu: for the name.
        progress: called with files done and files in all.

    Raises: DiskError when a disk refuses; nothing has the final name then. LedgerError when the
    ledger itself is damaged, or the disk gave back other bytes than were written.
    """
    ledger = gudang.copy()
    rows, names = _names_of(ledger)
    head = (rows[-1][0], rows[-1][-1]) if rows else (0, verifikasi.AWAL)
    cakram.make_folder(folder)
    _sweep(folder)
    path = folder / f"posko_{peristiwa}_{waktu.astimezone(UTC):%Y%m%dT%H%M%S}Z_no{head[0]}{AKHIRAN}"
    part = path.with_name(f"{path.name}.part")
    digest, size = hashlib.sha256(), 0
    with cakram.refusals():
        try:
            with cakram.writing(part) as descriptor:

                def sink(piece: bytes) -> None:
                    nonlocal size
                    cakram.write(descriptor, piece)
                    digest.update(piece)
                    size += len(piece)

                lock = Pengunci(sink, sandi)
                isi = _fill(lock, gudang, (ledger, names), Isi(peristiwa, *head), progress)
                lock.finish()
            _read_back(part, digest.hexdigest())
            cakram.publish(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    cakram.write_whole(folder / SKRIP, _script())
    return Cadangan(path, digest.hexdigest(), size, isi)


def restore(path: Path, target: Path, sandi: str) -> Isi:
    """Unlock a backup into a new data folder and check it: same head, every file whole.

    Args:
        path: the backup.
        target: a folder that is not there yet, or empty; it becomes a data folder of Posko.
        sandi: the passphrase.

    Raises: SandiSalahError, BerkasRusakError, DiskError; `target` is not there then.
    FileExistsError when it holds anything.
    """
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(target)
    part = target.with_name(f"{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        with cakram.refusals():
            with path.open("rb") as source:
                isi = _unpack(Pembuka(source, sandi), part / "nyata")
            _check(part / "nyata", isi)
            cakram.make_folder(part / isi.peristiwa)
            cakram.publish(part / "nyata", part / isi.peristiwa / "nyata")
            if target.exists():
                target.rmdir()
            cakram.publish(part, target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return isi


def _names_of(ledger: bytes) -> tuple[list[verifikasi.Row], list[str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(ledger)
        rows, findings = verifikasi.read_ledger(connection)
    if findings:
        raise LedgerError(f"the ledger is damaged: {findings[0][1]}")
    return rows, sorted(verifikasi.named_objects(rows)[0])


def _fill(
    lock: Pengunci, gudang: Gudang, taken: tuple[bytes, list[str]], isi: Isi, progress: Progress | None
) -> Isi:
    """Put ledger, script, note and files into the lock, and last what all this is."""
    (ledger, names), damaged = taken, []
    with tarfile.open(fileobj=cast("BinaryIO", lock), mode="w|") as archive:
        _put(archive, BUKU, ledger)
        _put(archive, SKRIP, _script())
        _put(archive, BACA, teks.BACA_CADANGAN.encode("utf-8"))
        for done, name in enumerate(names, 1):
            try:
                _put(archive, f"{OBJEK}/{name[:2]}/{name}", gudang.object(name))
            except LedgerError:
                damaged.append(name)
            if progress:
                progress(done, len(names))
        isi = replace(isi, objek=len(names) - len(damaged), rusak=tuple(damaged))
        _put(archive, ISI, json.dumps(asdict(isi)).encode("utf-8"))
    return isi


def _put(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    head = tarfile.TarInfo(name)
    head.size = len(content)
    archive.addfile(head, io.BytesIO(content))


def _script() -> bytes:
    return Path(verifikasi.__file__).read_bytes()


def _read_back(path: Path, digest: str) -> None:
    with path.open("rb") as handle:
        if hashlib.file_digest(handle, "sha256").hexdigest() != digest:
            raise LedgerError(f"{path.name} was not kept as it was written")


def _sweep(folder: Path) -> None:
    """Take away what backups that were cut short left behind."""
    oldest = time.time() - _LEFTOVER_SECONDS
    for left in folder.glob(f"*{AKHIRAN}.part"):
        if left.stat().st_mtime < oldest:
            left.unlink(missing_ok=True)


def _unpack(opened: Pembuka, folder: Path) -> Isi:
    """Every file of a backup on the disk under `folder`."""
    written: list[Path] = []
    isi = None
    cakram.make_folder(folder)
    with tarfile.open(fileobj=cast("BinaryIO", opened), mode="r|") as archive:
        for member in archive:
            content = _content(archive, member)
            if member.name == ISI:
                isi = _isi(content)
                continue
            path = folder / member.name
            cakram.make_folder(path.parent)
            cakram.write_soon(path, content)
            written.append(path)
    while opened.read(io.DEFAULT_BUFFER_SIZE):  # to the last frame: only it says that the file is whole
        continue
    for path in written:
        cakram.sync_file(path)
    for made in {folder, *(path.parent for path in written)}:
        cakram.sync_folder(made)
    if isi is None:
        raise BerkasRusakError("no word of what it is")
    return isi


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    known = member.name in (BUKU, SKRIP, BACA, ISI) or _OBJECT.fullmatch(member.name)
    inside = archive.extractfile(member) if known and member.isreg() else None
    if inside is None:
        raise BerkasRusakError(f"unexpected {member.name}")
    return inside.read()


def _isi(content: bytes) -> Isi:
    value = json.loads(content)
    return Isi(**value | {"rusak": tuple(value["rusak"])})


def _check(store: Path, isi: Isi) -> None:
    """Hold what was unpacked to what the backup says of itself."""
    found = Gudang(store).verify()
    allowed = {f"object {name} is missing" for name in isi.rusak}
    wrong = [said for said in found.masalah if said not in allowed]
    if wrong or (found.kepala_no, found.kepala_hash) != (isi.kepala_no, isi.kepala_hash):
        raise BerkasRusakError(wrong[0] if wrong else "another head than it says")
