"""Sessions: a random token in the browser, its sha256 here, and limits that only this file decides.

A session holds as long as it was not ended, was used within half an hour, is younger than twelve hours,
and its account is active with the role it had at login. Anything else is no session.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from posko.access.akun import Akun
from posko.access.basis import Basis
from posko.access.peran import Pelaku, Peran

DIAM = 30 * 60.0  # seconds without a request or a click
PALING_LAMA = 12 * 3600.0  # seconds since login
SENTUH = 20.0  # seconds between two notes of use
INGAT_ALAMAT = 30 * 24 * 3600.0  # how long an address counts as known to an account

_HIDUP = """
select sesi.kunci, sesi.akun, sesi.peran, sesi.mulai, sesi.terakhir
from sesi join akun on akun.nama = sesi.akun
where sesi.sebab is null and akun.aktif = 1 and akun.peran = sesi.peran
  and :kini - sesi.terakhir <= :diam and :kini - sesi.mulai between -60 and :lama
"""


@dataclass(frozen=True)
class Sesi:
    """A session that holds now; `kunci` is the sha256 of its token."""

    kunci: str
    pelaku: Pelaku
    terakhir: float


def kunci(token: str) -> str:
    """What the file keeps of a token."""
    return hashlib.sha256(token.encode("utf-8")).hexdigest()


def mulai(basis: Basis, akun: Akun, alamat: str) -> str:
    """Begin a session and return its token; nobody can guess 256 random bits."""
    token = secrets.token_urlsafe(32)
    kini = basis.jam()
    with basis.tulis() as connection:
        connection.execute(
            "insert into sesi values (?, ?, ?, ?, ?, ?, null)",
            (kunci(token), akun.nama, akun.peran.value, alamat, kini, kini),
        )
        # What ended long ago tells nothing that the ledger does not.
        connection.execute("delete from sesi where mulai < ?", (kini - INGAT_ALAMAT,))
    return token


def periksa(basis: Basis, kunci_: str) -> Sesi | None:
    """The session of this key, if it holds now."""
    with basis.baca() as connection:
        row = connection.execute(f"{_HIDUP} and sesi.kunci = :kunci", _bound(basis, kunci=kunci_)).fetchone()
    return None if row is None else Sesi(row["kunci"], _pelaku(row), row["terakhir"])


def masih(basis: Basis, keys: Iterable[str]) -> set[str]:
    """Those of these sessions that hold now."""
    asked = set(keys)
    with basis.baca() as connection:
        return {row["kunci"] for row in connection.execute(_HIDUP, _bound(basis)) if row["kunci"] in asked}


def sentuh(basis: Basis, sesi: Sesi) -> None:
    """Note that a session is in use, at most every `SENTUH` seconds."""
    kini = basis.jam()
    if kini - sesi.terakhir < SENTUH:
        return
    # A full disk must not end the viewing: the note is lost, the session runs out half an hour later.
    with suppress(sqlite3.OperationalError), basis.tulis() as connection:
        connection.execute("update sesi set terakhir = ? where kunci = ?", (kini, sesi.kunci))


def akhiri(basis: Basis, kunci_: str, sebab: str) -> bool:
    """End a session; False when it had ended before."""
    with basis.tulis() as connection:
        done = connection.execute(
            "update sesi set sebab = ? where kunci = ? and sebab is null", (sebab, kunci_)
        )
        return done.rowcount == 1


def alamat_dikenal(basis: Basis, akun: str, alamat: str) -> bool:
    """Whether this account came in from this address during the last days."""
    with basis.baca() as connection:
        row = connection.execute(
            "select 1 from sesi where akun = ? and alamat = ? limit 1", (akun, alamat)
        ).fetchone()
    return row is not None


def _pelaku(row: sqlite3.Row) -> Pelaku:
    return Pelaku(row["akun"], Peran(row["peran"]))


def _bound(basis: Basis, **more: object) -> dict[str, object]:
    return {"kini": basis.jam(), "diam": DIAM, "lama": PALING_LAMA, **more}
