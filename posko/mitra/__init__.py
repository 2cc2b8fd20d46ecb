"""Working with others: the text each partner gets, and whether outreach is spread evenly."""

from posko.mitra.corong import UJI, Corong, nilai

__all__ = ["UJI", "Corong", "nilai"]
