"""The store of one data folder: original files and accepted rows, committed by the ledger.

Order is everything: bytes reach the disk first, the ledger row last. What is live is what the
ledger says is live; an undone upload keeps its number, its file and its rows.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from posko.core.errors import DiskError, LedgerError
from posko.store import cakram, objek, verifikasi
from posko.store.buku import Buku, Entri, Penulis, canonical

BUKU = "buku.sqlite"
OBJEK = "objek"
SISTEM = "sistem"  # who notes what no person did
JAM_LONGGAR = timedelta(minutes=1)  # a clock that is set right by less did not go back


@dataclass(frozen=True)
class Bagian:
    """The accepted rows of one log in one upload: contract columns, `lembar`, `baris`."""

    log: str
    rows: pa.Table


class SudahAda(Exception):  # noqa: N818 - it is an answer, not a fault: the bytes are safe already
    """These very bytes are already live in the ledger; carries that entry."""

    def __init__(self, entri: Entri) -> None:
        super().__init__(f"already stored as entry {entri.no}")
        self.entri = entri


@dataclass(frozen=True)
class Verifikasi:
    """Outcome of checking a whole store: head of the chain, what was looked at, what is wrong.

    `masalah` is for the log, `kalimat` says the same to an officer.
    """

    kepala_no: int
    kepala_hash: str
    entri: int
    objek: int
    masalah: list[str] = field(default_factory=list)
    kalimat: list[str] = field(default_factory=list)


class Gudang:
    """One store on disk; safe to open from several processes at once."""

    def __init__(self, root: Path, *, awasi_jam: bool = False) -> None:
        """Open the store, begun if need be.

        Args:
            root: its folder.
            awasi_jam: entries carry the machine's clock, so one that goes back is noted.
        """
        self.root = root
        self._awasi_jam = awasi_jam
        self._objek = root / OBJEK
        self._buku = Buku(root / BUKU)

    @staticmethod
    def exists(root: Path) -> bool:
        """Whether a store was ever begun in this folder."""
        return Buku.exists(root / BUKU)

    def condition(self) -> str:
        """Whether the disk takes an upload now: `biasa`, `hanya_baca` or `penuh`."""
        return cakram.condition(self.root)

    def head(self) -> tuple[int, str]:
        """Number and hash of the newest ledger entry."""
        return self._buku.head()

    def latest(self) -> datetime | None:
        """The latest time any entry carries; None for an empty ledger."""
        return self._buku.latest()

    def last(self, jenis: str, until: datetime) -> Entri | None:
        """The newest entry of this kind that is not later than `until`."""
        return self._buku.last(jenis, until)

    def changes(self, after: int, until: datetime) -> int:
        """How many uploads and undoings are numbered above `after` and not later than `until`."""
        return self._buku.count(("unggah", "batal"), after, until)

    def entries(self, after: int = 0) -> list[Entri]:
        """Ledger entries above number `after`, oldest first."""
        return self._buku.entries(after)

    def live(self) -> list[Entri]:
        """Uploads that count now: stored and not undone."""
        return live_uploads(self.entries())

    def find_live(self, content: bytes) -> Entri | None:
        """The live upload of exactly these bytes, if there is one."""
        return _find(self.live(), objek.sha256(content))

    def add(
        self,
        nama: str,
        content: bytes,
        parts: list[Bagian],
        *,
        oleh: str,
        waktu_catat: datetime,
        ringkas: dict[str, Any] | None = None,
    ) -> Entri:
        """Commit one upload and return its ledger entry.

        Args:
            nama: label of the file as the officer knows it; never used as a path.
            content: the original bytes.
            parts: accepted rows, one part per log.
            oleh: who uploads (a post, not a name).
            waktu_catat: when the desk learned these rows, aware.
            ringkas: counts to keep beside the entry (accepted, refused, set aside).

        Raises: SudahAda when the same bytes are live already; DiskError when the disk refuses.
        """
        pieces = [content, *(to_parquet(part.rows) for part in parts)]
        asli, *parkets = names = [objek.sha256(piece) for piece in pieces]
        bagian = [
            {"log": part.log, "parket": name, "baris": part.rows.num_rows}
            for part, name in zip(parts, parkets, strict=True)
        ]
        isi = {"nama": nama, "asli": asli, "ukuran": len(content), "bagian": bagian, "ringkas": ringkas or {}}
        try:
            for piece in pieces:
                objek.put(self._objek, piece)
            return self._commit(dict(zip(names, pieces, strict=True)), isi, oleh, waktu_catat)
        except (DiskError, SudahAda):
            self._drop(names)
            raise

    def _commit(self, pieces: dict[str, bytes], isi: dict[str, Any], oleh: str, waktu: datetime) -> Entri:
        with self._buku.writing() as pen:
            if twin := _find(live_uploads(pen.entries()), isi["asli"]):
                raise SudahAda(twin)
            # Who takes files away holds the pen too: what went since it was put down is put back.
            for name, piece in pieces.items():
                if not objek.path_of(self._objek, name).exists():
                    objek.put(self._objek, piece)
            return self._append(pen, "unggah", oleh, isi, waktu)

    def _drop(self, names: Collection[str]) -> None:
        """Take back what an upload that did not count put down.

        So a full disk is not filled further, and what was erased does not come back with the same file.
        """
        with suppress(DiskError, LedgerError), self._buku.writing() as pen:
            kept, _ = _named(pen.entries())
            for name in set(names) - kept:
                cakram.erase(objek.path_of(self._objek, name))

    def undo(self, no: int, *, oleh: str, waktu: datetime) -> Entri:
        """Take upload `no` out of the picture; it stays in the ledger.

        Raises: KeyError when `no` is not a live upload; DiskError when the disk refuses.
        """
        with self._buku.writing() as pen:
            target = next((entri for entri in live_uploads(pen.entries()) if entri.no == no), None)
            if target is None:
                raise KeyError(no)
            return self._append(pen, "batal", oleh, {"no": no, "nama": target.isi["nama"]}, waktu)

    def record(self, jenis: str, isi: dict[str, Any], *, oleh: str, waktu: datetime) -> Entri:
        """Append a deed that carries no rows (an export, a remembered mapping, a freeze).

        Raises: DiskError when the disk refuses.
        """
        with self._buku.writing() as pen:
            return self._append(pen, jenis, oleh, isi, waktu)

    def keep(
        self, jenis: str, isi: dict[str, Any], objects: dict[str, bytes], *, oleh: str, waktu: datetime
    ) -> Entri:
        """Append a deed with files of its own: each is kept first, then named in `isi` under its key.

        Raises: DiskError when the disk refuses.
        """
        named = {key: objek.put(self._objek, content) for key, content in objects.items()}
        return self.record(jenis, isi | named, oleh=oleh, waktu=waktu)

    def erase(
        self, uploads: Collection[int], *, with_rows: bool, alasan: str, oleh: str, waktu: datetime
    ) -> Entri:
        """Erase the files of these uploads for good; the ledger keeps their names and says who and why.

        Args:
            uploads: ledger numbers.
            with_rows: their accepted rows too, so that they leave every picture, also of earlier hours;
                else only the original files go and nothing on the screens changes.
            alasan: on what ground, as it stands in the record.
            oleh: who erases (a post, not a name).
            waktu: when.

        Returns: the entry; its `objek` are the names of the erased files.
        Raises: KeyError for a number that is no upload; DiskError when the disk refuses. A file that
        could not be taken away is named by `verify` until `finish_erasing` has done so.
        """
        with self._buku.writing() as pen:
            entries = pen.entries()
            known = {entri.no: entri for entri in entries if entri.jenis == "unggah"}
            if unknown := sorted(set(uploads) - set(known)):
                raise KeyError(unknown[0])
            gone = erased_rows(entries)
            names = {name for no in uploads for name in _objects(known[no], with_rows=with_rows)}
            needed = {
                name
                for no, entri in known.items()
                if no not in uploads and no not in gone
                for name in _objects(entri, with_rows=True)
            }
            isi = {"unggahan": sorted(uploads), "objek": sorted(names - needed), "baris": with_rows}
            entri = self._append(pen, "musnah", oleh, isi | {"alasan": alasan}, waktu)
        self.finish_erasing()
        return entri

    def finish_erasing(self) -> int:
        """Take away what the ledger says is erased and is still there; returns how many files.

        Raises: DiskError when the disk refuses.
        """
        with self._buku.writing() as pen:
            _, erased = _named(pen.entries())
            left = [path for name in sorted(erased) if (path := objek.path_of(self._objek, name)).exists()]
            for path in left:
                cakram.erase(path)
            return len(left)

    def rows(self, parket: str) -> pa.Table:
        """Accepted rows kept under this name, checked against it.

        Raises: LedgerError when the bytes changed.
        """
        return pq.read_table(pa.BufferReader(objek.get(self._objek, parket)))

    def original(self, entri: Entri) -> bytes:
        """The bytes the officer gave.

        Raises: LedgerError when they changed, are gone, or were erased.
        """
        return objek.get(self._objek, entri.isi["asli"])

    def mend(self, parts: list[Bagian], entri: Entri) -> bool:
        """Put the accepted rows of `entri` back, read anew from its original; False if they differ."""
        named = {bagian["parket"] for bagian in entri.isi["bagian"]}
        made = [to_parquet(part.rows) for part in parts]
        if {objek.sha256(piece) for piece in made} != named:
            return False
        for piece in made:
            objek.put(self._objek, piece)
        return True

    def verify(self, saksi: str | None = None) -> Verifikasi:
        """Check the file, the chain and every object the ledger names.

        Args:
            saksi: a code printed from this ledger earlier, `No. 1284 · 7f3a-91c2-5d0e`.
        """
        try:
            with self._buku.reading() as connection:
                entries, (no, digest), objects, found = verifikasi.check(connection, self._objek, saksi)
        except LedgerError as problem:
            entries, (no, digest), objects, found = 0, (0, verifikasi.AWAL), 0, [("sqlite", str(problem))]
        masalah = [_MASALAH[kind].format(subject) for kind, subject in found]
        kalimat = [verifikasi.KALIMAT[kind].format(subject) for kind, subject in found]
        return Verifikasi(no, digest, entries, objects, masalah, kalimat)

    def copy(self) -> bytes:
        """The ledger as committed at this instant, as the bytes of a SQLite file."""
        return self._buku.copy()

    def object(self, name: str) -> bytes:
        """Bytes kept under `name`.

        Raises: LedgerError when they changed or are gone.
        """
        return objek.get(self._objek, name)

    def _append(self, pen: Penulis, jenis: str, oleh: str, isi: dict[str, Any], waktu: datetime) -> Entri:
        last = pen.entries(pen.head() - 1) if self._awasi_jam else []
        if last and last[-1].waktu - waktu > JAM_LONGGAR:
            told = {"sebelum": last[-1].waktu.isoformat(), "menjadi": waktu.isoformat()}
            pen.append("jam-mundur", SISTEM, told, waktu)
        return pen.append(jenis, oleh, isi, waktu)


_MASALAH = {
    "sqlite": "sqlite: {}",
    "skema": "schema: {}",
    "hilang": "entry {} is missing",
    "berubah": "entry {} has changed",
    "objek_hilang": "object {} is missing",
    "objek_berubah": "object {} has changed",
    "belum_musnah": "object {} was erased and is still there",
    "saksi_terpotong": "the witness names entry {}, which is beyond the end",
    "saksi_lain": "entry {} is not the one on the witness",
    "saksi_tak_terbaca": "witness {} cannot be read",
}


def live_uploads(entries: list[Entri]) -> list[Entri]:
    """Uploads among `entries` that no later entry has undone, or erased with their rows."""
    gone = {entri.isi["no"] for entri in entries if entri.jenis == "batal"} | erased_rows(entries)
    return [entri for entri in entries if entri.jenis == "unggah" and entri.no not in gone]


def erased_rows(entries: list[Entri]) -> set[int]:
    """Numbers of the uploads whose rows were erased."""
    erasures = (entri.isi for entri in entries if entri.jenis == "musnah" and entri.isi["baris"])
    return {no for isi in erasures for no in isi["unggahan"]}


def _named(entries: list[Entri]) -> tuple[set[str], set[str]]:
    """Names of files that are kept, and of those erased."""
    return verifikasi.named_objects([(e.no, "", e.jenis, e.oleh, canonical(e.isi)) for e in entries])


def to_parquet(rows: pa.Table) -> bytes:
    """Parquet bytes of `rows`; equal rows give equal bytes."""
    sink = pa.BufferOutputStream()
    pq.write_table(rows, sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _find(live: list[Entri], asli: str) -> Entri | None:
    return next((entri for entri in live if entri.isi["asli"] == asli), None)


def _objects(entri: Entri, *, with_rows: bool) -> list[str]:
    rows = [bagian["parket"] for bagian in entri.isi["bagian"]] if with_rows else []
    return [entri.isi["asli"], *rows]
