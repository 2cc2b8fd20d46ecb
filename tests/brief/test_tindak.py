"""Follow-ups stand beside the evidence and never in its place."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from posko.brief import rantai, tindak
from posko.core.settings import SAMPLE, Settings
from posko.desk import Desk, record_rows
from posko.query import Engine
from tests.queries.cerita import PEMILU
from tests.rantai.malam import SEBELUM_SUARA, area, clean, judged
from tests.rantai.rusak import RUSAK

WIB = ZoneInfo("Asia/Jakarta")


def at(hari: int, jam: int = 6) -> datetime:
    return datetime(2024, 2, hari, jam, tzinfo=WIB)


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(PEMILU, sample=SAMPLE)


def told(mesin: Engine, saat: datetime) -> tuple[rantai.Rantai, dict[str, dict]]:
    found = rantai.kumpulkan(lambda nama: mesin.run(nama, saat))
    rows = tindak.gabung(found.perkara, mesin.run("distribusi/tindak_lanjut", saat), saat)
    return found, {f"{row['aturan']} {row['nama']}": row for row in rows.to_dict("records")}


def test_every_follow_up_of_the_sample_belongs_to_a_matter_it_names(mesin: Engine) -> None:
    _, rows = told(mesin, at(13))
    assert rows["jumlah_beda Citalang"]["pemilik"] == "PPK (Ketua PPK)"
    assert rows["jumlah_beda Citalang"]["status_kata"] == "dijelaskan 12 Feb 20.05"
    assert rows["tanpa_kabar Sindangkasih"]["status_kata"] == "diserahkan 12 Feb 23.00"
    assert rows["waktu_mundur Mulyamekar"]["status_kata"] == "belum ditindaklanjuti"
    assert rows["waktu_mundur Mulyamekar"]["pemilik"] == "PPS"  # nobody was asked yet: whom to call


def test_closing_does_not_hide_a_matter_whose_evidence_stands(mesin: Engine) -> None:
    found, rows = told(mesin, at(13))
    seal = rows["segel_berubah Babakancikao"]
    assert seal["status_kata"] == "ditutup 12 Feb 21.40, bukti masih ada"
    assert len(rows) == len(found.perkara) == 16
    _, later = told(mesin, at(15))
    assert later["segel_berubah Babakancikao"]["status_kata"] == "dibuka lagi 14 Feb 20.30"
    assert later["segel_berubah Babakancikao"]["pemilik"] == "PPS"  # opening again hands nothing over


def test_a_follow_up_is_not_known_before_it_was_told(mesin: Engine) -> None:
    _, rows = told(mesin, at(12, 21))
    assert rows["segel_berubah Babakancikao"]["status_kata"] == "dijelaskan 12 Feb 19.30"


def test_a_corrected_matter_stays_in_sight_with_what_was_said(mesin: Engine) -> None:
    kini, _ = told(mesin, at(14))
    langkah = mesin.run("distribusi/tindak_lanjut", at(14))
    gone = tindak.lenyap([told(mesin, at(13))[0]], kini, langkah, at(14)).set_index("aturan")
    assert gone.loc["dapil_salah", "status_kata"] == "ditutup 13 Feb 13.20, bukti sudah tidak ada"
    assert gone.loc["dapil_salah", "pemilik"] == "KPU (Petugas Gudang KPU)"
    assert "Maracang TPS 9" in gone.loc["dapil_salah", "kalimat"]
    said = "diserahkan 12 Feb 23.00, bukti sudah tidak ada; belum ditutup"
    assert gone.loc["tanpa_kabar", "status_kata"] == said
    assert "tanpa tindak lanjut" in set(gone["status_kata"])  # seen at the parade, gone before anybody wrote


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Settings(data=tmp_path), latihan=True)


def test_a_deed_recorded_on_the_page_counts_and_can_be_taken_back(desk: Desk) -> None:
    saat = desk.opening()
    found = rantai.kumpulkan(lambda nama: desk.ask(nama, saat))
    matter = rantai.kata(found.perkara, saat).iloc[0]
    cells = {
        "waktu_kejadian": saat,
        "aturan": matter["perihal"],
        "perkara": matter["perkara"],
        "kelurahan_kode": matter["nama"],
        "tindakan": "Tutup",
        "uraian": "Sudah ditanyakan",
        "oleh": "operator",
        "hal": matter["kalimat"],
    }
    entri = record_rows(desk, "tindak_lanjut", [cells], nama="Tindak lanjut", oleh="operator", sampai=saat)
    after = tindak.gabung(found.perkara, desk.ask("distribusi/tindak_lanjut", saat), saat)
    assert after.iloc[0]["status_kata"] == "ditutup 13 Feb 06.00, bukti masih ada"
    assert len(after) == 16
    desk.undo(entri.no, oleh="operator", sampai=saat)
    before = tindak.gabung(found.perkara, desk.ask("distribusi/tindak_lanjut", saat), saat)
    assert before.iloc[0]["status_kata"].startswith("diserahkan")


@pytest.mark.parametrize("nama", ["jumlah_beda", "lewat_tenggat", "segel_ganda"])
def test_the_number_of_a_matter_stays_while_its_facts_do(nama: str) -> None:
    mesin = Engine(area())
    malam = clean(3)
    tanda = RUSAK[nama](malam)
    buku = malam.buku()
    numbers = []
    for saat in (tanda.saat, SEBELUM_SUARA):
        rows = judged(mesin, buku, saat)
        frames = {key: pd.DataFrame(value) for key, value in rows.items()}
        empty = pd.DataFrame(columns=frames[nama].columns)
        folded = rantai.kumpulkan(lambda q, f=frames, e=empty: f.get(q.removeprefix("checks/rantai_"), e))
        numbers.append(set(folded.perkara.loc[folded.perkara["aturan"] == nama, "perkara"]))
    assert numbers[0] == numbers[1] != set()
