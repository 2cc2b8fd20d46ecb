"""Commands on the installation: serve, blank templates, sample data, generated documents."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from posko.access import Basis, lan
from posko.cli.keluaran import Keluaran
from posko.contracts import LOGS
from posko.contracts.kamus import data_dictionary
from posko.core import rujukan
from posko.core.errors import UserError
from posko.core.settings import PROJECT, SAMPLE, Settings
from posko.query.kamus import query_catalogue
from posko.teks import cli as teks


def serve(arguments: argparse.Namespace, settings: Settings, _keluaran: Keluaran) -> int:
    """Serve the dashboard until stopped: on this machine, or with `--lan` to the network."""
    port = arguments.port or settings.port
    # Refused before anything heavy is loaded.
    opening = None
    if arguments.lan is not None:
        hosts = [host.lower().rstrip(".") for host in arguments.lan]
        opening = lan.buka(Basis(settings.data), hosts, port, arguments.porta_tls)
    from posko import serve as server  # heavy: only the server pays for it

    # The page scripts read their settings from the environment, as `streamlit run` would.
    os.environ["POSKO_DATA"] = str(settings.data)
    os.environ["POSKO_PERISTIWA"] = settings.peristiwa
    server.run(port=port, lan=opening)
    return 0


def caddy(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Show the configuration with which Caddy stands before Posko."""
    text = lan.caddyfile(arguments.host, arguments.port or settings.port, arguments.porta_tls, settings.data)
    found = lan.cari_caddy()
    keluaran.result({"caddyfile": text, "caddy": str(found) if found else None}, [text])
    return 0


def blank(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Write the blank workbook of one log."""
    from posko.intake.template import template

    if arguments.log not in LOGS:
        raise UserError(teks.log_tidak_ada(arguments.log, sorted(LOGS)))
    path: Path = arguments.ke or Path(f"templat_{arguments.log}.xlsx")
    path.write_bytes(template(arguments.log, rujukan.load(settings.peristiwa)))
    keluaran.result({"templat": str(path)}, [teks.tertulis(str(path))])
    return 0


def sample(arguments: argparse.Namespace, _settings: Settings, keluaran: Keluaran) -> int:
    """Make the sample data again; the same seed gives the same files."""
    from posko import simulate

    folder: Path = arguments.ke or SAMPLE
    options = {} if arguments.benih is None else {"seed": arguments.benih}
    simulate.write(folder, **options)
    keluaran.result({"contoh": str(folder)}, [teks.tertulis(str(folder))])
    return 0


def documents(_arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Write the documents that follow from contracts and query headers."""
    docs = PROJECT / "docs"
    written = {
        docs / "kamus-data.md": data_dictionary(rujukan.load(settings.peristiwa)),
        docs / "kueri.md": query_catalogue(),
    }
    for path, text in written.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    keluaran.result(
        {"dokumen": [str(path) for path in written]}, [teks.tertulis(str(path)) for path in written]
    )
    return 0
