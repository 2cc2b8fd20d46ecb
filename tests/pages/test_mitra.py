"""This file shows that a promise is brought up to date from the page, by one row that can be taken back."""

import re

from posko.core.settings import Settings
from posko.desk import Desk
from tests.pages.conftest import words

PAGE = "pages/mitra/koordinasi.py"


def state(data, nomor: str) -> str:
    desk = Desk(Settings(data=data))
    rows = desk.ask("mitra/janji", desk.opening())
    return str(rows.loc[rows["nomor"] == nomor, "keadaan"].iloc[0])


def test_a_promise_is_kept_from_the_page_and_one_undo_opens_it_again(open_page, data) -> None:
    assert state(data, "KOR-061") == "masalah"
    app = open_page(PAGE)
    app.selectbox(key="perbarui_nomor").set_value("KOR-061")
    app.selectbox(key="perbarui_status").set_value("ditepati")
    app.text_input(key="perbarui_catatan").set_value("Dua belas genset sudah di PPS")
    app.button[-1].click().run()
    assert not app.exception
    assert "Kabar janji KOR-061 tersimpan sebagai latihan, #1" in words(app)
    assert state(data, "KOR-061") == "siap"
    desk = Desk(Settings(data=data))
    desk.undo(1, oleh="operator", sampai=desk.opening())
    assert state(data, "KOR-061") == "masalah"


def test_saying_again_that_a_due_promise_is_open_is_news(open_page, data) -> None:
    assert state(data, "KOR-048") == "tanpa_kabar"
    app = open_page(PAGE)
    app.selectbox(key="perbarui_nomor").set_value("KOR-048")
    app.button[-1].click().run()
    assert not app.exception
    assert state(data, "KOR-048") == "masalah"


def test_every_open_promise_of_the_sample_can_be_stated_again(data) -> None:
    from posko.contracts import KOORDINASI
    from posko.desk import record_rows
    from posko.teks import mitra as teks

    desk = Desk(Settings(data=data))
    rows = desk.ask("mitra/janji", desk.opening())
    still = rows[rows["status"] == "terbuka"].to_dict("records")
    told = [
        {
            "nomor": row["nomor"],
            "waktu_kejadian": row["waktu_rapat"],
            "instansi": teks.NAMA[row["instansi"]],
            "hal": row["hal"],
            "hasil": row["hasil"],
            "penanggung_jawab": row["penanggung_jawab"],
            "tenggat": None if row["tenggat"] != row["tenggat"] else row["tenggat"],
            "status": "Ditepati",
            "catatan": "Selesai",
        }
        for row in still
    ]
    assert set(told[0]) == set(KOORDINASI.names)
    record_rows(desk, "koordinasi", told, nama="semua janji", oleh="operator", sampai=desk.opening())
    after = desk.ask("mitra/janji", desk.opening())
    assert set(after.loc[after["nomor"].isin([row["nomor"] for row in still]), "keadaan"]) == {"siap"}


def test_nothing_is_stored_before_a_promise_is_chosen(open_page, data) -> None:
    app = open_page(PAGE)
    app.button[-1].click().run()
    assert "Pilih janji yang akan diperbarui." in words(app)
    assert Desk(Settings(data=data)).history() == []


def test_the_page_counts_what_the_query_counts(open_page, data) -> None:
    desk = Desk(Settings(data=data))
    rows = desk.ask("mitra/janji", desk.opening())
    assert f"{int(rows['is_lewat'].sum())} lewat tenggat" in words(open_page(PAGE))


def test_choosing_a_partner_shows_its_text(open_page) -> None:
    app = open_page(PAGE)
    app.selectbox(key="mitra").set_value("pln").run()
    assert "Kepada Yth. PLN\n" in app.code[0].value


OUTREACH = "pages/mitra/penyuluhan.py"
PUBLIC = "pages/mitra/versi_publik.py"


def test_the_outreach_page_prints_its_rate_of_false_alarms(open_page) -> None:
    said = words(open_page(OUTREACH))
    assert re.search(r"20\.000 simulasi penyebaran netral dengan \d+ kegiatan, [34],\d % di antaranya", said)
    assert "Indeks tertinggi:" in said


def test_the_daily_page_tells_promises_overdue_and_areas_without_outreach(open_page, data) -> None:
    desk = Desk(Settings(data=data))
    late = int(desk.ask("mitra/janji", desk.opening())["is_lewat"].sum())
    said = words(open_page())
    assert f"{late} janji mitra lewat tenggat" in said
    assert "kelurahan prioritas" in said


def test_the_public_page_shows_the_words_that_would_leave_and_offers_every_kind_of_file(open_page) -> None:
    app = open_page(PUBLIC)
    assert not app.exception
    assert "275 kotak suara sudah tiba di TPS" in words(app)
    assert len(app.get("download_button")) == 4


def test_a_public_file_is_recorded_before_it_leaves(data, tmp_path) -> None:
    from posko.cli import main

    desk = Desk(Settings(data=data))
    desk.gudang.head()  # somebody practised: there is a ledger
    out = tmp_path / "keluar"
    assert main(["publik", "--data", str(data), "--keluar", str(out)]) == 0
    names = sorted(path.name for path in out.iterdir())
    assert names == [
        f"kabar-warga_DATA-CONTOH_2024-02-13_06.00.{e}" for e in ("1080.png", "a4.png", "html", "pdf")
    ]
    told = [entri.isi["nama"] for entri in Desk(Settings(data=data)).history() if entri.jenis == "ekspor"]
    assert sorted(told) == names
