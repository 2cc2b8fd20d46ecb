"""The number of a matter: short enough to be read out on the telephone, the same as long as its facts are.

It is made from what the matter is about and never from when it was found, so that the same evidence has the
same number at every instant and after every way of uploading.
"""

from __future__ import annotations

import hashlib


def nomor(*bagian: object) -> str:
    """`P-1A2B3C4D` from the parts that name a matter."""
    text = "\x1f".join(str(bagian_) for bagian_ in bagian)
    return "P-" + hashlib.sha256(text.encode()).hexdigest()[:8].upper()
