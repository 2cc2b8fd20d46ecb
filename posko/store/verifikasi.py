"""Periksa buku Posko tanpa Posko: python verifikasi.py FOLDER [--saksi "No. 1284 · 7f3a-91c2-5d0e"].

Needs Python 3.8 and nothing else: a copy travels with every backup, so that anyone can check the
ledger and its files without trusting the program that wrote them. Posko's own check is this file too.
FOLDER is the one with buku.sqlite in it. Exit: 0 whole, 1 something differs, 2 nothing to check.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Tuple

Row = Sequence[Any]
Finding = Tuple[str, Any]
AWAL = "0" * 64  # what the first entry is chained to
COLUMNS = "no, waktu, jenis, oleh, isi, sebelum, hash"
SKEMA = (
    """create table entri (
    no integer primary key,
    waktu text not null,
    jenis text not null,
    oleh text not null,
    isi text not null,
    sebelum text not null,
    hash text not null unique
)""",
    """create trigger entri_tetap before update on entri
begin select raise(abort, 'the ledger is append-only'); end""",
    """create trigger entri_lestari before delete on entri
begin select raise(abort, 'the ledger is append-only'); end""",
)
KALIMAT = {
    "skema": "Susunan buku diubah: {}.",
    "sqlite": "Berkas buku rusak: {}.",
    "hilang": "Catatan nomor {} tidak ada di buku.",
    "berubah": "Catatan nomor {} tidak lagi seperti ketika ditulis.",
    "objek_hilang": "Berkas {} tidak ada di tempatnya.",
    "objek_berubah": "Isi berkas {} tidak lagi seperti ketika disimpan.",
    "belum_musnah": "Berkas {} tercatat dimusnahkan tetapi masih ada.",
    "saksi_terpotong": "Saksi menyebut nomor {}, sedangkan buku berakhir sebelum itu: ada catatan yang dibuang.",
    "saksi_lain": "Catatan nomor {} bukan yang tertulis pada saksi: buku telah ditulis ulang.",
    "saksi_tak_terbaca": "Saksi «{}» tidak terbaca. Tulis seperti tercetak: No. 1284 · 7f3a-91c2-5d0e.",
}


def chain_hash(*fields: object) -> str:
    """Hash of an entry: no, waktu, jenis, oleh, isi as written, and the hash of the entry before."""
    return hashlib.sha256("\x1f".join(map(str, fields)).encode("utf-8", "replace")).hexdigest()


def check_chain(rows: Sequence[Row]) -> Iterator[Finding]:
    """Findings over rows of `entri` in the order of their numbers."""
    before, expected = AWAL, 1
    for *fields, digest in rows:
        for missing in range(expected, fields[0]):
            yield "hilang", missing
        if fields[5] != before or chain_hash(*fields) != digest:
            yield "berubah", fields[0]
        before, expected = digest, fields[0] + 1


def check_witness(rows: Sequence[Row], saksi: str) -> Iterator[Finding]:
    """Findings of the ledger beside a code that was printed from it earlier."""
    read = re.search(r"(\d+)\D+?([0-9a-f]{4}(?:[\s-]*[0-9a-f]{4})+)", saksi.lower())
    if not read:
        yield "saksi_tak_terbaca", saksi
        return
    number, code = int(read[1]), re.sub(r"[\s-]", "", read[2])
    digests = {row[0]: row[-1] for row in rows}
    if number not in digests:
        yield "saksi_terpotong", number
    elif not digests[number].startswith(code):
        yield "saksi_lain", number


def named_objects(rows: Sequence[Row]) -> tuple[set[str], set[str]]:
    """Names of the files the ledger says are kept, and of those it says are erased."""
    kept: set[str] = set()
    erased: set[str] = set()
    for row in rows:
        names = _names(row[2], row[4])
        if row[2] == "musnah":
            kept, erased = kept - names, erased | names
        else:
            kept, erased = kept | names, erased - names
    return kept, erased


def _names(jenis: str, isi: str) -> set[str]:
    if jenis not in ("unggah", "musnah", "batas"):
        return set()
    try:
        value = json.loads(isi)
        if jenis == "musnah":
            names = value["objek"]
        elif jenis == "batas":
            names = [value.get("asli", ""), value.get("hasil", "")]
        else:
            names = [value["asli"], *(bagian["parket"] for bagian in value["bagian"])]
        return {name for name in names if re.fullmatch("[0-9a-f]{64}", name)}
    except (ValueError, TypeError, KeyError):
        return set()  # an entry that was changed; the chain says so


def check_objects(folder: Path, rows: Sequence[Row]) -> Iterator[Finding]:
    """Findings over the files that the ledger names."""
    kept, erased = named_objects(rows)
    for name in sorted(kept):
        path = folder / name[:2] / name
        if not path.is_file():
            yield "objek_hilang", name
        elif hashlib.sha256(path.read_bytes()).hexdigest() != name:
            yield "objek_berubah", name
    for name in sorted(erased):
        if (folder / name[:2] / name).exists():
            yield "belum_musnah", name


def read_ledger(connection: sqlite3.Connection) -> tuple[list[Row], list[Finding]]:
    """Rows of `entri`, and findings about the file around them."""
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    findings: list[Finding] = []
    try:
        said = [str(line) for (line,) in connection.execute("pragma integrity_check")]
        findings += [("sqlite", line) for line in said if line != "ok"]
        laws = [
            str(law) for (law,) in connection.execute("select sql from sqlite_master where sql is not null")
        ]
        findings += [("skema", law.split("\n")[0]) for law in _differing(laws)]
        rows = connection.execute("select " + COLUMNS + " from entri order by no").fetchall()  # noqa: S608
    except sqlite3.DatabaseError as problem:
        return [], [*findings, ("sqlite", str(problem))]
    return rows, findings


def _differing(laws: Sequence[str]) -> list[str]:
    """Statements that are in the file and not in SKEMA, or the other way about."""
    found, due = ({_spelled(law): law for law in side} for side in (laws, SKEMA))
    return [law for key, law in {**due, **found}.items() if key not in found or key not in due]


def _spelled(law: str) -> str:
    """SQLite writes the first two words in capitals and keeps the rest as it was given."""
    words = law.split(None, 2)
    return " ".join([word.lower() for word in words[:2]] + words[2:])


def check(
    connection: sqlite3.Connection, folder: Path, saksi: str | None = None
) -> tuple[int, tuple[int, str], int, list[Finding]]:
    """Number of entries, head (no, hash), number of kept files, and every finding."""
    rows, findings = read_ledger(connection)
    findings += check_chain(rows)
    findings += check_witness(rows, saksi) if saksi else []
    findings += check_objects(folder, rows)
    head = (rows[-1][0], rows[-1][-1]) if rows else (0, AWAL)
    return len(rows), head, len(named_objects(rows)[0]), findings


def code(head: tuple[int, str]) -> str:
    """The head as it is printed on paper: `No. 1284 · 7f3a-91c2-5d0e`."""
    return "No. {} · {}".format(head[0], "-".join(head[1][start : start + 4] for start in (0, 4, 8)))


def main(arguments: list[str]) -> int:
    """Check the folder named first; say what was found; the exit code is the answer."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    saksi = arguments[2] if arguments[1:2] == ["--saksi"] and len(arguments) == 3 else None
    ledger = folder / "buku.sqlite"
    if not ledger.is_file():
        sys.stdout.write("Tidak ada buku.sqlite di {}. Sebutkan folder yang memuatnya.\n".format(folder))
        return 2
    connection = sqlite3.connect(ledger.resolve().as_uri() + "?mode=ro", uri=True)
    entries, head, objects, findings = check(connection, folder / "objek", saksi)
    connection.close()
    for kind, subject in findings:
        sys.stdout.write(KALIMAT[kind].format(subject) + "\n")
    verdict = "Perlu diperiksa" if findings else "Buku utuh"
    told = "{}: {} catatan, {} berkas. Kepala buku: {}\n".format(verdict, entries, objects, code(head))
    sys.stdout.write(told)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
