"""What lies on the situation map: answers of the queries as points and lines with their look and words.

Made once and drawn by both renderers, the screen's and the exports', so that they cannot differ. Colours are
pairs (light page, dark page).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from posko.figures import gerak, palette
from posko.figures.isi_peta import SLATE, Jalur, Jawaban, Tempat, Titik, Warna, catatan, warna
from posko.teks import peta as teks

__all__ = ["LAPISAN", "Jalur", "Jawaban", "Tempat", "Titik", "Warna", "jalur", "titik"]

Row = Mapping[str, Any]

LAPISAN = ("tps", "gudang", "konvoi", "insiden", "akan", "patroli")
HARI_PENUH = 24.0  # hours over which an incident fades to its faintest
RUPA = {"siap": "bulat", "masalah": "segitiga", "kedaluwarsa": "bulat", "tanpa_kabar": "bulat"}


def titik(jawaban: Jawaban, tempat: Tempat) -> list[Titik]:
    """Every point of the map, the gravest drawn last."""
    found = [
        *_tps(catatan(jawaban.tps), tempat),
        *gerak.kunjungan(catatan(jawaban.kunjungan), tempat),
        *_gudang(catatan(jawaban.gudang), tempat),
        *_insiden(catatan(jawaban.insiden), tempat, jawaban.sampai),
    ]
    if jawaban.gudang is not None:
        found += _pos(tempat)
    return found


def alas(places: Iterable[tuple[str, float, float]]) -> list[Titik]:
    """Places of an imported file: a dot and its name, beneath everything and counted nowhere."""
    return [
        Titik(
            "alas",
            f"alas:{number}",
            (lon, lat),
            "alas",
            "bulat",
            SLATE,
            4.0,
            name or teks.TEMPAT,
            bolong=True,
        )
        for number, (name, lon, lat) in enumerate(places)
    ]


def jalur(jawaban: Jawaban, tempat: Tempat) -> list[Jalur]:
    """Every way of the map."""
    return [*gerak.jejak(catatan(jawaban.kunjungan), tempat), *gerak.konvoi(catatan(jawaban.konvoi), tempat)]


def _tps(rows: Iterable[Row], tempat: Tempat) -> Iterable[Titik]:
    ring = {"rawan": 1.0, "sangat_rawan": 2.0, "khusus": 2.0}
    order = {"siap": 0, "kedaluwarsa": 1, "tanpa_kabar": 2, "masalah": 3}
    for row in sorted(rows, key=lambda row: order[row["keadaan"]]):
        place = tempat.letak.tps(row["kelurahan_kode"], int(row["tps_no"]))
        if place is None:
            continue
        state = row["keadaan"]
        yield Titik(
            "tps",
            f"tps:{row['tps_id']}",
            place,
            state,
            RUPA[state],
            warna(state),
            4.0 if state == "siap" else 6.0,
            teks.tps(row),
            row["kelurahan_kode"],
            bolong=state in ("tanpa_kabar", "kedaluwarsa"),
            tepi=ring.get(row["kelas"], 0.0),
        )


def _gudang(rows: Iterable[Row], tempat: Tempat) -> Iterable[Titik]:
    for row in sorted(rows, key=lambda row: row["kotak"]):
        place = tempat.titik_di(row["titik_id"])
        if place is None:
            continue
        is_used = row["kotak"] > 0
        state = row["keadaan"]
        yield Titik(
            "gudang",
            f"gudang:{row['titik_id']}",
            place,
            state if is_used else "kosong",
            "kotak",
            warna(state) if is_used else SLATE,
            11.0 if is_used else 7.0,
            teks.gudang(row),
            row["kelurahan_kode"] if isinstance(row["kelurahan_kode"], str) else "",
            bolong=not is_used or state in ("tanpa_kabar", "kedaluwarsa"),
        )


def _pos(tempat: Tempat) -> Iterable[Titik]:
    for row in tempat.titik.values():
        place = tempat.titik_di(row["titik_id"])
        if place and row["jenis"] in ("polsek", "layanan"):
            yield Titik(
                "gudang",
                f"pos:{row['titik_id']}",
                place,
                "pos",
                "tambah",
                SLATE,
                9.0,
                teks.pos(row["nama"]),
                row["kelurahan_kode"],
            )


def _insiden(rows: Iterable[Row], tempat: Tempat, sampai: datetime) -> Iterable[Titik]:
    known = [row for row in rows if isinstance(row["kelurahan_kode"], str)]
    for row in sorted(known, key=lambda row: (row["is_terbuka"], row["skala"])):
        place = tempat.letak.peristiwa(row["kelurahan_kode"], str(row["nomor"]))
        if place is None:
            continue
        is_ahead = row["sifat"] == "akan"
        if is_ahead and not row["is_terbuka"]:
            continue
        age = max((sampai - row["waktu_kejadian"]).total_seconds() / 3600, 0.0)
        scale = int(row["skala"])
        yield Titik(
            "akan" if is_ahead else "insiden",
            f"insiden:{row['nomor']}",
            place,
            "akan" if is_ahead else "terbuka" if row["is_terbuka"] else "selesai",
            "wajik",
            (palette.skala(scale, "terang"), palette.skala(scale, "gelap")),
            6.0 + 2.0 * scale,
            teks.insiden(row, sampai),
            row["kelurahan_kode"],
            bolong=is_ahead or not row["is_terbuka"],
            # What is open never fades away, what is closed does.
            tutup=max(1.0 - 0.5 * age / HARI_PENUH, 0.65 if row["is_terbuka"] else 0.25),
            tepi=(3.0 if row["is_mengganggu"] else 1.0) if row["is_terbuka"] and not is_ahead else 0.0,
        )
