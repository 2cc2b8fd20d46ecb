"""The store of one data folder: original files and accepted rows, committed by the ledger.

Order is everything: bytes reach the disk first, the ledger row last. What is live is what the
ledger says is live; an undone upload keeps its number, its file and its rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from posko.core.errors import LedgerError
from posko.store import objek
from posko.store.buku import Buku, Entri

BUKU = "buku.sqlite"
OBJEK = "objek"


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
    """Outcome of checking a whole store: head of the chain, what was looked at, what is wrong."""

    kepala_no: int
    kepala_hash: str
    entri: int
    objek: int
    masalah: list[str] = field(default_factory=list)


class Gudang:
    """One store on disk; safe to open from several processes at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._objek = root / OBJEK
        self._objek.mkdir(parents=True, exist_ok=True)
        self._buku = Buku(root / BUKU)

    @staticmethod
    def exists(root: Path) -> bool:
        """Whether a store was ever begun in this folder."""
        return (root / BUKU).is_file()

    def head(self) -> tuple[int, str]:
        """Number and hash of the newest ledger entry."""
        return self._buku.head()

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

        Raises: SudahAda when the same bytes are live already; OSError when the disk refuses.
        """
        asli = objek.put(self._objek, content)
        bagian = [
            {
                "log": part.log,
                "parket": objek.put(self._objek, to_parquet(part.rows)),
                "baris": part.rows.num_rows,
            }
            for part in parts
        ]
        isi = {"nama": nama, "asli": asli, "ukuran": len(content), "bagian": bagian, "ringkas": ringkas or {}}
        with self._buku.writing() as pen:
            if twin := _find(live_uploads(pen.entries()), asli):
                raise SudahAda(twin)
            return pen.append("unggah", oleh, isi, waktu_catat)

    def undo(self, no: int, *, oleh: str, waktu: datetime) -> Entri:
        """Take upload `no` out of the picture; it stays in the ledger.

        Raises: KeyError when `no` is not a live upload.
        """
        with self._buku.writing() as pen:
            target = next((entri for entri in live_uploads(pen.entries()) if entri.no == no), None)
            if target is None:
                raise KeyError(no)
            return pen.append("batal", oleh, {"no": no, "nama": target.isi["nama"]}, waktu)

    def record(self, jenis: str, isi: dict[str, Any], *, oleh: str, waktu: datetime) -> Entri:
        """Append a deed that carries no rows (an export, a remembered mapping, a freeze)."""
        with self._buku.writing() as pen:
            return pen.append(jenis, oleh, isi, waktu)

    def rows(self, parket: str) -> pa.Table:
        """Accepted rows kept under this name, checked against it.

        Raises: LedgerError when the bytes changed.
        """
        return pq.read_table(pa.BufferReader(objek.get(self._objek, parket)))

    def original(self, entri: Entri) -> bytes:
        """The bytes the officer gave."""
        return objek.get(self._objek, entri.isi["asli"])

    def verify(self) -> Verifikasi:
        """Check the file, the chain and every object the ledger names."""
        masalah = self._buku.problems()
        entries: list[Entri] = []
        try:
            entries = self.entries()
        except LedgerError as problem:
            masalah.append(str(problem))
        names = {name for entri in entries for name in _objects(entri)}
        for name in sorted(names):
            try:
                objek.get(self._objek, name)
            except LedgerError as problem:
                masalah.append(str(problem))
        no, digest = self.head()
        return Verifikasi(no, digest, len(entries), len(names), masalah)


def live_uploads(entries: list[Entri]) -> list[Entri]:
    """Uploads among `entries` that no later entry has undone."""
    gone = {entri.isi["no"] for entri in entries if entri.jenis == "batal"}
    return [entri for entri in entries if entri.jenis == "unggah" and entri.no not in gone]


def to_parquet(rows: pa.Table) -> bytes:
    """Parquet bytes of `rows`; equal rows give equal bytes."""
    sink = pa.BufferOutputStream()
    pq.write_table(rows, sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _find(live: list[Entri], asli: str) -> Entri | None:
    return next((entri for entri in live if entri.isi["asli"] == asli), None)


def _objects(entri: Entri) -> list[str]:
    if entri.jenis != "unggah":
        return []
    return [entri.isi["asli"], *(bagian["parket"] for bagian in entri.isi["bagian"])]
