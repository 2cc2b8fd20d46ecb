"""Headers of every answer: what the browser may load, keep and show inside what.

Scripts come from this server only. Streamlit's page carries one inline script; its hash is taken from
the page itself at start, so that an upgrade cannot break it and nothing else gets in.
"""

from __future__ import annotations

import base64
import hashlib
import re

_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def csp(index_html: bytes) -> str:
    """The content security policy for Streamlit's page as installed."""
    hashes = [f"'sha256-{_digest(body)}'" for body in _SCRIPT.findall(index_html)]
    # 'wasm-unsafe-eval' and blob: are the map's; style-src 'unsafe-inline' is how Streamlit sets styles.
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", "blob:", *hashes]),
        "worker-src": "'self' blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' blob: data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def kepala(csp_: str, *, aman: bool) -> list[tuple[bytes, bytes]]:
    """The headers that every answer carries; `aman` when it goes out over TLS."""
    given = {
        "content-security-policy": csp_,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        # Not no-referrer: browsers would then send `Origin: null` with the login form.
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    }
    if aman:
        given["strict-transport-security"] = "max-age=31536000"
    return [(name.encode(), value.encode()) for name, value in given.items()]


def _digest(body: bytes) -> str:
    return base64.b64encode(hashlib.sha256(body).digest()).decode("ascii")
