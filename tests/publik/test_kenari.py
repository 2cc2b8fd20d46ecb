"""This file shows that nothing withheld reaches a public file: canaries in every log, 0 outside.

The withheld things are every text of every log, file and sheet names, closed lists with foreign values,
numbers of strength, and hours that lie ahead; the public files are all of them, with their metadata.
"""

import dataclasses
import re
import shutil
import sys

import pandas as pd
import pyarrow.parquet as pq
import pytest

from posko import publik
from posko.brief import paket
from posko.brief.dek import PUBLIK
from posko.contracts import LOGS
from posko.core.settings import SAMPLE, Settings
from posko.desk import Desk
from posko.desk.paparan import Pesanan, siapkan
from posko.publik import gambar, tata
from posko.publik.berkas import TINGGI_A4, TINGGI_POTRET
from tests.publik.conftest import facts
from tests.publik.kenari import KENARI, PEMILU, PLANNED, RAHASIA, SAAT, planted, png_chunks, readable

BERKAS = list(publik.BERKAS)


def drawn(fakta: publik.Fakta, tinggi: float) -> str:
    """Every text a picture draws."""
    figure = gambar.draw(tata.tata(publik.isi(fakta), tinggi), tinggi)
    return "\n".join(text.get_text() for axes in figure.axes for text in axes.texts)


def leaks(said: str) -> list[str]:
    bare = re.sub(r"[\s_]", "", said)
    found = re.findall(rf"{KENARI}\w*", bare, re.IGNORECASE)
    numbers = [str(n) for n in RAHASIA if re.search(rf"\b{n}\b|\b{n:,}\b".replace(",", "[.,]"), said)]
    return found + numbers + PLANNED.findall(said)


def test_every_text_column_of_every_log_holds_a_canary():
    spots = {(spot.log, spot.kolom) for spot, _ in planted()}
    every = {
        (log, c.name) for log, contract in LOGS.items() for c in contract.columns if c.sql_type == "VARCHAR"
    }
    assert spots == every
    assert len(spots) > 60


def test_the_canaries_are_alive_inside(canaries):
    """What is searched for can be found: the desk's own answers are full of it."""
    inside = "".join(
        canaries.mesin.run(name, SAAT[0], **params).to_csv()
        for name, params in (
            ("insiden/daftar", {"dari": SAAT[0] - pd.Timedelta(days=9)}),
            ("mitra/janji", {}),
            ("penyuluhan/daftar", {"dari": SAAT[0] - pd.Timedelta(days=9)}),
            ("distribusi/riwayat", {"kelurahan_kode": "32.14.01.1007", "tps_no": 0}),
        )
    )
    assert len(set(leaks(inside))) > 20


@pytest.mark.parametrize("berkas", BERKAS)
@pytest.mark.parametrize("saat", SAAT, ids=["h-1", "hari-h", "sesudah"])
def test_no_canary_leaves(canaries, tmp_path, berkas, saat, capsys):
    fakta = facts(canaries.mesin, saat)
    content = publik.buat(fakta, berkas)
    said = readable(content, tmp_path) + publik.nama(fakta, berkas) + repr(publik.isi(fakta))
    if berkas == "pdf":  # its glyphs are those of the layout, whatever reader is installed
        said += " ".join(one.teks for one in tata.tata(publik.isi(fakta), TINGGI_A4) if hasattr(one, "teks"))
    if berkas.endswith("png"):
        said = drawn(fakta, TINGGI_A4 if berkas == "a4.png" else TINGGI_POTRET) + publik.nama(fakta, berkas)
        said += b"".join(
            body for kind, body in png_chunks(content).items() if kind not in {b"IDAT", b"IHDR"}
        ).decode("latin-1")
    assert len(said) > 500
    found = leaks(said)
    with capsys.disabled():
        sys.stdout.write(
            f"\nkenari: {len(planted())} ditanam, {len(found)} di versi publik ({berkas}, {saat:%d %b})\n"
        )
    assert found == []


@pytest.mark.parametrize("bentuk", list(paket.BENTUK))
def test_no_canary_leaves_with_the_public_briefing(canaries, tmp_path, bentuk, capsys):
    """The other thing that is called public: every form of the public deck, unpacked."""
    meja = Desk(Settings(data=canaries.folder.parents[1]))
    assert not meja.is_contoh
    deck = siapkan(meja, SAAT[0], Pesanan(khalayak=PUBLIK))
    content = paket.BENTUK[bentuk].buat(deck)
    found = leaks(readable(content, tmp_path) + paket.nama(deck, bentuk) + repr(deck.stempel))
    with capsys.disabled():
        sys.stdout.write(f"\nkenari: {len(planted())} ditanam, {len(found)} di paparan publik ({bentuk})\n")
    assert found == []


