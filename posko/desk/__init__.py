"""What screens and the command line share: opening the desk, asking, rehearsing, saving, undoing."""

from posko.desk.dampak import Dampak
from posko.desk.draf import keep_draft, read_draft
from posko.desk.gladi import Arahan, Gladi, marked, rehearse, save, without_refused
from posko.desk.meja import Desk, Konteks

__all__ = [
    "Arahan",
    "Dampak",
    "Desk",
    "Gladi",
    "Konteks",
    "keep_draft",
    "marked",
    "read_draft",
    "rehearse",
    "save",
    "without_refused",
]
