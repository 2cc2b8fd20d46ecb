"""Other agencies' lists are compared as they are: theirs first, ours second, nobody corrected."""

import io
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from posko.brief import pencocokan
from posko.brief.serah_terima import Cap
from posko.core.settings import SAMPLE, Settings
from posko.desk import Arahan, Desk, rehearse, save
from posko.query import Engine
from posko.simulate.susulan import BEDA
from tests.queries.cerita import KODE, PEMILU, Fakta, kotak, t, unggahan
from tests.queries.riwayat import told

SAAT = t("13 06.00")


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(PEMILU, sample=SAMPLE)


@pytest.fixture(scope="module")
def kosong() -> Engine:
    return Engine(PEMILU)


def daftar(kelurahan: str, jumlah: int, per: str = "12 18.00", **lain: object) -> Fakta:
    """A line of PPK's list of arrivals at the PPS stores."""
    base = {"sumber": "ppk", "leg": "PPK-PPS", "peristiwa": "tiba", "jenis": "PPWP", "tps_no": None}
    cells = {"kelurahan_kode": KODE[kelurahan], "jumlah": jumlah, "waktu_kejadian": t(per)}
    return Fakta("pembanding", base | cells | lain)


def hasil(rows: pd.DataFrame) -> dict[tuple[str, int], tuple[object, object, str]]:
    def number(value: float) -> int | None:
        return None if pd.isna(value) else int(value)

    return {
        (row["nama"], row["tps_no"]): (number(row["mereka"]), number(row["kita"]), row["hasil"])
        for row in rows.to_dict("records")
    }


def test_the_sample_differs_where_the_lists_were_made_to_or_our_log_has_a_fault(
    mesin: Engine,
) -> None:
    rows = mesin.run("distribusi/pencocokan", SAAT)
    apart = rows[rows["hasil"] != "cocok"]
    told_ = {(row["sumber"], row["nama"], row["tps_no"], row["jenis"]) for row in apart.to_dict("records")}
    made = {(src, PEMILU.kelurahan[kode]["nama"], tps, kind) for src, kode, tps, kind in BEDA}
    ours = {("ppk", "Munjuljaya", 0, "DPD"), ("ppk", "Maracang", 0, "DPRDK"), ("ppk", "Kadumekar", 0, "DPD")}
    ours |= {("ppk", "Sindangkasih", 0, kind.kode) for kind in PEMILU.peristiwa.jenis_kotak}
    assert told_ == made | ours
    assert set(rows["sumber"]) == {"kpu", "ppk", "panwascam"}


def test_theirs_and_ours_stand_beside_each_other_and_a_missing_side_is_no_zero(kosong: Engine) -> None:
    book = unggahan(
        "12 20.00",
        kotak("tiba", "PPK-PPS", "Citalang", 30, "12 10.00"),
        kotak("tiba", "PPK-PPS", "Cipaisan", 35, "12 10.00"),
        daftar("Citalang", 32),
        daftar("Nagri Kidul", 42),
    )
    with told(kosong, [book]) as ask:
        found = hasil(ask("distribusi/pencocokan", SAAT))
    assert found == {
        ("Citalang", 0): (32, 30, "berbeda"),
        ("Nagri Kidul", 0): (42, None, "hanya_daftar"),
        ("Cipaisan", 0): (None, 35, "hanya_kita"),
    }


def test_our_log_is_counted_up_to_the_instant_of_the_list(kosong: Engine) -> None:
    rows = [daftar("Citalang", 20), kotak("tiba", "PPK-PPS", "Citalang", 20, "12 17.00", surat_jalan="A")]
    rows += [kotak("tiba", "PPK-PPS", "Citalang", 12, "12 19.00", surat_jalan="B")]
    with told(kosong, [unggahan("12 20.00", *rows)]) as ask:
        assert hasil(ask("distribusi/pencocokan", SAAT)) == {("Citalang", 0): (20, 20, "cocok")}


def test_the_newest_statement_of_a_list_counts(kosong: Engine) -> None:
    books = [
        unggahan("12 20.00", daftar("Citalang", 20)),
        unggahan("12 21.00", daftar("Citalang", 32, "12 20.30")),
    ]
    with told(kosong, books) as ask:
        assert hasil(ask("distribusi/pencocokan", SAAT)) == {("Citalang", 0): (32, None, "hanya_daftar")}
        assert hasil(ask("distribusi/pencocokan", t("12 20.30"))) == {
            ("Citalang", 0): (20, None, "hanya_daftar")
        }


