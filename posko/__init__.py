"""Posko: the election-security desk of a sector police station."""

__version__ = "0.1.0"
