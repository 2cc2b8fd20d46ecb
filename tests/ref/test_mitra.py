"""Partners in the reference data: duty lines are never a person's, concerns name things that exist."""

import re

import pytest

from posko.contracts import daftar
from posko.core import rujukan

PEMILU = rujukan.load("pemilu2024")
AGENCIES = {choice.kode for choice in daftar.INSTANSI}
LINE = re.compile(r"^(1\d{2}|\(0\d{2,3}\) \d{5,8})$")


def test_a_duty_line_is_a_landline_or_a_short_service_number():
    for row in PEMILU.kontak:
        assert not row["nomor"] or LINE.match(row["nomor"]), row
        assert not re.search(r"(\+?62|0)\s*8\d", row["nomor"]), row
        # What a resident is told to call must be there.
        assert row["nomor"] or row["is_publik"] == "tidak", row


def test_contacts_are_posts():
    for row in PEMILU.kontak:
        assert not re.search(r"\b(Bapak|Ibu|Bpk|Sdr|H\.|Hj\.|S\.H|M\.Si|NRP|NIP)\b", row["jabatan"]), row


@pytest.mark.parametrize("baris", [*PEMILU.urusan, *(r for r in PEMILU.kontak if r["instansi"] != "polsek")])
def test_partners_are_those_of_the_log(baris):
    assert baris["instansi"] in AGENCIES


def test_concerns_name_things_that_exist():
    known = {
        "leg": {leg.kode for leg in PEMILU.peristiwa.leg},
        "kategori": {row["kategori"] for row in PEMILU.kategori},
        "item": {row["item"] for row in PEMILU.daftar_periksa},
    }
    for row in PEMILU.urusan:
        assert row["kode"] in known[row["jenis"]], row


def test_every_partner_of_the_log_has_a_post_and_something_that_concerns_it():
    partners = AGENCIES - {"lainnya"}
    assert partners - {row["instansi"] for row in PEMILU.kontak} <= {"propam"}
    assert {row["instansi"] for row in PEMILU.urusan} == partners


def test_a_published_rumour_names_no_party_candidate_or_faith():
    said = " ".join(row["isu"] + " " + row["klarifikasi"] for row in PEMILU.isu).lower()
    assert not re.search(r"\b(partai|calon|caleg|paslon|capres|nomor urut|agama|suku|pendukung)\b", said)
