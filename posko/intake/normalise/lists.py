"""Values of closed lists: by code, by label, or by the words officers use instead.

Lists that belong to the event (box types, legs, checklist items, categories, indicators) come from the
reference data; what staff call them is added here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.contracts.daftar import ASAL_PERSONEL
from posko.intake.normalise.clean import Clean
from posko.intake.normalise.items import item_called
from posko.intake.normalise.offices import lists_offices, office_of
from posko.intake.normalise.words import fold, key, solid, text_of
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from posko.contracts import Column
    from posko.core.rujukan import Rujukan
    from posko.intake.read import CellValue

# What box types are called besides their code and name.
_JENIS_LAIN: dict[str, tuple[str, ...]] = {
    "PPWP": (
        "presiden",
        "pilpres",
        "presiden wakil presiden",
        "presiden dan wapres",
        "presiden wapres",
        "pwp",
    ),
    "DPR": ("dpr ri", "dprri"),
    "DPD": ("dpd ri", "dpdri"),
    "DPRDP": (
        "dprd prov",
        "dprd provinsi",
        "dprd prop",
        "dprd propinsi",
        "dprd i",
        "dprdprov",
        "dprd p",
        "dprd jabar",
        "dprd tk i",
        "dprd tingkat i",
    ),
    "DPRDK": (
        "dprd kab",
        "dprd kabupaten",
        "dprd kota",
        "dprd kab kota",
        "dprd ii",
        "dprdkab",
        "dprd k",
        "dprd tk ii",
        "dprd tingkat ii",
    ),
    "PILGUB": ("gubernur", "pemilihan gubernur", "gub", "pgwg"),
    "PILBUP": ("bupati", "pemilihan bupati", "bup", "pbwb"),
}
# What officers call categories of incidents; only words that can mean no other category.
_KATEGORI_LAIN: dict[str, tuple[str, ...]] = {
    "APK": ("perusakan apk", "pengrusakan apk", "pencurian apk", "perusakan alat peraga"),
    "PUG": ("money politic", "money politics"),
    "HOX": ("hoax", "berita bohong"),
    "BCN": ("pohon tumbang", "banjir", "longsor", "angin kencang", "cuaca buruk", "bencana alam"),
    "LKA": ("kecelakaan lalu lintas", "laka lantas", "lakalantas", "laka"),
    "LST": ("listrik padam", "padam listrik", "mati listrik", "mati lampu"),
    "UNR": ("unras", "demo", "demonstrasi"),
}
_SHORT = {"tdk": "tidak", "tak": "tidak", "blm": "belum", "sdh": "sudah", "dlm": "dalam", "dgn": "dengan"}
_NODES = re.compile(r"\b(kpu|ppk|pps|kpps|tps)\b")
_FROM_TO = re.compile(
    r"\b(kpu|ppk|pps|kpps|tps)(?: \w+)?? (?:ke|menuju) (?:gudang |kantor )?(kpu|ppk|pps|kpps|tps)\b"
)
_FROM = re.compile(r"\b(?:dari|asal)(?: (?:gudang|kantor|sekretariat|logistik))* $")
# Under KOTAK SUARA the councils are often told by their level alone: DPR | DPD | PROV | KAB.
_COUNCIL = re.compile(r"\bkotak(?: suara)? (prov|provinsi|prop|propinsi|kab|kabupaten|kab kota)$")
_AHEAD = frozenset({"belum", "rencana", "akan", "terbuka", "baru"})
_ITEM = re.compile(r"^r\W*0*(\d{1,2})\b")


def options(column: Column, rujukan: Rujukan) -> tuple[tuple[str, str], ...]:
    """(code, label) of every value a `pilihan` column may hold in this event."""
    if column.pilihan:
        return tuple((choice.kode, choice.label) for choice in column.pilihan)
    return _LISTS[column.daftar](rujukan)


def reader(column: Column, rujukan: Rujukan) -> Callable[[CellValue], Clean[str]]:
    """A function that reads one cell of a `pilihan` column."""
    labels = options(column, rujukan)
    known = _known(column, labels)
    for row in rujukan.daftar_periksa if column.daftar == "item" else ():
        _add(known, row["uraian"], row["item"])
    is_of_offices = lists_offices(known)
    need = (
        teks.butuh_pilihan([label for _, label in labels])
        if len(labels) <= 10
        else teks.butuh_daftar(column.judul)
    )

    def read(cell: CellValue) -> Clean[str]:
        text = text_of(cell)
        if not text:
            return Clean()
        found = (
            known.get(fold(text))
            or known.get(key(text))
            or known.get(solid(text))
            or known.get(_spelled_out(key(text)))
            or (jenis_of(text, rujukan) if column.daftar == "jenis_kotak" else None)
            or _special(column.daftar, text, known)
            or _done(text, known)
            or (office_of(text, known) if is_of_offices else None)
        )
        if found is None and fold(text) in ("-", "–"):
            return Clean()
        return Clean(found) if found else Clean(need=need, jenis="pilihan")

    return read


def _spelled_out(words: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in words.split())


def jenis_of(text: str, rujukan: Rujukan) -> str | None:
    """Box type that a heading or a cell names."""
    words = key(text).removeprefix("kotak suara ").removeprefix("kotak ").removeprefix("jumlah ")
    if council := _COUNCIL.search(key(text)):
        words = f"dprd {council[1]}"
    for jenis in rujukan.peristiwa.jenis_kotak:
        if words in (key(jenis.kode), key(jenis.nama), *_JENIS_LAIN.get(jenis.kode, ())):
            return jenis.kode
    return None


def item_of(text: str, rujukan: Rujukan) -> str | None:
    """Checklist item that a heading names: by code, short title, full wording, or what staff call it."""
    codes = {row["item"] for row in rujukan.daftar_periksa}
    found = _ITEM.match(key(text))
    if found and (code := f"R{int(found[1]):02d}") in codes:
        return code
    words = key(text)
    named = (
        row["item"] for row in rujukan.daftar_periksa if words in (key(row["judul"]), key(row["uraian"]))
    )
    called = next(named, None) or item_called(text)
    return called if called in codes else None


def indicator_of(text: str, rujukan: Rujukan) -> str | None:
    """Indicator of this event that a heading names: by code, short title, or full wording."""
    words = key(text)
    named = (
        row["kode"]
        for row in rujukan.indikator
        if words in (key(row["kode"]), key(row["judul"]), key(row["uraian"]))
    )
    return next(named, None)


def member_of(daftar: str, text: str, rujukan: Rujukan) -> str | None:
    """Member of the list that a wide log spreads over columns, named by a heading."""
    if daftar == "asal":
        return next(
            (c.kode for c in ASAL_PERSONEL if key(text) in map(key, (c.kode, c.label, *c.sinonim))), None
        )
    return indicator_of(text, rujukan) if daftar == "indikator" else item_of(text, rujukan)


def leg_of(text: str, codes: Iterable[str]) -> str | None:
    """Leg whose two ends a text names in order: `dari gudang KPU ke PPK` -> `KPU-PPK`."""
    words = key(text)
    said = _FROM_TO.search(words)
    found = said.groups() if said else _NODES.findall(words)
    if not said and _starts_behind(words):
        found = found[::-1]
    nodes = ["TPS" if node == "kpps" else node.upper() for node in found]
    ends = [node for n, node in enumerate(nodes) if n == 0 or node != nodes[n - 1]]
    code = "-".join(ends)
    return code if len(ends) == 2 and code in set(codes) else None


def _starts_behind(words: str) -> bool:
    """Whether DARI stands before the last end and before no other: TIBA DI PPS CICADAS DARI PPK."""
    preceded = [bool(_FROM.search(words[: node.start()])) for node in _NODES.finditer(words)]
    return preceded[-1:] == [True] and not any(preceded[:-1])


def _known(column: Column, labels: Iterable[tuple[str, str]]) -> dict[str, str]:
    known: dict[str, str] = {}
    for code, label in labels:
        for word in (code, label, *_JENIS_LAIN.get(code, ()), *_KATEGORI_LAIN.get(code, ())):
            _add(known, word, code)
    for choice in column.pilihan:  # a synonym never takes a word that is another's own name
        for word in choice.sinonim:
            _add(known, word, choice.kode)
    return known


def _add(known: dict[str, str], word: str, code: str) -> None:
    for form in (fold(word), key(word), solid(word)):
        if form:
            known.setdefault(form, code)


def _special(daftar: str, text: str, known: dict[str, str]) -> str | None:
    codes = set(known.values())
    if daftar == "leg":
        return leg_of(text, codes)
    if daftar == "item" and (found := _ITEM.match(key(text))):
        code = f"R{int(found[1]):02d}"
        return code if code in codes else None
    if daftar == "item" and (called := item_called(text)):
        return called if called in codes else None
    if daftar == "indikator":
        return next((code for code in codes if code.partition("-")[2] == text.strip()), None)
    return None


def _done(text: str, known: dict[str, str]) -> str | None:
    """«Sudah ditepati», «telah tiba»: the value itself, but for one that only lies ahead."""
    lead, _, rest = key(text).partition(" ")
    found = known.get(rest) if lead in ("sudah", "sdh", "telah") else None
    return None if found in _AHEAD else found


_LISTS: dict[str, Callable[[Rujukan], tuple[tuple[str, str], ...]]] = {
    "jenis_kotak": lambda r: tuple((j.kode, j.nama) for j in r.peristiwa.jenis_kotak),
    "leg": lambda r: tuple((g.kode, g.nama) for g in r.peristiwa.leg),
    "item": lambda r: tuple((row["item"], row["judul"]) for row in r.daftar_periksa),
    "kategori": lambda r: tuple((row["kategori"], row["nama"]) for row in r.kategori),
    "indikator": lambda r: tuple((row["kode"], row["uraian"]) for row in r.indikator),
}
