"""Who may open the desk, what each may do there, and from where."""

from posko.access.akun import Akun
from posko.access.basis import Basis
from posko.access.peran import BATAS_BATAL_MENIT, CAP_PENINJAU, KONSOL, Hak, Pelaku, Peran, boleh, perlu

__all__ = [
    "BATAS_BATAL_MENIT",
    "CAP_PENINJAU",
    "KONSOL",
    "Akun",
    "Basis",
    "Hak",
    "Pelaku",
    "Peran",
    "boleh",
    "perlu",
]
