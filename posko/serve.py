"""Serve the dashboard: one ASGI application on the loopback address, ready for a guard in front.

Pages can be reached only through the frame: Streamlit otherwise runs any file of `pages/` that is
asked for by its address on a freshly started server.
"""

from __future__ import annotations

import logging
import os
import sys

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from posko.core.settings import PROJECT
from posko.teks.umum import HALAMAN_RUSAK, alamat
from posko.ui import praimpor

HOST = "127.0.0.1"
log = logging.getLogger("posko")


def _explain(problem: Exception) -> bool:
    """Log what broke and tell the officer what that means for him; True keeps the English text away."""
    log.error("page.broke", exc_info=problem)
    st.error(HALAMAN_RUSAK)
    return True


def run(*, port: int) -> None:
    """Serve until the process is stopped."""
    # The configuration is read from the folder of the project, wherever the command was given.
    os.chdir(PROJECT)
    PagesManager.uses_pages_directory = False
    praimpor.freeze()
    app = st.App(PROJECT / "dashboard.py", on_script_error=_explain)
    sys.stdout.write(alamat(HOST, port) + "\n")
    sys.stdout.flush()
    app.run(config={"server.address": HOST, "server.port": port})
