"""This file shows that every edit, gap, cut and rewrite of the ledger is found, also by the script alone."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from posko.store import Gudang, kode_saksi, objek, verifikasi
from posko.store.verifikasi import chain_hash, main
from tests.tahan.bahan import NOON, add

FREE = "drop trigger entri_tetap; drop trigger entri_lestari;"
LAWS = [f"Susunan buku diubah: {law.splitlines()[0]}." for law in verifikasi.SKEMA[1:]]


@pytest.fixture
def gudang(memori: Path) -> Gudang:
    gudang = Gudang(memori / "nyata")
    for n in range(5):
        add(gudang, n)
    gudang.undo(2, oleh="operator", waktu=NOON)
    return gudang


def edit(gudang: Gudang, script: str) -> None:
    with closing(sqlite3.connect(gudang.root / "buku.sqlite")) as connection:
        connection.executescript(script)


def rewrite(gudang: Gudang) -> None:
    """What somebody who knows the program does: change the past and chain all of it anew."""
    with closing(sqlite3.connect(gudang.root / "buku.sqlite", isolation_level=None)) as connection:
        rows = connection.execute("select * from entri order by no").fetchall()
        connection.executescript(FREE + "delete from entri")
        before = verifikasi.AWAL
        for no, waktu, jenis, oleh, isi, *_ in rows:
            text = isi.replace("3.xlsx", "lain.xlsx")
            digest = chain_hash(no, waktu, jenis, oleh, text, before)
            connection.execute(
                "insert into entri values (?, ?, ?, ?, ?, ?, ?)",
                (no, waktu, jenis, oleh, text, before, digest),
            )
            before = digest
        for law in verifikasi.SKEMA[1:]:
            connection.execute(law)


def script(gudang: Gudang, *arguments: str) -> tuple[int, list[str]]:
    """The stand-alone check, run as anyone would: another folder, no Posko to be found."""
    copy = gudang.root / "verifikasi.py"
    shutil.copy(verifikasi.__file__, copy)
    run = subprocess.run(
        [sys.executable, "-I", "-S", str(copy), *arguments],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        check=False,
        cwd=gudang.root,
    )
    assert run.stderr == ""
    return run.returncode, run.stdout.splitlines()


def told(gudang: Gudang, saksi: str | None = None) -> list[str]:
    """What Posko and the script both say."""
    kalimat = gudang.verify(saksi).kalimat
    code, lines = script(gudang, str(gudang.root), *(["--saksi", saksi] if saksi else []))
    assert lines[:-1] == kalimat
    assert code == (1 if kalimat else 0)
    return kalimat


def test_a_whole_ledger_is_said_to_be_whole(gudang: Gudang) -> None:
    saksi = kode_saksi(gudang.head())
    assert told(gudang) == []
    assert told(gudang, saksi) == []
    # Without arguments the script looks at the folder it lies in, as in a restored backup.
    assert script(gudang) == (0, [f"Buku utuh: 6 catatan, 10 berkas. Kepala buku: {saksi}"])


CUT = FREE + "delete from entri where no > 4;" + ";".join(verifikasi.SKEMA[1:2]) + ";" + verifikasi.SKEMA[2]


@pytest.mark.parametrize(
    ("attack", "alone", "with_witness"),
    [
        pytest.param(
            lambda g: edit(g, FREE + "update entri set oleh = 'x' where no = 3"),
            [*LAWS, "Catatan nomor 3 tidak lagi seperti ketika ditulis."],
            [],
            id="edit",
        ),
        pytest.param(
            lambda g: edit(g, FREE + "delete from entri where no in (2, 3)"),
            [
                *LAWS,
                "Catatan nomor 2 tidak ada di buku.",
                "Catatan nomor 3 tidak ada di buku.",
                "Catatan nomor 4 tidak lagi seperti ketika ditulis.",
            ],
            [],
            id="gap",
        ),
        pytest.param(
            lambda g: edit(g, CUT),
            [],
            ["Saksi menyebut nomor 6, sedangkan buku berakhir sebelum itu: ada catatan yang dibuang."],
            id="truncation",
        ),
        pytest.param(
            rewrite,
            [],
            ["Catatan nomor 6 bukan yang tertulis pada saksi: buku telah ditulis ulang."],
            id="rewrite",
        ),
        pytest.param(
            lambda g: edit(g, "create table lain (x)"),
            ["Susunan buku diubah: CREATE TABLE lain (x)."],
            [],
            id="another-table",
        ),
    ],
)
def test_clever_edits_are_found_by_the_chain_or_by_the_witness(
    gudang: Gudang, attack: Callable[[Gudang], None], alone: list[str], with_witness: list[str]
) -> None:
    saksi = kode_saksi(gudang.head())
    attack(gudang)
    assert told(gudang) == alone
    assert told(gudang, saksi) == [*alone, *with_witness]


def test_objects_are_named_that_are_gone_or_changed(gudang: Gudang) -> None:
    first, second = sorted(path for path in (gudang.root / "objek").rglob("*") if path.is_file())[:2]
    first.unlink()
    second.write_bytes(b"lain")
    assert told(gudang) == [
        f"Berkas {first.name} tidak ada di tempatnya.",
        f"Isi berkas {second.name} tidak lagi seperti ketika disimpan.",
    ]


def test_a_file_that_should_be_erased_is_named(gudang: Gudang) -> None:
    entri = gudang.erase([1], with_rows=False, alasan="uji", oleh="kapolsek", waktu=NOON)
    (name,) = entri.isi["objek"]
    path = objek.path_of(gudang.root / "objek", name)
    path.write_bytes(b"masih ada")
    assert told(gudang) == [f"Berkas {name} tercatat dimusnahkan tetapi masih ada."]
    assert gudang.finish_erasing() == 1
    assert told(gudang) == []


@pytest.mark.parametrize("saksi", ["No. 6 · {}-{}-…", "no 6 {}{}", "#6 · {} {}", "6: {}-{}"])
def test_a_witness_is_read_as_people_copy_it(gudang: Gudang, saksi: str) -> None:
    digest = gudang.head()[1]
    assert gudang.verify(saksi.format(digest[:4], digest[4:8])).masalah == []
    assert gudang.verify(saksi.format(digest[4:8], digest[:4])).masalah == [
        "entry 6 is not the one on the witness"
    ]


def test_a_witness_that_says_nothing_is_no_proof(gudang: Gudang) -> None:
    assert told(gudang, "kemarin") == [
        "Saksi «kemarin» tidak terbaca. Tulis seperti tercetak: No. 1284 · 7f3a-91c2-5d0e."
    ]


def test_names_in_a_forged_entry_reach_no_file_outside(gudang: Gudang) -> None:
    rows = [
        (1, "", "unggah", "", '{"asli": "../../etc/passwd", "bagian": []}', "", ""),
        (2, "", "unggah", "", "{}", "", ""),
        (3, "", "unggah", "", "bukan json", "", ""),
        (4, "", "musnah", "", '{"objek": [7]}', "", ""),
    ]
    assert verifikasi.named_objects(rows) == (set(), set())
    assert list(verifikasi.check_objects(gudang.root, rows)) == []


def test_what_cannot_be_read_at_all_is_a_finding(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gudang.root / "kosong")]) == 2
    path = gudang.root / "buku.sqlite"
    path.write_bytes(path.read_bytes()[:1024])
    assert main([str(gudang.root)]) == 1
    assert "Berkas buku rusak" in capsys.readouterr().out
    assert main([]) == 2  # where the script itself lies is no store


def test_an_empty_ledger_is_whole(memori: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Gudang(memori / "nyata")
    assert main([str(memori / "nyata")]) == 0
    assert capsys.readouterr().out == "Buku utuh: 0 catatan, 0 berkas. Kepala buku: No. 0 · 0000-0000-0000\n"


def test_the_hash_is_what_the_paper_says_it_is(gudang: Gudang) -> None:
    first = gudang.entries()[0]
    with closing(sqlite3.connect(gudang.root / "buku.sqlite")) as connection:
        no, waktu, jenis, oleh, isi, sebelum, digest = connection.execute("select * from entri").fetchone()
    text = "\x1f".join((str(no), waktu, jenis, oleh, isi, "0" * 64))
    assert hashlib.sha256(text.encode()).hexdigest() == digest == first.hash
    assert sebelum == "0" * 64
