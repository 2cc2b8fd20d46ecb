"""This file shows that the command line does what the screen does, and says so in JSON when asked."""

import json
from pathlib import Path

import pytest

from posko.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
FILE = SAMPLE / "distribusi_menyusul_sindangkasih.xlsx"


@pytest.fixture
def posko(tmp_path, capsys):
    """Run one command on a data folder of its own; returns exit code, JSON value, stderr."""

    def run(*arguments: str) -> tuple[int, object, str]:
        code = main(["--data", str(tmp_path), *arguments, "--json"])
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    return run


def test_inspecting_keeps_nothing_and_counts_every_row(posko, tmp_path) -> None:
    code, value, _ = posko("periksa", str(FILE))
    assert code == 0
    assert value["baris"] == value["diterima"] + value["ditolak"] + len(value["disisihkan"])
    assert value["baru"] == {"distribusi": 14}
    assert "Kotak di jalan PPK ke PPS" in value["dampak"][0]
    assert not any(tmp_path.iterdir())


def test_upload_undo_and_history_are_real_data(posko) -> None:
    code, value, _ = posko("unggah", str(FILE))
    assert (code, value["tersimpan"], value["contoh"]) == (0, 1, False)
    code, value, err = posko("unggah", str(FILE))
    assert code == 2
    assert "Berkas ini sudah tersimpan sebagai #1" in value["ditolak"]
    assert err.startswith("Berkas ini sudah tersimpan sebagai #1")
    code, value, _ = posko("batal", "1")
    assert (code, value) == (0, {"batal": 1, "sebagai": 2})
    code, value, _ = posko("riwayat")
    assert [(row["no"], row["jenis"], row["berlaku"]) for row in value] == [
        (2, "batal", False),
        (1, "unggah", False),
    ]
    code, value, _ = posko("verifikasi")
    assert (code, value["entri"], value["masalah"]) == (0, 2, [])


def test_practice_stays_on_the_sample(posko) -> None:
    code, value, _ = posko("unggah", str(FILE), "--latihan")
    assert (code, value["contoh"]) == (0, True)
    code, value, _ = posko("tanya", "distribusi/neraca_per_tahap", "--sampai", "2024-02-13T06:00")
    assert value["contoh"] is True
    assert sum(row["jumlah"] for row in value["baris"]) == 3275
    assert sum(row["tanpa_kabar"] for row in value["baris"]) == 0


def test_any_query_is_answered_by_name_as_of_an_instant(posko) -> None:
    _, value, _ = posko("tanya", "kesiapan/jumlah_per_keadaan", "--sampai", "2024-02-13T06:00")
    assert value["sampai"] == "2024-02-13T06:00:00+07:00"
    assert sum(row["jumlah"] for row in value["baris"]) == 655
    _, listing, _ = posko("tanya")
    assert {"kueri": "kesiapan/jumlah_per_keadaan"}.items() <= listing[0].items() or any(
        row["kueri"] == "kesiapan/jumlah_per_keadaan" for row in listing
    )
    code, value, _ = posko(
        "tanya", "kesiapan/jawaban_tps", "--param", "kelurahan_kode=32.14.01.1007", "--param", "tps_no=1"
    )
    assert code == 0
    assert all(row["berkas"] for row in value["baris"])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["periksa", "tidak-ada.xlsx"], "Berkas «tidak-ada.xlsx» tidak ada. Periksa nama dan foldernya."),
        (["tanya", "kesiapan/x"], "Kueri «kesiapan/x» tidak ada."),
        (
            ["tanya", "kesiapan/item_per_tps"],
            "Kueri kesiapan/item_per_tps memerlukan: --param kelurahan_kode=….",
        ),
        (
            ["tanya", "kesiapan/per_tps", "--sampai", "besok"],
            "Waktu «besok» tidak terbaca. Tulis sebagai 2024-02-13T06:00 (tahun-bulan-tanggalTjam:menit).",
        ),
        (["batal", "9"], "Unggahan #9 tidak dapat dibatalkan: nomor itu bukan unggahan yang berlaku."),
        (["--peristiwa", "pemilu1955", "tanya"], None),
        (["templat", "suara"], "Log «suara» tidak ada."),
    ],
)
def test_a_refusal_says_what_is_needed(posko, arguments, sentence) -> None:
    code, value, err = posko(*arguments)
    if sentence is None:
        assert code == 0  # listing queries needs no event
    else:
        assert code == 2
        assert value["ditolak"].startswith(sentence)
        assert err.startswith(sentence)


def test_a_blank_template_is_written(posko, tmp_path) -> None:
    code, _value, _ = posko("templat", "distribusi", "--ke", str(tmp_path / "t.xlsx"))
    assert code == 0
    assert (tmp_path / "t.xlsx").read_bytes()[:2] == b"PK"


def test_a_mistyped_setting_stops_the_start(posko, monkeypatch) -> None:
    monkeypatch.setenv("POSKO_DTA", "x")
    code, value, _ = posko("tanya")
    assert code == 2
    assert value["ditolak"].startswith("Setelan POSKO_DTA tidak dikenal.")
