"""Text tables (csv, tsv), read strictly and with every row accounted for.

A sniffer that guesses may drop a ragged row or swallow a table after one stray quote, and say nothing.
Here each record of the file becomes exactly one row, whatever its width, or the file is refused with
the number of the line that stands in the way. All cells are text.
"""

import contextlib
import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from posko.core.errors import UserError
from posko.teks import berkas

if TYPE_CHECKING:
    import _csv

DELIMITERS = (";", ",", "\t", "|")  # in order of preference when a file fits two equally well
LONGEST_CELL = 131_072  # characters; four times what a spreadsheet cell can hold
_SAMPLE = 64 * 1024  # characters looked at to find the delimiter
_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}


@dataclass(frozen=True)
class Table:
    """The records of one file: rectangular, an unwritten or empty cell is None.

    `rows[0]` is the first record after an optional `sep=` line; `first_row` is 2 then, else 1.
    `ragged` holds the row numbers of records narrower than the widest that are not blank.
    """

    rows: tuple[tuple[str | None, ...], ...]
    first_row: int
    encoding: str
    delimiter: str
    ragged: tuple[int, ...]


def parse(label: str, content: bytes, delimiter: str | None = None) -> Table:
    """Read a whole text file; raises UserError naming the line that cannot be read.

    The delimiter is taken from the argument, else from a `sep=` line, else found from the text.
    """
    text, encoding = _decode(label, content)
    if "\0" in text:
        raise UserError(berkas.teks_nul(label, _line(text, text.index("\0"))))
    text, declared = _declared(text)
    delimiter = delimiter or declared or _find(text)
    first_row = 2 if declared else 1
    records = _records(label, text, delimiter, first_row)
    width = max(map(len, records), default=0)
    ragged = tuple(n for n, record in enumerate(records, first_row) if record and len(record) < width)
    rows = tuple(tuple(cell or None for cell in cells) + (None,) * (width - len(cells)) for cells in records)
    return Table(rows, first_row, _NAMES[encoding], delimiter, ragged)


def _decode(label: str, content: bytes) -> tuple[str, str]:
    """The text and its encoding: by its mark, else UTF-16 by its NULs, else UTF-8, else Windows-1252."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _strictly(label, content[len(mark) :], encoding), encoding
    unmarked = _unmarked_utf16(content)
    if unmarked:
        return _strictly(label, content, unmarked), unmarked
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(label, content, "cp1252"), "cp1252"


def _strictly(label: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        before = content[: problem.start].decode(encoding, "replace")
        raise UserError(berkas.teks_aksara(label, _line(before, len(before)))) from problem


def _unmarked_utf16(content: bytes) -> str | None:
    """Latin text in UTF-16 has a NUL beside nearly every letter, always on the same side."""
    head = content[:4096]
    if len(content) % 2 or len(head) < 4:
        return None
    pairs = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > pairs // 2 and even == 0:
        return "utf-16-le"
    if even > pairs // 2 and odd == 0:
        return "utf-16-be"
    return None


def _declared(text: str) -> tuple[str, str | None]:
    """Cut off Excel's `sep=;` line, which names the delimiter."""
    head = text[:8].lower()
    if not head.startswith("sep=") or len(head) < 5 or head[4] not in DELIMITERS:
        return text, None
    rest = text[5:]
    for ending in ("\r\n", "\n", "\r"):
        if rest.startswith(ending):
            return rest[len(ending) :], text[4]
    return (rest, text[4]) if not rest else (text, None)


def _find(text: str) -> str:
    """The delimiter by which most records of the beginning have the same number of cells, above one."""
    sample = text[:_SAMPLE]
    scores = {delimiter: _score(sample, delimiter) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda delimiter: scores[delimiter])  # the first of equals


def _score(sample: str, delimiter: str) -> tuple[float, int]:
    """Share of records as wide as most, and that width; zero where the delimiter divides nothing."""
    widths: list[int] = []
    # The sample may end inside a quoted cell; what was read so far is enough.
    with contextlib.suppress(csv.Error):
        widths.extend(len(record) for record in _reader(sample, delimiter) if record)
    divided = [width for width in widths if width > 1]
    if not divided:
        return 0.0, 0
    common = max(set(divided), key=lambda width: (divided.count(width), width))
    return divided.count(common) / len(widths), common


def _records(label: str, text: str, delimiter: str, first_line: int) -> list[list[str]]:
    reader = _reader(text, delimiter)
    records: list[list[str]] = []
    line = first_line  # where the record now read begins
    try:
        for record in reader:
            records.append(record)
            line = reader.line_num + first_line
    except csv.Error as problem:
        raise UserError(_reason(label, str(problem), line, reader.line_num + first_line - 1)) from problem
    return records


def _reason(label: str, problem: str, begun: int, reached: int) -> str:
    """The csv module tells its faults apart only by their English sentence."""
    if "unexpected end of data" in problem:
        return berkas.kutip_terbuka(label, begun)
    if "field larger" in problem:
        return berkas.sel_panjang(label, begun, LONGEST_CELL)
    return berkas.kutip_salah(label, reached)


def _reader(text: str, delimiter: str) -> "_csv.Reader":
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _line(text: str, at: int) -> int:
    """The number of the line in which this character stands; CR, LF and CRLF each end one."""
    before = text[:at]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1
