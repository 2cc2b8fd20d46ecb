"""Puts a map on a canvas: lon-lat to pixels, looks to one theme's colours, and the frame around it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from posko.core.angka import bulat
from posko.figures import lapisan, palette, skema
from posko.figures.bentuk import Bidang, Gambar, Garis, Kunci, Tanda, Titik, Tulisan, Unsur
from posko.figures.theme import Tema
from posko.teks import peta as teks

Row = Mapping[str, Any]

LEBAR_HURUF = 9.0  # at this size in pixels a bold letter is as wide as `skema.labels` takes it
TUTUP = (0.30, 0.30, 0.58, 0.88)  # opacity by gravity 0-3, fixed
_TEPI, _JUDUL, _KUNCI, _KAKI = 0.02, 0.075, 0.24, 0.045  # shares of the canvas


@dataclass(frozen=True)
class Kanvas:
    """Size of a picture in pixels and the stamps it must carry beside the map's own."""

    lebar: float = 1920
    tinggi: float = 1080
    stempel: tuple[str, ...] = ()  # e.g. DATA CONTOH, classification, ledger head


@dataclass(frozen=True)
class Batas:
    """The shapes a map stands on, and how many of them came from an official file."""

    bentuk: Mapping[str, BaseGeometry]
    resmi: int = 0
    garis: tuple[tuple[str, tuple[Titik, ...]], ...] = ()  # roads, rivers: kind and lon-lat points
    titik: tuple[tuple[str, float, float], ...] = ()  # places of interest: name, lon, lat

    @property
    def dasar(self) -> str:
        """What every map on these shapes must say of them."""
        return teks.dasar(self.resmi, len(self.bentuk))