@pytest.mark.parametrize("berkas", BERKAS)
def test_a_canary_in_the_facts_would_be_seen(canaries, tmp_path, berkas):
    """The search works on every kind of file: one that says a canary is caught."""
    fakta = facts(canaries.mesin, SAAT[0])
    spoiled = dataclasses.replace(fakta, lengkap=(f"{KENARI}xtempat",))
    content = publik.buat(spoiled, berkas)
    said = readable(content, tmp_path)
    if berkas.endswith("png") or not shutil.which("pdftotext"):
        said += drawn(spoiled, TINGGI_A4)
    assert leaks(said)


def test_no_text_of_the_sample_leaves_but_the_approved_wording(sample):
    """Names of units, vehicles, posts, places, notes: none of the texts staff wrote is on the page."""
    logs = {log: pq.read_table(SAMPLE / f"{log}.parquet").to_pandas() for log in LOGS}
    written = {
        str(text)
        for log, contract in LOGS.items()
        for column in contract.columns
        if column.kind in {"teks", "kode", "titik"}
        for text in logs[log][column.name].dropna().unique()
        if len(str(text)) >= 5
    }
    approved = {row["isu"] for row in PEMILU.isu} | {row["klarifikasi"] for row in PEMILU.isu}
    said = publik.buat(sample, "html").decode()
    assert len(written) > 500
    assert {text for text in written - approved if text in said} == set()
    assert not [row["nama"] for row in PEMILU.titik if row["nama"] in said and row["jenis"] != "polsek"]


def test_the_planted_rows_are_counted(canaries):
    """They did not stay inside for being dropped: the page knows of one meeting or more, and a guard."""
    fakta = facts(canaries.mesin, SAAT[0])
    assert fakta.pertemuan["kegiatan"] > 0
    assert fakta.tps["ditetapkan"] > 0
    assert fakta.waktu_kabar is not None


@pytest.mark.parametrize("berkas", [name for name in BERKAS if name.endswith("png")])
def test_a_picture_carries_no_words_beside_its_pixels(sample, berkas):
    chunks = set(png_chunks(publik.buat(sample, berkas)))
    assert chunks <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_a_pdf_names_its_title_and_nothing_else(sample, tmp_path):
    content = publik.buat(sample, "pdf")
    info = re.findall(rb"/(Title|Author|Subject|Keywords|Creator|Producer) ", content)
    assert set(info) == {b"Title", b"Producer"}
    assert b"/Metadata" not in content
    assert b"/EmbeddedFile" not in content
    assert b"/JavaScript" not in content


def test_a_new_column_of_a_query_is_refused():
    def ask(name: str, **_given: object) -> pd.DataFrame:
        frame = pd.DataFrame([dict.fromkeys(publik.KUERI[name], 0)])
        return frame.assign(padal="Padal Ciseureuh") if name == "publik/kotak" else frame

    with pytest.raises(publik.WithheldError, match="padal"):
        publik.susun(ask, background_of_sample())


@pytest.mark.parametrize(
    ("name", "column"),
    [("publik/tema", "tema"), ("publik/isu", "kode"), ("publik/kelurahan_lengkap", "kelurahan_kode")],
)
def test_a_word_that_stands_in_no_list_is_refused(name, column):
    def ask(asked: str, **_given: object) -> pd.DataFrame:
        frame = pd.DataFrame([dict.fromkeys(publik.KUERI[asked], 0)])
        if asked == name:
            return frame.assign(**{column: "Gudang PPS Ciseureuh"})
        return frame.iloc[:0] if asked in {"publik/tema", "publik/isu", "publik/kelurahan_lengkap"} else frame

    with pytest.raises(publik.WithheldError) as refusal:
        publik.susun(ask, background_of_sample())
    # The refusal itself does not repeat what was withheld.
    assert "Gudang" not in str(refusal.value)


def background_of_sample() -> publik.Latar:
    from pathlib import Path

    from posko.core.settings import Settings
    from posko.desk import Desk
    from posko.desk.publik import background

    return background(Desk(Settings(data=Path("tidak-ada")), latihan=True), SAAT[0])
