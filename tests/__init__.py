"""Posko's tests. This file keeps the name `tests` ours, whatever an installed package may bring."""
