"""The public page: one model of facts that may leave, one wording, three kinds of file.

Nothing of the desk reaches it but the answers of `queries/publik/`, and of these only the columns named
in `fakta.KUERI`, as numbers, instants, or words of a closed list. That is what keeps routes, times ahead,
strength, stores, risk labels and every free text of a log inside.
"""

from posko.publik.berkas import BERKAS, buat, isi, nama
from posko.publik.fakta import KUERI, Fakta, Isu, Kontak, Latar, WithheldError, susun

__all__ = [
    "BERKAS",
    "KUERI",
    "Fakta",
    "Isu",
    "Kontak",
    "Latar",
    "WithheldError",
    "buat",
    "isi",
    "nama",
    "susun",
]
