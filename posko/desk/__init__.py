"""What screens and the command line share: opening the desk, asking, rehearsing, saving, undoing."""

from posko.desk.akses import record_access
from posko.desk.baris import record_rows
from posko.desk.dampak import Dampak
from posko.desk.draf import keep_draft, read_draft
from posko.desk.ekspor import give_out
from posko.desk.gladi import Arahan, Gladi, marked, rehearse, save, without_refused
from posko.desk.meja import Desk, Konteks
from posko.desk.publik import public_facts

__all__ = [
    "Arahan",
    "Dampak",
    "Desk",
    "Gladi",
    "Konteks",
    "give_out",
    "keep_draft",
    "marked",
    "public_facts",
    "read_draft",
    "record_access",
    "record_rows",
    "rehearse",
    "save",
    "without_refused",
]
