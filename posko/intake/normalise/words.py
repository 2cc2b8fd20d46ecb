"""Words made comparable: headings, names and list values without case, dots, or abbreviations.

Two spellings are equal when their keys are; nothing here guesses.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from posko.intake.read import CellValue

_NOT_WORD = re.compile(r"[\W_]+")
_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_BRACKETS = re.compile(r"\([^)]*\)")
_AS_TEXT = re.compile(r"^\s*['‘’`](?=[\d=+@-])")  # how a spreadsheet is told to keep what follows as text
# «D A T A   L O G I S T I K»: letters set apart for show, words apart by more than one space.
_SET_APART = re.compile(r"[^\W\d](?: [^\W\d]){2,}(?: {2,}[^\W\d](?: [^\W\d])*)*(?= *(?:$|\W| {2}))")
_SHORTEST_APART = 7  # letters and spaces of the shortest word that is joined again

# Abbreviations that mean one word in a heading, whatever log it stands over.
_LONG = {
    "tgl": "tanggal", "jml": "jumlah", "jmlh": "jumlah", "jlh": "jumlah", "no": "nomor", "nmr": "nomor",
    "ket": "keterangan", "kel": "kelurahan", "ds": "desa", "pkl": "pukul", "wkt": "waktu", "ktk": "kotak",
    "personil": "personel", "pers": "personel", "kec": "kecamatan", "lok": "lokasi", "hr": "hari",
    "nomer": "nomor", "nmor": "nomor", "jumlh": "jumlah", "jns": "jenis", "lap": "laporan", "wil": "wilayah",
    "tk": "tingkat", "tkt": "tingkat", "est": "estimasi", "perk": "perkiraan", "keg": "kegiatan",
    "klrhn": "kelurahan", "yg": "yang", "tdk": "tidak", "jwb": "jawab", "brgkt": "berangkat",
    "brkt": "berangkat",
}  # fmt: skip


def text_of(cell: CellValue) -> str:
    """The cell as an officer would read it aloud; "" when it is empty."""
    match cell:
        case None:
            return ""
        case str():
            return tidy(cell)
        case bool():
            return "ya" if cell else "tidak"
        case int():
            return str(cell)
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e16 else str(cell).replace(".", ",")
        case _:
            return _moment(cell)


def _moment(cell: date | time | timedelta) -> str:
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60:02d}.{minutes % 60:02d}"
    if isinstance(cell, time):
        return cell.strftime("%H.%M")
    is_whole_day = not isinstance(cell, datetime) or cell.time() == time()
    return cell.strftime("%d/%m/%Y") if is_whole_day else cell.strftime("%d/%m/%Y %H.%M")


def without_apostrophe(text: str) -> str:
    """`'08.00` as `08.00`: the sign that it is a text reaches text files as part of it."""
    return _AS_TEXT.sub("", text) if text.lstrip()[:1] in "'‘’`" else text


def tidy(text: str) -> str:
    """One line without unseen characters, spaces collapsed."""
    text = without_apostrophe(text)
    if text.isascii() and text.isprintable() and "  " not in text:
        return _joined(text.strip())  # nearly every cell
    return _SPACES.sub(" ", _joined(_UNSEEN.sub("", text))).strip()


def _joined(text: str) -> str:
    """Letters that were set apart as words again: `J U M L A H` is JUMLAH."""
    if text[1:2] != " " or text[3:4] != " " or len(text) < _SHORTEST_APART:
        return text
    return _SET_APART.sub(
        lambda found: " ".join(word.replace(" ", "") for word in re.split(r" {2,}", found[0])), text
    )


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Case and width away, signs kept: for check marks and codes."""
    return tidy(unicodedata.normalize("NFKC", text)).casefold()


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """Words only, single spaces: `Kel./Desa` -> `kel desa`."""
    return (
        _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", _joined(text)).replace("'", "").replace("’", ""))
        .casefold()
        .strip()
    )


@lru_cache(maxsize=65_536)
def solid(text: str) -> str:
    """Words without spaces: `Nagri Kaler` and `NAGRIKALER` are one."""
    return key(text).replace(" ", "")


@lru_cache(maxsize=65_536)
def heading(text: str) -> str:
    """A heading's key, abbreviations spelled out: `JML. KTK` -> `jumlah kotak`."""
    return " ".join(_LONG.get(word, word) for word in key(text).split())


def within_brackets(text: str) -> str:
    """`TKP (Kel/Desa)` -> `Kel/Desa`; "" without brackets."""
    found = _BRACKETS.search(text)
    return found[0][1:-1] if found else ""


def without_brackets(text: str) -> str:
    """`Jumlah (kotak)` -> `Jumlah`."""
    return _BRACKETS.sub(" ", text)
