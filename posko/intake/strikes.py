"""Which looks of a workbook strike their text out, asked before any cell is looked at again.

A list crosses a row out to take it back. Nearly no workbook has a font that strikes, and then nothing
more is done; this runs in the child process only.
"""

import re
import zipfile
from collections.abc import Callable
from xml.parsers import expat

_STYLES = "xl/styles.xml"
_STRINGS = "xl/sharedStrings.xml"
_PIECE = 1024 * 1024  # bytes of a part searched at once
_OVERLAP = 64  # bytes; no attribute or tag that is looked for is longer
_OFF = ("0", "false", "none")

Start = Callable[[str, dict[str, str]], None]


def walk(
    archive: zipfile.ZipFile,
    part: str,
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Send the elements of one member to the given functions as they stream past."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    with archive.open(part) as member:
        parser.ParseFile(member)


def local(name: str) -> str:
    """`row` of `x:row`."""
    return name.rpartition(":")[2]


def strikes(attributes: dict[str, str]) -> bool:
    """Whether a `strike` element does strike; it may also say that it does not."""
    value = next((value for name, value in attributes.items() if local(name) == "val"), "1")
    return value not in _OFF


class XlsxStrikes:
    """Cell styles and shared texts of an Excel workbook that are struck out, wholly or in part.

    Attributes:
        styles: numbers of cell formats, as the `s` of a cell names them.
        texts: numbers of shared texts, as the `v` of a cell of kind `s` names them.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.styles: frozenset[str] = frozenset()
        self.texts: frozenset[str] = frozenset()
        self._archive = archive
        names = archive.namelist()
        if _STYLES in names and self._holds(_STYLES, re.compile(rb"strike")):
            self.styles = _cell_formats(archive)
        if _STRINGS in names and self._holds(_STRINGS, re.compile(rb"strike")):
            self.texts = _struck_texts(archive)
        numbers = b"|".join(number.encode() for number in sorted(self.styles))
        self._seen = re.compile(rb"\bs=[\"'](?:" + numbers + rb")[\"']")

    def on(self, part: str) -> bool:
        """Whether cells of a sheet may be struck, so that it is worth parsing."""
        return bool(self.texts) or (bool(self.styles) and self._holds(part, self._seen))

    def _holds(self, part: str, wanted: re.Pattern[bytes]) -> bool:
        rest = b""
        with self._archive.open(part) as member:
            while piece := member.read(_PIECE):
                if wanted.search(rest + piece):
                    return True
                rest = piece[-_OVERLAP:]
        return False


def _cell_formats(archive: zipfile.ZipFile) -> frozenset[str]:
    fonts: set[int] = set()
    formats: set[str] = set()
    counted = {"font": -1, "xf": -1}
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        tag = local(name)
        if tag in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            inside = tag
        elif (inside, tag) in (("fonts", "font"), ("cellXfs", "xf")):
            counted[tag] += 1
            if tag == "xf" and int(attributes.get("fontId", "0")) in fonts:
                formats.add(str(counted["xf"]))
        elif inside == "fonts" and tag == "strike" and strikes(attributes):
            fonts.add(counted["font"])

    walk(archive, _STYLES, start)
    return frozenset(formats)


def _struck_texts(archive: zipfile.ZipFile) -> frozenset[str]:
    found: set[str] = set()
    number = -1

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal number
        tag = local(name)
        if tag == "si":
            number += 1
        elif tag == "strike" and strikes(attributes):
            found.add(str(number))

    walk(archive, _STRINGS, start)
    return frozenset(found)


class OdsStyles:
    """Styles of an OpenDocument sheet while they stream past; each may rest on a parent."""

    def __init__(self) -> None:
        self._parent: dict[tuple[str, str], str] = {}
        self._own: dict[tuple[str, str], bool] = {}
        self._now = ("", "")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take one element; others than styles are passed over."""
        if name == "style:style":
            family = attributes.get("style:family", "")
            self._now = (family, attributes.get("style:name", ""))
            self._parent[self._now] = attributes.get("style:parent-style-name", "")
        elif name == "style:text-properties":
            for kind in ("style:text-line-through-style", "style:text-line-through-type"):
                if kind in attributes:
                    self._own[self._now] = attributes[kind] not in _OFF

    def struck(self, family: str) -> frozenset[str]:
        """Names of the styles of `table-cell` or `text` that strike out."""
        if not any(self._own.values()):
            return frozenset()
        return frozenset(name for kind, name in self._parent if kind == family and self._strikes(kind, name))

    def _strikes(self, family: str, name: str) -> bool:
        passed = set()
        while name and name not in passed:
            passed.add(name)
            if (family, name) in self._own:
                return self._own[family, name]
            name = self._parent.get((family, name), "")
        return False
