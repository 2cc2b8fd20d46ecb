"""This file shows that the message to the Kapolres keeps the station's form and never calls silence calm."""

from __future__ import annotations

import re

import pytest

from posko.core.settings import Settings
from posko.desk import Desk
from posko.desk.paparan import Pesanan, siapkan
from posko.teks import pesan_kapolres as teks
from tests.brief.conftest import HARI_H, PAGI, PESANAN
from tests.test_words import EMOJI

SURAT = [kind for kind in PESANAN if kind != "publik"]


@pytest.mark.parametrize("sampai", [PAGI, HARI_H])
@pytest.mark.parametrize("kind", SURAT)
def test_the_message_has_its_order_and_its_length(dek, kind, sampai) -> None:
    lines = dek(kind, sampai).pesan.splitlines()
    assert len(lines) <= 60
    assert lines[:3] == [
        "*DATA CONTOH*",
        "Kepada Yth. Kapolres Purwakarta",
        "Dari : Kapolsek Purwakarta Kota",
    ]
    assert lines[3].startswith("Perihal : *")
    letters = [found[1] for line in lines if (found := re.match(r"\*([A-Z])\. .+\*$", line))]
    assert letters == [chr(ord("A") + place) for place in range(len(letters))]
    assert "Demikian dilaporkan (DUMM)." in lines
    assert lines[-1] == "Dokumentasi terlampir."
    assert not EMOJI.search("\n".join(lines))


def test_a_special_report_asks_the_six_questions_in_their_order(dek) -> None:
    found = re.findall(r"^\*[A-Z]\. (.+)\*$", dek("lapsus").pesan, re.MULTILINE)
    assert found[:7] == ["Siapa", "Apa", "Bilamana", "Di mana", "Bagaimana", "Mengapa", "Tindakan"]


def test_numbers_of_the_message_are_those_of_the_queries(desk, dek) -> None:
    text = dek().pesan
    strength = desk.ask("harian/kekuatan", PAGI)
    perlu, terplot, hadir, kurang = (strength[name].sum() for name in ("perlu", "terplot", "hadir", "kurang"))
    assert f"Kebutuhan {perlu}, terplot {terplot}, hadir {hadir}, kurang plot {kurang}." in text
    now = desk.ask("insiden/ringkas", PAGI).iloc[0]
    assert f"{now['baru_24_jam']} kejadian, {now['terbuka']} terbuka, {now['mengganggu']} mengganggu" in text


def test_silence_is_never_called_calm(tmp_path) -> None:
    desk = Desk(Settings(data=tmp_path), latihan=False)
    empty = siapkan(desk, PAGI, Pesanan()).pesan
    assert "aman, tertib" not in empty
    assert teks.situasi(0, is_tenang=True).startswith("Situasi aman, tertib, terkendali")
    assert "aman" not in teks.situasi(3, is_tenang=False)
