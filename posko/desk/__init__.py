"""What screens and the command line share: opening the desk, asking, rehearsing, saving, undoing."""

from posko.desk import bekuan
from posko.desk.akses import record_access
from posko.desk.baris import record_rows
from posko.desk.batas import drop_boundary, in_force, keep_boundary, map_shapes, read_boundary
from posko.desk.dampak import Dampak
from posko.desk.draf import keep_draft, read_draft
from posko.desk.ekspor import give_out
from posko.desk.gladi import Arahan, Gladi, marked, rehearse, save, without_refused
from posko.desk.meja import Desk, Konteks
from posko.desk.periksa import check_store
from posko.desk.publik import public_facts
from posko.desk.riwayat import Saringan, changed_by, deeds, uploads

__all__ = [
    "Arahan",
    "Dampak",
    "Desk",
    "Gladi",
    "Konteks",
    "Saringan",
    "bekuan",
    "changed_by",
    "check_store",
    "deeds",
    "drop_boundary",
    "give_out",
    "in_force",
    "keep_boundary",
    "keep_draft",
    "map_shapes",
    "marked",
    "public_facts",
    "read_boundary",
    "read_draft",
    "record_access",
    "record_rows",
    "rehearse",
    "save",
    "uploads",
    "without_refused",
]
