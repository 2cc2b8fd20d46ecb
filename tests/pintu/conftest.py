"""A real server with three accounts, spoken to over raw sockets."""

import http.client
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

from posko.access import Akun, Basis, Peran, akun, sandi
from tests.browser.conftest import ROOT, end_with_children, free_port, wait_until_healthy

SANDI = "kuda hijau tangga sumur"
ORANG = {"kapolsek": Peran.KAPOLSEK, "opr-1": Peran.OPERATOR, "tamu": Peran.PENINJAU}


@dataclass
class Server:
    port: int
    data: Path

    @property
    def asal(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def minta(
        self, method: str, path: str, *, kepala: dict[str, str] | None = None, isi: bytes = b"", kue: str = ""
    ) -> tuple[int, dict[str, str], bytes]:
        """One request as a browser on the desk's own page would send it, save for what is given."""
        headers = {"Host": f"127.0.0.1:{self.port}", "Origin": self.asal, "Content-Length": str(len(isi))}
        headers |= {"Cookie": kue} if kue else {}
        headers |= kepala or {}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers.items():
                if value is not None:
                    line.putheader(name, value)
            line.endheaders(isi)
            answer = line.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            line.close()

    def masuk(self, nama: str, sandi_: str = SANDI) -> str:
        """Log in; returns the cookie, empty when refused."""
        form = urlencode({"akun": nama, "sandi": sandi_, "ke": "/"}).encode()
        _, headers, _ = self.minta("POST", "/masuk", isi=form)
        return headers.get("set-cookie", "").split(";")[0]


@contextmanager
def running(data: Path, log: Path) -> Iterator[Server]:
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("POSKO_")}
    with log.open("wb") as stream:
        child = subprocess.Popen(
            [sys.executable, "-m", "posko", "--data", str(data), "jalan", "--port", str(port)],
            cwd=ROOT,
            env={**environment, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        try:
            wait_until_healthy(child, f"http://127.0.0.1:{port}", log)
            yield Server(port, data)
        finally:
            end_with_children(child)


def people(data: Path) -> None:
    kept = sandi.hash_sandi(SANDI)
    for nama, peran in ORANG.items():
        akun.buat(Basis(data), Akun(nama, nama, peran, kept, aktif=True))


@pytest.fixture(scope="session")
def terjaga(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with accounts on the sample."""
    data = tmp_path_factory.mktemp("terjaga")
    people(data)
    with running(data, tmp_path_factory.mktemp("log") / "server.log") as server:
        yield server


@pytest.fixture(scope="session")
def rute() -> list[tuple[str, list[str]]]:
    """Every route the server really has, with a made-up value for each part, and its methods."""
    script = (
        "import json, sys; from posko import serve; from posko.core.settings import Settings\n"
        "app = serve.application(Settings.from_env(), ['127.0.0.1'], is_secure=False)\n"
        "routes = app._build_starlette_app().routes\n"
        "told = [(r.path, sorted(getattr(r, 'methods', None) or ['*'])) for r in routes]\n"
        "sys.stdout.write('@@' + json.dumps(told))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    import json

    told = json.loads(shown.stdout.partition("@@")[2])
    return [(re.sub(r"\{[^}]*\}", "abc", path) or "/", methods) for path, methods in told]
