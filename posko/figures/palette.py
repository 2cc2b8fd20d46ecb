"""Colours, symbols and patterns by what they mean, the same on chart, map and slide.

A state is never told by hue alone: each has a symbol, a word and a pattern, and the solid ones differ in
lightness, so that a grey print and a colour-blind reader see the same four states. Ballot-box kinds have
no colour here on purpose: every basic hue is also the colour of a ballot.
"""

from __future__ import annotations

from dataclasses import dataclass

from posko.teks.grafik import LABEL_KEADAAN

Rgb = tuple[int, int, int]

INK = "#0F141A"
PAPER = "#FFFFFF"


@dataclass(frozen=True)
class Rupa:
    """How one meaning looks: its hex on a light and a dark page, its symbol, its Plotly pattern."""

    kode: str
    terang: str
    gelap: str
    simbol: str
    pola: str = ""
    is_bolong: bool = False  # the pattern is drawn on the page itself, not on the colour

    @property
    def label(self) -> str:
        """The word an officer reads."""
        return LABEL_KEADAAN[self.kode]

    def hex(self, tema: str) -> str:
        """The colour on the theme `terang` or `gelap`."""
        return self.gelap if tema == "gelap" else self.terang


# Order of attention from the best to the worst; stacked charts keep it from left to right.
KEADAAN: dict[str, Rupa] = {
    rupa.kode: rupa
    for rupa in (
        Rupa("siap", "#1B9E77", "#4CC3A0", "●"),
        Rupa("belum_waktunya", "#8A93A0", "#6C7682", "·", ".", is_bolong=True),
        Rupa("kedaluwarsa", "#C77700", "#EDA73C", "◐", "|"),
        Rupa("tanpa_kabar", "#6B7280", "#9AA3AE", "○", "/", is_bolong=True),
        Rupa("masalah", "#B8330B", "#E8502A", "▲"),
    )
}
# Where boxes are and how they move: slate, so that it never reads as good or bad.
GERAK: dict[str, Rupa] = {
    rupa.kode: rupa
    for rupa in (
        Rupa("rencana", "#7C8DA4", "#8D9DB3", "◇", is_bolong=True),
        Rupa("di_jalan", "#4F6D91", "#7F9EC4", "▸", "."),
        Rupa("tiba", "#2F4B6E", "#B4C8E0", "■"),
        Rupa("selisih_jelas", "#8A93A0", "#6C7682", "◇", "x", is_bolong=True),
        Rupa("selisih_belum_jelas", "#B8330B", "#E8502A", "▲"),
    )
}
# Stamps of voting day; late is as amber as old news, what is awaited is only outlined.
STEMPEL: dict[str, Rupa] = {
    rupa.kode: rupa
    for rupa in (
        Rupa("tepat_waktu", "#1B9E77", "#4CC3A0", "●"),
        Rupa("terlambat", "#C77700", "#EDA73C", "◆", "|"),
        Rupa("tanpa_jam", "#7C8DA4", "#8D9DB3", "◇", "x", is_bolong=True),
        Rupa("ditunggu", "#C77700", "#EDA73C", "△", "-", is_bolong=True),
    )
}
_ALL = {**KEADAAN, **GERAK, **STEMPEL}
_TEMPAT = {
    "terang": ("#8294AB", "#667B96", "#486280", "#2A4361"),
    "gelap": ("#5F7896", "#7F98B5", "#A3B8D0", "#CAD9E9"),
}
# Purple is the one basic hue that is no ballot colour. Fixed anchors at 0, 25, 50, 75, 100.
_RISIKO = {
    "terang": ("#F3F0F8", "#D3C7E5", "#A990CB", "#7B58A8", "#472574"),
    "gelap": ("#211C2B", "#43345F", "#6D5399", "#9D82CB", "#D9CAF2"),
}


def rupa(kode: str) -> Rupa:
    """The look of a state, a movement or a stamp.

    Raises: KeyError for a code that has no meaning here.
    """
    return _ALL[kode]


# Names by which Streamlit's Markdown knows these colours; config.toml gives them their hex.
NAMA_WARNA = {
    "siap": "green",
    "kedaluwarsa": "orange",
    "tanpa_kabar": "gray",
    "masalah": "red",
    "tiba": "blue",
}


def warna(hex_: str) -> str:
    """Name of this colour in Streamlit's Markdown; "" for a colour that has none."""
    named = (name for kode, name in NAMA_WARNA.items() if hex_ in (_ALL[kode].terang, _ALL[kode].gelap))
    return next(named, "")


def tempat(urutan: int, tema: str) -> str:
    """Hex of the `urutan`-th place on the boxes' way; the farther, the stronger."""
    ramp = _TEMPAT[tema]
    return ramp[min(urutan, len(ramp) - 1)]


def risiko(nilai: float, tema: str) -> str:
    """Hex for 0-100 on the one-hue ramp; the scale never follows the data."""
    ramp = _RISIKO[tema]
    place = min(max(nilai, 0.0), 100.0) / 100 * (len(ramp) - 1)
    low = min(int(place), len(ramp) - 2)
    share = place - low
    pairs = zip(rgb(ramp[low]), rgb(ramp[low + 1]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def skala(tingkat: int, tema: str) -> str:
    """Hex of incident severity 1-5, on the risk ramp."""
    return risiko((30, 47, 64, 82, 100)[tingkat - 1], tema)


def rgb(hex_: str) -> Rgb:
    """`#1B9E77` as three numbers 0-255."""
    return int(hex_[1:3], 16), int(hex_[3:5], 16), int(hex_[5:7], 16)


def luminance(hex_: str) -> float:
    """Relative luminance 0-1 (WCAG 2.1)."""
    parts = [part / 255 for part in rgb(hex_)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1-21 (WCAG 2.1)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(hex_: str) -> str:
    """The text colour, dark or light, that reads best on `hex_`."""
    return max((INK, PAPER), key=lambda ink: contrast(ink, hex_))
