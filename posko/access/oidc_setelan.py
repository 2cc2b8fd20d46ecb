"""Settings of the identity provider: `oidc.toml` in the data folder, readable by its owner only."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from posko.access.oidc_jaringan import JaringanError, boleh
from posko.core.errors import UserError
from posko.teks import akses as teks

NAMA = "oidc.toml"
KEMBALI = "/masuk/oidc/kembali"
_PERLU = ("issuer", "client_id", "client_secret", "alamat")


@dataclass(frozen=True)
class Penyedia:
    """One provider and how this desk is known to it.

    Attributes:
        issuer: as the provider spells it.
        alamat: the desk's own address in browsers, without a path.
        ca: file of the certificate authority, for a provider inside the network.
    """

    issuer: str
    client_id: str
    client_secret: str
    alamat: str
    ca: Path | None = None

    @property
    def kembali(self) -> str:
        """Where the provider sends browsers back to."""
        return self.alamat.rstrip("/") + KEMBALI


def baca(folder: Path) -> Penyedia | None:
    """The provider that is set in `folder`; None when none is.

    Raises: UserError when the file is readable by others, incomplete or not to be trusted.
    """
    path = folder / NAMA
    if not path.exists():
        return None
    if os.name != "nt" and path.stat().st_mode & 0o077:
        raise UserError(teks.oidc_terbuka(str(path)))
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        values = {name: told[name] for name in _PERLU}
        ca = Path(told["ca"]) if told.get("ca") else None
        issuer, client, secret, alamat = (_text(values[name]) for name in _PERLU)
        found = Penyedia(issuer, client, secret, alamat, ca)
        for url in (found.issuer, found.alamat):
            boleh(url)
    except (KeyError, ValueError, JaringanError) as problem:
        raise UserError(teks.oidc_setelan(str(path), _PERLU)) from problem
    return found


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("text is needed")
    return value
