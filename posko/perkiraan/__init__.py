"""When shipments that are on their way or planned will come, and how well such forecasts did before."""

from posko.perkiraan.catatan import MINIMUM, Catatan, nilai
from posko.perkiraan.model import Model, learn, trips
from posko.perkiraan.ramal import Peluang, Ramalan, per_kelurahan, ramal, semua

__all__ = [
    "MINIMUM",
    "Catatan",
    "Model",
    "Peluang",
    "Ramalan",
    "learn",
    "nilai",
    "per_kelurahan",
    "ramal",
    "semua",
    "trips",
]
