"""Official boundary files: read in the child process, repaired, matched to the kelurahan of the Polsek.

`take` is the way in for the desk. What comes back are shapes by kelurahan code and sentences on what was
repaired; what cannot be used is refused in a whole sentence and nothing is kept.
"""

from posko.wilayah.hasil import Hasil
from posko.wilayah.impor import take

__all__ = ["Hasil", "take"]
