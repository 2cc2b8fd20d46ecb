"""What screens and the command line share: opening the desk, asking, rehearsing, saving, undoing."""

from posko.desk.gladi import Dampak, Gladi, rehearse, save
from posko.desk.meja import Desk, Konteks

__all__ = ["Dampak", "Desk", "Gladi", "Konteks", "rehearse", "save"]
