"""The conflict-risk index, what it does not know, and how it is scored.

The index advises a commander and computes no class for him. Everything here is plain arithmetic on the
answers of `queries/risiko/`: no clock, no file, no screen.
"""

from posko.risiko.acak import Peringkat, ranges
from posko.risiko.bobot import Bobot, official
from posko.risiko.indeks import Aturan, Hasil, Nilai, rules, score, values
from posko.risiko.lampau import exceedance, hot

__all__ = [
    "Aturan",
    "Bobot",
    "Hasil",
    "Nilai",
    "Peringkat",
    "exceedance",
    "hot",
    "official",
    "ranges",
    "rules",
    "score",
    "values",
]
