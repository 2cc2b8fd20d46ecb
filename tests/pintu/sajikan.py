"""Serve one script behind Posko's guard and settings: `python sajikan.py SCRIPT PORT`."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402

from posko import serve  # noqa: E402
from posko.access.penjaga import Penjaga  # noqa: E402
from posko.core.settings import Settings  # noqa: E402

if __name__ == "__main__":
    script, port = Path(sys.argv[1]), int(sys.argv[2])
    os.chdir(ROOT)
    hosts = ["127.0.0.1", "localhost"]
    rules = serve._rules(Settings.from_env(), hosts, is_secure=False)
    app = st.App(script, middleware=[Middleware(Penjaga, aturan=rules)])
    app.run(config={"server.address": "127.0.0.1", "server.port": port, "server.allowedHosts": hosts})
