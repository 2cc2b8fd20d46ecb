"""Passwords: what is accepted, and how they are kept.

Length decides, not signs and capitals: fifteen characters that are not made of words anybody would try
first. Kept as argon2id; a name that does not exist costs the same time as one that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from posko.core.errors import UserError
from posko.teks import akses as teks

PALING_PENDEK = 15
PALING_PANJANG = 256
SISA = 7  # characters that must be left once the usual words are taken out
BEDA = 6  # different characters
LAZIM = Path(__file__).with_name("sandi_lazim.txt")

# OWASP's least for argon2id.
_ARGON = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def terima(sandi: str, *, terlarang: Iterable[str] = ()) -> None:
    """Accept a new password or say what is wrong with it.

    Args:
        sandi: as typed.
        terlarang: further words that do not count, such as the account's name and the places around.

    Raises: UserError with the rule it breaks.
    """
    if len(sandi) < PALING_PENDEK:
        raise UserError(teks.sandi_pendek(len(sandi), PALING_PENDEK))
    if len(sandi) > PALING_PANJANG:
        raise UserError(teks.sandi_panjang(PALING_PANJANG))
    left = re.sub(r"[\W_]", "", sandi.casefold())
    for word in sorted({*_lazim(), *(one.casefold() for one in terlarang)}, key=len, reverse=True):
        # Short words would be found in anything.
        if len(word) >= 4:
            left = left.replace(word, "")
    if len(left) < SISA or len(set(left)) < BEDA:
        raise UserError(teks.SANDI_LAZIM)


def hash_sandi(sandi: str) -> str:
    """The argon2id hash that is kept."""
    return _ARGON.hash(sandi)


def cocok(hash_: str, sandi: str) -> bool:
    """Whether `sandi` has this hash; an account without a password (OpenID only) has none that fits."""
    try:
        return _ARGON.verify(hash_ or umpan(), sandi) and bool(hash_)
    except (VerificationError, InvalidHashError):
        return False


@cache
def umpan() -> str:
    """A hash that nobody's password has: what an unknown name is compared with, at the same cost."""
    return _ARGON.hash("\x00tidak ada")


@cache
def _lazim() -> frozenset[str]:
    lines = LAZIM.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
