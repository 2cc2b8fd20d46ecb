"""Text that came from a file, made safe to stand in Markdown."""

from __future__ import annotations

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&@])")


def plain(text: object) -> str:
    """`text` as Markdown that shows exactly these characters: nothing from a file is markup."""
    return _MARKDOWN.sub(r"\\\1", str(text))
