"""Backups of the real store as the desk sees them: made, noted in the ledger, and how old the last is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from posko.core import waktu
from posko.core.errors import DiskError, UserError
from posko.desk.meja import Desk
from posko.store import Gudang
from posko.store.cadangan import Cadangan, Isi, Progress, restore, write_backup
from posko.store.sandi import BerkasRusakError, SandiSalahError
from posko.teks import simpan as teks

MASIH_BARU = timedelta(hours=24)  # a backup a day, at the latest before each night on guard


@dataclass(frozen=True)
class Tercadang:
    """A backup that was made, and what its maker should know.

    Attributes:
        cadangan: the file.
        is_tercatat: whether the ledger could note it; a full disk must not stop a backup.
        is_satu_disk: whether it lies on the very volume it should outlive.
    """

    cadangan: Cadangan
    is_tercatat: bool
    is_satu_disk: bool


@dataclass(frozen=True)
class UmurCadangan:
    """How old the last backup is: `belum`, `lama` or `baik`; uploads and undoings since then."""

    keadaan: str
    saat: datetime | None
    sesudah: int


def back_up(
    desk: Desk, folder: Path, sandi: str, *, oleh: str, progress: Progress | None = None
) -> Tercadang:
    """Write a backup into `folder` and note it in the ledger.

    Raises: UserError for a short passphrase, a folder inside the store, or no real data; DiskError.
    """
    if len(sandi) < teks.SANDI_TERPENDEK:
        raise UserError(teks.sandi_pendek(len(sandi)))
    if desk.is_contoh:
        raise UserError(teks.tanpa_data_nyata(str(desk.settings.data)))
    if folder.resolve().is_relative_to(desk.folder.resolve()):
        raise UserError(teks.dalam_folder_data(str(folder)))
    now = waktu.now()
    made = write_backup(
        desk.gudang, folder, sandi, peristiwa=desk.settings.peristiwa, waktu=now, progress=progress
    )
    return Tercadang(made, _note(desk, made, oleh, now), _volume(folder) == _volume(desk.folder))


def last_backup(desk: Desk, sampai: datetime) -> UmurCadangan:
    """State of the backups as of an instant."""
    if desk.is_contoh or not Gudang.exists(desk.folder):
        return UmurCadangan("belum", None, 0)
    last = desk.gudang.last("cadangan", sampai)
    since = desk.gudang.changes(last.isi["kepala_no"] if last else 0, sampai)
    if last is None:
        return UmurCadangan("belum", None, since)
    is_good = not since or sampai - last.waktu <= MASIH_BARU
    return UmurCadangan("baik" if is_good else "lama", last.waktu, since)


def bring_back(path: Path, target: Path, sandi: str) -> Isi:
    """Restore a backup into a new data folder.

    Raises: UserError for a wrong passphrase, a damaged file or a folder that is in use; DiskError.
    """
    try:
        return restore(path, target, sandi)
    except SandiSalahError as problem:
        raise UserError(teks.SANDI_SALAH) from problem
    except BerkasRusakError as problem:
        raise UserError(teks.CADANGAN_RUSAK) from problem
    except FileExistsError as problem:
        raise UserError(teks.tujuan_terisi(str(target))) from problem


def _note(desk: Desk, made: Cadangan, oleh: str, now: datetime) -> bool:
    isi = {
        "nama": made.path.name,
        "sha256": made.sha256,
        "ukuran": made.ukuran,
        "kepala_no": made.isi.kepala_no,
        "kepala_hash": made.isi.kepala_hash,
        "objek": made.isi.objek,
        "rusak": len(made.isi.rusak),
    }
    try:
        desk.gudang.record("cadangan", isi, oleh=oleh, waktu=now)
    except DiskError:
        return False
    return True


def _volume(folder: Path) -> int:
    return folder.stat().st_dev