class Pena:
    """Puts lon-lat on one canvas and dresses it in one theme."""

    def __init__(self, batas: Batas, kanvas: Kanvas, tema: Tema) -> None:
        self.batas, self.kanvas, self.tema = batas, kanvas, tema
        edge = _TEPI * kanvas.tinggi
        self.kotak = (
            edge,
            _JUDUL * kanvas.tinggi + edge,
            kanvas.lebar * (1 - _KUNCI) - 2 * edge,
            kanvas.tinggi * (1 - _JUDUL - _KAKI) - 2 * edge,
        )
        whole = unary_union(list(batas.bentuk.values())) if batas.bentuk else box(0.0, 0.0, 1.0, 1.0)
        bounds: tuple[float, float, float, float] = whole.bounds
        self.barat, selatan, timur, self.utara = bounds
        self.susut = math.cos(math.radians((selatan + self.utara) / 2))
        x, y, width, height = self.kotak
        self.skala = min(width / ((timur - self.barat) * self.susut), height / (self.utara - selatan))
        self.x0 = x + (width - (timur - self.barat) * self.susut * self.skala) / 2
        self.y0 = y + (height - (self.utara - selatan) * self.skala) / 2
        self.huruf = kanvas.tinggi / 60  # 18 pixels on a canvas of 1080

    def di(self, lonlat: Sequence[float]) -> Titik:
        """A place on the canvas."""
        x = self.x0 + (lonlat[0] - self.barat) * self.susut * self.skala
        return round(x, 2), round(self.y0 + (self.utara - lonlat[1]) * self.skala, 2)

    def bidang(self, row: Row, keadaan: str, tingkat: int, nama: str) -> Bidang:
        look = palette.rupa(keadaan)
        rings = skema.rings(self.batas.bentuk[row["kelurahan_kode"]])
        colour = look.hex(self.tema.nama)
        return Bidang(
            tuple(tuple(self.di(point) for point in ring[:-1]) for ring in rings),
            self.tema.latar if look.is_bolong else colour,
            1.0 if look.is_bolong else TUTUP[tingkat],
            look.pola,
            colour,
            self.tema.teks_lemah,
            1.5,
            nama,
        )

    def alas(self) -> list[Unsur]:
        """Roads and rivers, where a file of them was imported."""
        colour = {"sungai": "#5B9BD5"}
        return [
            Garis(
                tuple(self.di(point) for point in points),
                colour.get(kind, self.tema.teks_lemah),
                1.5,
                nama=kind,
            )
            for kind, points in self.batas.garis
        ]

    def nama(self, rows: Sequence[Row], kata: Callable[[Row], str]) -> list[Tulisan]:
        """The names of the areas, moved apart."""
        captions = {row["kelurahan_kode"]: kata(row) for row in rows}
        shapes = {kode: self.batas.bentuk[kode] for kode in captions}
        if not captions:
            return []
        times = self.huruf / LEBAR_HURUF
        small = self.skala / times
        height = round(small * (self.utara - unary_union(list(shapes.values())).bounds[1]))
        found = []
        for kode, (lon, lat, right, down) in skema.labels(captions, shapes, height).items():
            x, y = self.di((lon, lat))
            found.append(
                Tulisan(
                    x + right * times,
                    y + down * times,
                    captions[kode],
                    self.huruf,
                    self.tema.teks,
                    tebal=True,
                    latar=self.tema.latar,
                )
            )
        return found

    def tanda(self, point: lapisan.Titik) -> Tanda:
        x, y = self.di(point.tempat)
        return Tanda(
            x,
            y,
            point.rupa,
            point.ukuran * self.huruf / 12,
            self.pilih(point.warna),
            point.bolong,
            self.tema.teks if point.tepi else "",
            point.tepi,
            point.tutup,
            point.keterangan,
        )

    def garis(self, way: lapisan.Jalur) -> Garis:
        points = tuple(self.di(place) for place in way.titik)
        return Garis(
            points, self.pilih(way.warna), way.tebal, way.putus, way.lapisan == "konvoi", way.keterangan
        )

    def pilih(self, warna: lapisan.Warna) -> str:
        return warna[1] if self.tema.nama == "gelap" else warna[0]

    def gambar(
        self, peta: Sequence[Unsur], kunci: Sequence[Kunci], *, judul: str, alt: str, stempel: tuple[str, ...]
    ) -> Gambar:
        basis = teks.sumber(self.batas.dasar)
        stamps = tuple(part for part in (*stempel, basis, *self.kanvas.stempel) if part)
        return Gambar(
            self.kanvas.lebar,
            self.kanvas.tinggi,
            self.tema.latar,
            tuple(peta),
            tuple(self._rangka(judul, kunci, stamps)),
            judul,
            tuple(kunci),
            stamps,
            alt,
            self.kotak,
        )

    def _rangka(self, judul: str, kunci: Sequence[Kunci], stempel: Sequence[str]) -> list[Unsur]:
        edge, size = _TEPI * self.kanvas.tinggi, self.huruf
        title = Tulisan(
            edge,
            _JUDUL * self.kanvas.tinggi * 0.6,
            judul,
            size * 1.9,
            self.tema.teks,
            tebal=True,
            rata="kiri",
        )
        foot = Tulisan(
            edge,
            self.kanvas.tinggi - edge * 1.2,
            " · ".join(stempel),
            size * 0.85,
            self.tema.teks_lemah,
            rata="kiri",
        )
        left, step = self.kanvas.lebar * (1 - _KUNCI), size * 1.75
        found: list[Unsur] = [title, foot]
        for number, entry in enumerate(kunci):
            y = self.kotak[1] + size + number * step
            count = "" if entry.jumlah is None else f"  {bulat(entry.jumlah)}"
            found += [
                self._contoh(entry, left, y),
                Tulisan(left + size * 2.6, y, f"{entry.kata}{count}", size, self.tema.teks, rata="kiri"),
            ]
        return found

    def _contoh(self, entry: Kunci, x: float, y: float) -> Unsur:
        """A small example of what an entry of the key stands for."""
        size = self.huruf
        if entry.rupa == "garis":
            return Garis(((x, y), (x + size * 2, y)), entry.warna, 3.0, entry.putus)
        if entry.rupa == "bidang":
            corners = (
                (x, y - size * 0.6),
                (x + size * 2, y - size * 0.6),
                (x + size * 2, y + size * 0.6),
                (x, y + size * 0.6),
            )
            ground = self.tema.latar if entry.bolong else entry.warna
            return Bidang((corners,), ground, entry.tutup, entry.pola, entry.warna, self.tema.teks_lemah)
        return Tanda(x + size, y, entry.rupa, size * 0.8, entry.warna, entry.bolong)
