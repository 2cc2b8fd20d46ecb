"""The only place where Posko speaks to another machine: the identity provider that the manager named.

TLS with a checked certificate, no redirects, no proxy of the environment, ten seconds, a bounded answer.
Plain HTTP is taken from this machine's own loopback address only, where tests keep their provider.
"""

from __future__ import annotations

import base64
import json
import ssl
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

DETIK = 10.0
PALING_BESAR = 512 * 1024


class JaringanError(Exception):
    """The provider did not answer as it must; English, for the log only."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object, **_more: object) -> None:
        return None


class Jaringan:
    """JSON from one provider."""

    def __init__(self, ca: Path | None = None) -> None:
        context = ssl.create_default_context(cafile=None if ca is None else str(ca))
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context), _NoRedirect
        )

    def ambil(self, url: str) -> dict[str, Any]:
        """The JSON object at `url`."""
        return self._json(urllib.request.Request(boleh(url)))  # noqa: S310 - `boleh` takes http(s) only

    def tukar(self, url: str, form: Mapping[str, str], siapa: tuple[str, str]) -> dict[str, Any]:
        """POST a form as the client `siapa` (name and secret); returns the JSON answer."""
        pair = ":".join(quote(part, safe="") for part in siapa)
        headers = {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode('ascii')}"}
        body = urlencode(form).encode("ascii")
        return self._json(urllib.request.Request(boleh(url), data=body, headers=headers))  # noqa: S310

    def _json(self, request: urllib.request.Request) -> dict[str, Any]:
        request.add_header("Accept", "application/json")
        try:
            with self._opener.open(request, timeout=DETIK) as answer:
                body = answer.read(PALING_BESAR + 1)
            value = json.loads(body) if len(body) <= PALING_BESAR else None
        except (OSError, HTTPException, ValueError) as problem:
            raise JaringanError(f"no answer from {request.full_url}") from problem
        if not isinstance(value, dict):
            raise JaringanError(f"no JSON object from {request.full_url}")
        return value


def boleh(url: str) -> str:
    """`url` if it may be asked: https, or http on this machine.

    Raises: JaringanError otherwise.
    """
    parts = urlsplit(url)
    is_local = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if not (is_local or (parts.scheme == "https" and parts.hostname)):
        raise JaringanError(f"{url} is not https")
    return url
