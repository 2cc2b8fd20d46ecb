"""What one server is told about its door: where accounts lie, which names it answers to, who writes down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from posko.access.basis import Basis
from posko.access.oidc import Oidc

Catat = Callable[[str, str, Mapping[str, Any]], object]


@dataclass(frozen=True)
class Aturan:
    """The rules of one server.

    Attributes:
        basis: accounts and sessions.
        satuan: name of the station, on the login sheet.
        csp: content security policy of every answer.
        catat: writes a deed of the door (kind, who, what) to the ledger; raises OSError when it cannot.
        hosts: host names it answers to, without port, lower case.
        aman: whether browsers reach it over TLS only.
        alihkan: addresses that go elsewhere, with their query.
        pamit: bytes sent down a live screen before it is cut; they make the browser leave the page.
        oidc: login through an identity provider, if one is set.
    """

    basis: Basis
    satuan: str
    csp: str
    catat: Catat
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost"})
    aman: bool = False
    alihkan: Mapping[str, str] = field(default_factory=dict)
    pamit: bytes = b""
    oidc: Oidc | None = None

    @property
    def kue(self) -> str:
        """Name of the session cookie; the prefix makes browsers keep it to this host and to TLS."""
        return "__Host-posko" if self.aman else "posko_sesi"
