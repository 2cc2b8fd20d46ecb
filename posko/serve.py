"""Serve the dashboard: one ASGI application on the loopback address, with the guard in front.

Pages can be reached only through the frame: Streamlit otherwise runs any file of `pages/` that is
asked for by its address on a freshly started server.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import file_util
from streamlit.runtime.pages_manager import PagesManager

from posko.access import Basis, oidc_setelan
from posko.access.aturan import Aturan
from posko.access.kepala import csp
from posko.access.lan import Lan
from posko.access.oidc import Oidc
from posko.access.penjaga import Penjaga
from posko.core.settings import PROJECT, Settings
from posko.desk import record_access
from posko.teks.akses import CADDY_BERHENTI, lan_berjalan
from posko.teks.umum import HALAMAN_RUSAK, alamat
from posko.ui import menu, praimpor, siapa

HOST = "127.0.0.1"
log = logging.getLogger("posko")


def _explain(problem: Exception) -> bool:
    """Log what broke and tell the officer what that means for him; True keeps the English text away."""
    log.error("page.broke", exc_info=problem)
    st.error(HALAMAN_RUSAK)
    return True


def run(*, port: int, lan: Lan | None = None) -> None:
    """Serve until the process is stopped: to this machine, or with `lan` to the network through Caddy."""
    # The configuration is read from the folder of the project, wherever the command was given.
    os.chdir(PROJECT)
    hosts = [HOST, "localhost", *(lan.hosts if lan else ())]
    app = application(Settings.from_env(), hosts, is_secure=lan is not None)
    praimpor.freeze()
    with _proxy(lan) if lan else nullcontext():
        sys.stdout.write((lan_berjalan(lan.addresses) if lan else alamat(HOST, port)) + "\n")
        sys.stdout.flush()
        app.run(
            config={
                "server.address": HOST,
                "server.port": port,
                "server.allowedHosts": hosts,
                # Only here, never in the file: without the guard in front anybody could send these.
                "server.trustedUserHeaders": siapa.KEPALA,
            }
        )


def application(settings: Settings, hosts: list[str], *, is_secure: bool) -> st.App:
    """The dashboard with the guard in front of every route it has."""
    PagesManager.uses_pages_directory = False
    guard = Middleware(Penjaga, aturan=_rules(settings, hosts, is_secure=is_secure))
    return st.App(PROJECT / "dashboard.py", on_script_error=_explain, middleware=[guard])


def _rules(settings: Settings, hosts: list[str], *, is_secure: bool) -> Aturan:
    provider = oidc_setelan.baca(settings.data)
    index = Path(file_util.get_static_dir()) / "index.html"
    return Aturan(
        basis=Basis(settings.data),
        satuan=settings.satuan,
        csp=csp(index.read_bytes()),
        catat=partial(record_access, settings),
        hosts=frozenset(hosts),
        aman=is_secure,
        # Streamlit knows its first page by the root alone and shows an English dialog at its name.
        alihkan={f"/{menu.first()}": "/"},
        pamit=siapa.pamit(),
        oidc=Oidc(provider, time.time) if provider else None,
    )


@contextmanager
def _proxy(lan: Lan) -> Iterator[None]:
    """Caddy beside the server; when either ends, so does the other."""
    child = subprocess.Popen(lan.command, stdin=subprocess.DEVNULL)  # noqa: S603 - found by us, fixed words

    def watch() -> None:
        child.wait()
        if not ending.is_set():
            log.error("caddy.ended", extra={"code": child.returncode})
            sys.stderr.write(CADDY_BERHENTI + "\n")
            interrupt_main()

    ending = threading.Event()
    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        ending.set()
        child.terminate()
        child.wait(timeout=15)
