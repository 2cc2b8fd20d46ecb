"""What an officer does on the incident and risk pages reaches the ledger, and nothing else does."""

from posko.core.settings import Settings
from posko.desk import Desk, bekuan
from tests.pages.conftest import tables, words

INSIDEN = "pages/harian/insiden.py"
RISIKO = "pages/harian/risiko_konflik.py"


def desk(data) -> Desk:
    return Desk(Settings(data=data), latihan=True)


def test_a_follow_up_closes_an_incident_and_keeps_its_earlier_rows(open_page, data) -> None:
    before = desk(data)
    opened = before.ask("insiden/daftar", before.opening(), dari=before.opening()).iloc[0]
    rows_before = len(before.ask("insiden/riwayat", before.opening(), nomor=opened["nomor"]))
    app = open_page(INSIDEN)
    app.session_state["tampilan_insiden"] = "rincian"
    app = app.run()
    assert not app.exception
    nomor = opened["nomor"]
    app.selectbox(key="nomor").set_value(nomor).run()
    assert "SIABIDIBAME" not in words(app)
    assert "pemilik: " in words(app)
    key = f"perbarui_insiden_{nomor}_"
    app.selectbox(key=f"{key}status").set_value("selesai")
    app.text_input(key=f"{key}tindakan").set_value("Sudah dilerai dan kembali tertib")
    app = app.button(key=f"FormSubmitter:perbarui_insiden_{nomor}-Simpan perkembangan").click().run()
    assert not app.exception
    assert f"Perkembangan {nomor} tersimpan sebagai latihan #1" in words(app)
    after = desk(data)
    row = after.ask("insiden/daftar", after.opening(), dari=after.opening())
    assert nomor not in set(row["nomor"]) or not row.set_index("nomor").loc[nomor, "is_terbuka"]
    life = after.ask("insiden/riwayat", after.opening(), nomor=nomor)
    assert life.iloc[-1]["tindakan"] == "Sudah dilerai dan kembali tertib"
    assert "Diperbarui 13 Feb 06.00" in life.iloc[-1]["catatan"]
    assert len(life) == rows_before + 1


def test_the_heat_view_shows_rows_and_narrows_them(open_page) -> None:
    app = open_page(INSIDEN)
    app.session_state["tampilan_insiden"] = "panas"
    app.session_state["rentang"] = 0
    app = app.run()
    assert not app.exception
    every = len(tables(app)[-1])
    app.selectbox(key="panas_jenis").set_value("UNR").run()
    some = tables(app)[-1]
    assert 0 < len(some) < every
    assert {cell.split("\n")[0].strip() for cell in some["Kategori, kejadian"]} == {"Unjuk rasa"}


def test_rows_behind_a_clicked_cell_are_those_of_the_cell(data) -> None:
    from posko.ui.insiden import matching

    meja = desk(data)
    rows = meja.ask("insiden/daftar", meja.opening(), dari=meja.opening().replace(month=1, day=1))
    row = rows.iloc[0]
    at = row["waktu_kejadian"].tz_convert("Asia/Jakarta")
    found = matching(rows, {"hari": f"{row['kelurahan_kode']}|{at.date()}", "kategori": None, "jam": None})
    assert row["nomor"] in set(found["nomor"])
    assert set(found["kelurahan_kode"]) == {row["kelurahan_kode"]}
    hour = matching(rows, {"hari": None, "kategori": None, "jam": f"{at.isoweekday()}|{at.hour}"})
    assert row["nomor"] in set(hour["nomor"])
    assert len(matching(rows, {"hari": None, "kategori": None, "jam": None})) == len(rows)
    assert matching(rows, {"hari": None, "kategori": "x|y", "jam": None}).empty


def test_trying_weights_leaves_the_official_ranking_alone(open_page, data) -> None:
    meja = desk(data)
    before = bekuan.build(meja, meja.opening()).hash
    app = open_page(RISIKO)
    app.session_state["tampilan"] = "coba"
    app = app.run()
    assert "Coba-coba" in words(app)
    app.slider(key="coba_geografis").set_value(100).run()
    assert not app.exception
    compared = tables(app)[-1]
    assert set(compared["Bergeser"]) != {"0"}
    assert bekuan.build(desk(data), meja.opening()).hash == before
    assert not Desk(Settings(data=data), latihan=True).history()


def test_the_other_views_open_and_say_what_they_do_not_know(open_page) -> None:
    app = open_page(RISIKO)
    for view, said in (("indikator", "Rincian kelurahan"), ("lensa", "Patroli yang selalu ke tempat sama")):
        app.session_state["tampilan"] = view
        app = app.run()
        assert not app.exception
        assert said in words(app) or any(box.label == said for box in app.selectbox)


def test_the_board_says_so_and_freezes_once(open_page, data) -> None:
    app = open_page(RISIKO)
    app.session_state["tampilan"] = "papan"
    app = app.run()
    assert not app.exception
    assert "belum terbukti lebih baik" in words(app)
    app = app.button(key="bekukan").click().run()
    assert "dibekukan sebagai latihan #1" in words(app)
    app = app.button(key="bekukan").click().run()
    assert "sudah dibekukan" in words(app)
    (entri,) = desk(data).history()
    assert entri.jenis == "bekuan"
    assert (
        entri.isi["sidik"]
        == bekuan.build(desk(data), bekuan.last_evening(desk(data), desk(data).opening())).hash
    )


def test_a_warning_is_taken_in_from_the_page(open_page, data) -> None:
    app = open_page("pages/harian/tanda_awal.py")
    assert "mungkin bertemu" in words(app) or "KGT-101" in words(app)
    app.selectbox(key="peringatan_baru_jenis").set_value("longsor")
    app.selectbox(key="peringatan_baru_tingkat").set_value("awas")
    app = app.button(key="FormSubmitter:peringatan_baru-Simpan peringatan").click().run()
    assert not app.exception
    assert "Peringatan tersimpan sebagai latihan #1" in words(app)
    meja = desk(data)
    rows = meja.ask(
        "insiden/peringatan", meja.opening(), dari=meja.opening(), hingga=meja.opening().replace(day=14)
    )
    assert "longsor" in set(rows["jenis"])


def test_the_daily_page_has_one_line_on_risk(open_page) -> None:
    assert "Risiko: 1 kelurahan jelas di atas rata-rata" in words(open_page()).replace("**", "")


def test_no_report_is_not_zero_incidents(open_page, data) -> None:
    Desk(Settings(data=data), latihan=False).begin()
    tiles = {metric.label: metric.value for metric in open_page(INSIDEN).metric}
    assert set(tiles.values()) == {"–"}
    assert "belum ada laporan insiden sama sekali" in words(open_page())