def test_stations_are_compared_only_where_both_sides_name_them(kosong: Engine) -> None:
    named = [daftar("Citalang", 1, leg="PPS-TPS", tps_no=no) for no in (1, 2)]
    whole = [kotak("tiba", "PPS-TPS", "Citalang", 2, "12 10.00")]
    each = [
        kotak("tiba", "PPS-TPS", "Citalang", 1, "12 10.00", tps_no=no, surat_jalan=f"S{no}") for no in (1, 3)
    ]
    with told(kosong, [unggahan("12 20.00", *named, *whole)]) as ask:
        assert hasil(ask("distribusi/pencocokan", SAAT)) == {("Citalang", 0): (2, 2, "cocok")}
    with told(kosong, [unggahan("12 20.00", *named, *each)]) as ask:
        assert hasil(ask("distribusi/pencocokan", SAAT)) == {
            ("Citalang", 1): (1, 1, "cocok"),
            ("Citalang", 2): (1, None, "hanya_daftar"),
            ("Citalang", 3): (None, 1, "hanya_kita"),
        }


def test_a_list_speaks_of_its_own_sub_district_leg_and_event_only(kosong: Engine) -> None:
    rows = [daftar("Citalang", 32), kotak("tiba", "PPK-PPS", "Cilangkap", 18, "12 10.00")]
    rows += [
        kotak("tiba", "KPU-PPK", "Citalang", 32, "12 09.00"),
        kotak("berangkat", "PPK-PPS", "Citalang", 32, "12 09.00"),
    ]
    with told(kosong, [unggahan("12 20.00", *rows)]) as ask:
        assert hasil(ask("distribusi/pencocokan", SAAT)) == {("Citalang", 0): (32, None, "hanya_daftar")}


def test_the_sub_districts_own_sheet_goes_through_the_normal_intake(tmp_path: Path) -> None:
    desk = Desk(Settings(data=tmp_path), latihan=True)
    path = SAMPLE / "berkas" / "REKAP PPK PURWAKARTA 12 FEB.xlsx"
    asked = rehearse(desk, path.name, path.read_bytes(), SAAT)
    assert len(asked.laporan.questions) == 1  # its title tells the leg, no column does
    answers = {asked.laporan.questions[0].kunci: "PPK-PPS"}
    ready = rehearse(desk, path.name, path.read_bytes(), SAAT, Arahan(jawaban=answers))
    report = ready.laporan
    if report.questions:
        answers[report.questions[0].kunci] = "tiba"
        ready = rehearse(desk, path.name, path.read_bytes(), SAAT, Arahan(jawaban=answers))
    assert not ready.laporan.rejected_rows
    save(desk, ready, oleh="operator")
    rows = desk.ask("distribusi/pencocokan", SAAT)
    own = rows[(rows["sumber"] == "ppk") & (rows["nama"] == "Citalang") & (rows["jenis"] == "DPRDK")].iloc[0]
    assert (own["mereka"], own["kita"], own["hasil"]) == (31, 30, "berbeda")


def test_a_file_for_an_agency_holds_its_rows_and_ours_and_no_other_agencys(mesin: Engine) -> None:
    rows = mesin.run("distribusi/pencocokan", SAAT)
    cap = Cap("Polsek", SAAT, 7, "ab" * 32, is_contoh=True)
    sheet = load_workbook(io.BytesIO(pencocokan.buku(rows, "panwascam", cap))).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert "DATA CONTOH" in cells[1][0]
    body = [row for row in cells if row[0] in {"● Cocok", "▲ Berbeda", "◐ Hanya di catatan kita"}]
    assert len(body) == (rows["sumber"] == "panwascam").sum() == 275
    assert {row[1] for row in body} == {"PPS ke TPS"}
    head = next(row for row in cells if row[0] == "Hasil")
    assert head.index("Menurut mereka") < head.index("Menurut kita")
    assert not any("PPK" in str(cell) for row in body for cell in row[2:])


def test_a_file_name_that_looks_like_a_formula_stays_text(mesin: Engine) -> None:
    rows = mesin.run("distribusi/pencocokan", SAAT).assign(berkas="=1+1", lembar="x")
    sheet = load_workbook(
        io.BytesIO(pencocokan.buku(rows, "kpu", Cap("P", SAAT, 0, "", is_contoh=False)))
    ).active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
