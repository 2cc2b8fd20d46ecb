"""Roles and what each may do: the one table that pages, the desk and the guard all ask.

Whoever acts is a `Pelaku`: the text the ledger keeps, with the role of that moment. It is a `str`, so
that what takes a post takes it too; a bare text has no role, and where accounts exist it may do nothing.
"""

from __future__ import annotations

from enum import StrEnum

from posko.core.errors import UserError
from posko.teks import akses as teks


class Hak(StrEnum):
    """One thing that may be allowed."""

    LIHAT = "lihat"
    UNGGAH = "unggah"  # store rows: a file, a typed row, a correction
    BATAL_SENDIRI = "batal_sendiri"  # within BATAS_BATAL of one's own upload
    BATAL_SEMUA = "batal_semua"
    PUTUSKAN = "putuskan"  # store a decision, close a day
    EKSPOR = "ekspor"  # with row data and without a mark
    EKSPOR_BERCAP = "ekspor_bercap"  # marked, without row data
    RIWAYAT = "riwayat"
    LIHAT_AKUN = "lihat_akun"


class Peran(StrEnum):
    """What somebody is at this desk."""

    PENINJAU = "peninjau"
    OPERATOR = "operator"
    KAPOLSEK = "kapolsek"
    PENGELOLA = "pengelola"  # at the machine's own console; never over the web
    MEJA_TERBUKA = "meja terbuka"  # this machine only, as long as no account exists


_LIHAT = {Hak.LIHAT, Hak.EKSPOR_BERCAP}
_OPERATOR = _LIHAT | {Hak.UNGGAH, Hak.BATAL_SENDIRI, Hak.EKSPOR, Hak.RIWAYAT}
_SEMUA = set(Hak)
BOLEH: dict[Peran, frozenset[Hak]] = {
    Peran.PENINJAU: frozenset(_LIHAT),
    Peran.OPERATOR: frozenset(_OPERATOR),
    Peran.KAPOLSEK: frozenset(_SEMUA),
    Peran.PENGELOLA: frozenset(_SEMUA),
    Peran.MEJA_TERBUKA: frozenset(_SEMUA),
}

# Roles an account may have; the console needs none.
PERAN_AKUN = (Peran.PENINJAU, Peran.OPERATOR, Peran.KAPOLSEK)

BATAS_BATAL_MENIT = 15
CAP_PENINJAU = "PENINJAU"


class Pelaku(str):
    """Who acts: the name the ledger keeps, and the role it has now."""

    __slots__ = ("peran",)
    peran: Peran

    def __new__(cls, nama: str, peran: Peran) -> Pelaku:
        """Name the ledger keeps, and the role."""
        self = super().__new__(cls, nama)
        self.peran = peran
        return self


KONSOL = Peran.PENGELOLA


def boleh(oleh: str, hak: Hak, *, berakun: bool) -> bool:
    """Whether this actor may do this.

    Args:
        oleh: a `Pelaku`; a bare text counts only where no account exists.
        hak: what is to be done.
        berakun: whether the desk has accounts.
    """
    if isinstance(oleh, Pelaku):
        # An open desk ends with its first account, also for a page that was open before.
        ended = berakun and oleh.peran is Peran.MEJA_TERBUKA
        return not ended and hak in BOLEH[oleh.peran]
    return not berakun


def perlu(oleh: str, hak: Hak, *, berakun: bool) -> None:
    """Go on only if this actor may do this.

    Raises: UserError that says which role is needed.
    """
    if not boleh(oleh, hak, berakun=berakun):
        peran = oleh.peran.value if isinstance(oleh, Pelaku) else ""
        cukup = [one.value for one in PERAN_AKUN if hak in BOLEH[one]]
        raise UserError(teks.tidak_berwenang(hak.value, peran, cukup))
