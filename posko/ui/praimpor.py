"""Import what every page needs once, and keep the garbage collector off it.

Streamlit collects garbage after every rerun; with pandas, Plotly and pydeck loaded that alone costs
75 ms holding the GIL. Frozen objects are not looked at again.
"""

from __future__ import annotations

import atexit
import gc

import streamlit as st

import posko.desk
import posko.figures.distribusi
import posko.figures.harian
import posko.figures.insiden
import posko.figures.kerawanan
import posko.figures.kesiapan
import posko.figures.mitra
import posko.figures.pemungutan
import posko.figures.penyuluhan
import posko.figures.peta
import posko.figures.peta_dek  # noqa: F401

_frozen: list[bool] = []


def freeze() -> None:
    """Set aside everything loaded so far, the first time it is called in a process."""
    if not _frozen:
        _frozen.append(True)
        gc.collect()
        gc.freeze()
        atexit.register(_thaw)


def _thaw() -> None:
    """Let go of the engine before the interpreter ends: DuckDB complains aloud about what is still held."""
    st.cache_resource.clear()
    gc.unfreeze()
    gc.collect()
