"""Seeded sample data with documented faults, and load data for measuring.

`write` makes data/sample; `nation.write` makes as many polling stations as a country has.
"""

from posko.simulate.faults import Tanam
from posko.simulate.sample import SEED, Sample, generate, write

__all__ = ["SEED", "Sample", "Tanam", "generate", "write"]
