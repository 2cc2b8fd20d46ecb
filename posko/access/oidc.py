"""Login through an identity provider of the Polres or Polda, ending in the same session as a password.

OpenID Connect by the authorization code flow with PKCE, and nothing of it optional: state bound to the
browser, nonce, RS256 by the provider's published keys only, issuer, audience and times checked. Who may
come in is still decided at the console: an account names the identity that may use it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256

from posko.access.oidc_jaringan import Jaringan, JaringanError
from posko.access.oidc_setelan import Penyedia

BERLAKU = 600.0  # seconds between leaving for the provider and coming back
MENUNGGU = 1000  # logins under way that are remembered
SELISIH = 60.0  # seconds two clocks may differ
KUNCI_PALING_PENDEK = 2048  # bits


class DitolakError(Exception):
    """The provider's answer does not prove anything; English, for the log only."""


@dataclass(frozen=True)
class Perjalanan:
    """One login under way: what the answer must fit."""

    pengikat: str
    nonce: str
    verifier: str
    mulai: float


class Oidc:
    """The relying party of one server."""

    def __init__(
        self, penyedia: Penyedia, jam: Callable[[], float], jaringan: Jaringan | None = None
    ) -> None:
        self.penyedia = penyedia
        self._jam = jam
        self._jaringan = jaringan or Jaringan(penyedia.ca)
        self._jalan: OrderedDict[str, Perjalanan] = OrderedDict()

    def berangkat(self) -> tuple[str, str]:
        """Where the browser is to go, and the secret it keeps in a cookie meanwhile.

        Raises: JaringanError when the provider cannot be reached or describes itself wrongly.
        """
        state, trip = (
            secrets.token_urlsafe(24),
            Perjalanan(
                secrets.token_urlsafe(24), secrets.token_urlsafe(24), secrets.token_urlsafe(48), self._jam()
            ),
        )
        self._jalan[state] = trip
        while len(self._jalan) > MENUNGGU:
            self._jalan.popitem(last=False)
        query = {
            "response_type": "code",
            "scope": "openid",
            "client_id": self.penyedia.client_id,
            "redirect_uri": self.penyedia.kembali,
            "state": state,
            "nonce": trip.nonce,
            "code_challenge": _b64(hashlib.sha256(trip.verifier.encode("ascii")).digest()),
            "code_challenge_method": "S256",
            # At a shared desk nobody inherits the provider's session of the one before.
            "prompt": "login",
        }
        return f"{self._tentang()['authorization_endpoint']}?{urlencode(query)}", trip.pengikat

    def pulang(self, query: Mapping[str, str], pengikat: str) -> str:
        """The identity that the provider vouches for: `issuer#sub`.

        Args:
            query: parameters the browser came back with.
            pengikat: the secret from its cookie.

        Raises: DitolakError when anything does not fit, JaringanError when the provider does not answer.
        """
        trip = self._jalan.pop(query.get("state", ""), None)
        if trip is None or not hmac.compare_digest(trip.pengikat.encode(), pengikat.encode()):
            raise DitolakError("state is not of this browser")
        if self._jam() - trip.mulai > BERLAKU:
            raise DitolakError("came back too late")
        if query.get("iss", self.penyedia.issuer) != self.penyedia.issuer or "code" not in query:
            raise DitolakError("no code of this issuer")
        answer = self._jaringan.tukar(
            self._tentang()["token_endpoint"],
            {
                "grant_type": "authorization_code",
                "code": query["code"],
                "redirect_uri": self.penyedia.kembali,
                "code_verifier": trip.verifier,
            },
            (self.penyedia.client_id, self.penyedia.client_secret),
        )
        claims = self._bukti(str(answer.get("id_token", "")))
        self._periksa(claims, trip)
        return f"{self.penyedia.issuer}#{claims['sub']}"

    def _periksa(self, claims: Mapping[str, Any], trip: Perjalanan) -> None:
        """Whether the claims are about this login, at this desk, now."""
        kini, audience = self._jam(), claims.get("aud")
        many = audience if isinstance(audience, list) else [audience]
        checks = {
            "iss": claims.get("iss") == self.penyedia.issuer,
            "aud": self.penyedia.client_id in many,
            "azp": claims.get("azp", self.penyedia.client_id if len(many) == 1 else None)
            == self.penyedia.client_id,
            "exp": _number(claims.get("exp")) > kini - SELISIH,
            "iat": kini - BERLAKU - SELISIH <= _number(claims.get("iat")) <= kini + SELISIH,
            "nonce": hmac.compare_digest(str(claims.get("nonce", "")).encode(), trip.nonce.encode()),
            "sub": isinstance(claims.get("sub"), str) and bool(claims["sub"]),
        }
        if wrong := sorted(name for name, fits in checks.items() if not fits):
            raise DitolakError(f"claims do not fit: {', '.join(wrong)}")

    def _bukti(self, token: str) -> dict[str, Any]:
        """The claims of a token whose signature is the provider's."""
        try:
            head, body, signature = (_unb64(part) for part in token.split("."))
            header, claims = json.loads(head), json.loads(body)
        except ValueError as problem:
            raise DitolakError("not a token") from problem
        if not isinstance(header, dict) or not isinstance(claims, dict) or header.get("alg") != "RS256":
            raise DitolakError("only RS256 is taken")
        key = self._kunci(header.get("kid"))
        if key.n.bit_length() < KUNCI_PALING_PENDEK:
            raise DitolakError("the key is too short")
        try:
            key.public_key().verify(signature, token.rpartition(".")[0].encode(), PKCS1v15(), SHA256())
        except (InvalidSignature, ValueError) as problem:
            raise DitolakError("the signature is not the provider's") from problem
        return claims

    def _kunci(self, kid: object) -> RSAPublicNumbers:
        """The published key of this name; without a name the only one there is."""
        published = self._jaringan.ambil(self._tentang()["jwks_uri"]).get("keys", [])
        fitting = [
            key
            for key in published
            if isinstance(key, dict)
            and key.get("kty") == "RSA"
            and key.get("use", "sig") == "sig"
            and (kid is None or key.get("kid") == kid)
        ]
        if len(fitting) != 1:
            raise DitolakError("no one key of this name is published")
        try:
            n, e = (int.from_bytes(_unb64(str(fitting[0][part]))) for part in ("n", "e"))
        except (KeyError, ValueError) as problem:
            raise DitolakError("the published key cannot be read") from problem
        return RSAPublicNumbers(e, n)

    def _tentang(self) -> dict[str, str]:
        """The provider's own description; it must be about the issuer that was set."""
        told = self._jaringan.ambil(f"{self.penyedia.issuer.rstrip('/')}/.well-known/openid-configuration")
        if told.get("issuer") != self.penyedia.issuer:
            raise JaringanError("the provider describes another issuer")
        names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if not all(isinstance(told.get(name), str) for name in names):
            raise JaringanError("the provider's description is incomplete")
        return {name: str(told[name]) for name in names}


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else -1.0


def _b64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def _unb64(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
