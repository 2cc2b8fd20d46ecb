"""The name of an uploaded file, made harmless.

The name is a label for people and never a path: what is stored is found by its fingerprint alone.
The label still avoids everything a file system could act on, because officers download by it.
"""

import re
import unicodedata

LONGEST = 120  # characters; the longest that fits a table cell and a Windows path with room to spare
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # controls, bidi overrides, unassigned, line breaks
_FORBIDDEN = re.compile(r'[<>:"|?*]')  # Windows: also names a second stream of a file
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)


def safe_label(name: str) -> str:
    """The last part of the name, NFC, without unseen characters, at most 120 characters long.

    The extension survives the cut. A name of which nothing is left becomes `berkas`.
    """
    text = unicodedata.normalize("NFC", name)
    text = re.split(r"[/\\]", text)[-1]
    text = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _UNSEEN
    )
    text = _FORBIDDEN.sub("_", re.sub(r" +", " ", text)).strip(" .")
    stem, dot, extension = text.rpartition(".")
    if not dot or len(extension) > 10:
        stem, dot, extension = text, "", ""
    if _DEVICES.fullmatch(text.partition(".")[0].strip()):
        stem = "_" + stem
    stem = stem[: LONGEST - len(dot + extension)].rstrip(" .")
    return stem + dot + extension or "berkas"


def extension_of(label: str) -> str:
    """`xlsx` of `Data.XLSX`; empty if the label has none."""
    return label.rpartition(".")[2].casefold() if "." in label else ""
