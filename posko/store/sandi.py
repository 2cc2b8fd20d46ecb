"""A stream of bytes locked with a passphrase: scrypt, then AES-256-GCM in frames of one MiB.

Every frame is bound to its place, to the header, and to being the last or not (the STREAM
construction), so that a file cut short, joined or reordered never opens as a shorter one.
"""

from __future__ import annotations

import hashlib
import io
import os
import struct
from collections.abc import Callable, Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

FRAME = 1024 * 1024  # bytes of content in a frame
BIAYA = 17  # log2 of scrypt's N, kept in the header: 128 MiB and about half a second for each guess
_HEADER = struct.Struct(">8sB16s7s16s")  # magic, cost, salt, nonce prefix, check of the key
_MAGIC = b"POSKO\0\0\1"
_DEAREST = 20  # a header that asks for more is not ours
_TAG = 16
_LAST_NONCE = struct.Struct(">7sIB")


class SandiSalahError(Exception):
    """The passphrase is not the one this file was locked with."""


class BerkasRusakError(Exception):
    """The file is not whole, or not a locked file of Posko."""


class Pengunci(io.RawIOBase):
    """Write into this; locked frames go to `sink`. Without `close` the file never opens."""

    def __init__(self, sink: Callable[[bytes], None], sandi: str) -> None:
        """Begin a locked file.

        Args:
            sink: takes the locked bytes in order.
            sandi: the passphrase.
        """
        salt, self._prefix = os.urandom(16), os.urandom(7)
        key, check = _keys(sandi, salt, BIAYA)
        self._cipher = AESGCM(key)
        self._header = _HEADER.pack(_MAGIC, BIAYA, salt, self._prefix, check)
        self._sink, self._waiting, self._number = sink, bytearray(), 0
        sink(self._header)

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, content: object) -> int:
        """Take content of any length."""
        piece = bytes(content)  # type: ignore[call-overload]
        self._waiting += piece
        # One frame is always kept back: only the end of the stream says which is the last.
        while len(self._waiting) > FRAME:
            self._lock(bytes(self._waiting[:FRAME]), last=False)
            del self._waiting[:FRAME]
        return len(piece)

    def finish(self) -> None:
        """Lock what is left as the last frame."""
        self._lock(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _lock(self, piece: bytes, *, last: bool) -> None:
        nonce = _LAST_NONCE.pack(self._prefix, self._number, last)
        self._sink(self._cipher.encrypt(nonce, piece, self._header))
        self._number += 1


class Pembuka(io.RawIOBase):
    """Read from this; raises instead of ever giving a byte that was not locked in this place."""

    def __init__(self, source: BinaryIO, sandi: str) -> None:
        """Open a locked file.

        Args:
            source: the locked file, at its beginning.
            sandi: the passphrase.

        Raises: SandiSalahError, BerkasRusakError.
        """
        header = source.read(_HEADER.size)
        if len(header) != _HEADER.size or header[: len(_MAGIC)] != _MAGIC:
            raise BerkasRusakError("no locked file of Posko")
        _, biaya, salt, prefix, check = _HEADER.unpack(header)
        if not 1 <= biaya <= _DEAREST:
            raise BerkasRusakError("unknown cost")
        key, right = _keys(sandi, salt, biaya)
        if check != right:
            raise SandiSalahError
        self._frames = _frames(source, AESGCM(key), prefix, header)
        self._piece = b""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: object) -> int:
        """Give the next bytes; 0 only at the end of a whole file."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self._piece:
            piece = next(self._frames, None)
            if piece is None:
                return 0
            self._piece = piece
        taken = min(len(view), len(self._piece))
        view[:taken] = self._piece[:taken]
        self._piece = self._piece[taken:]
        return taken


def _frames(source: BinaryIO, cipher: AESGCM, prefix: bytes, header: bytes) -> Iterator[bytes]:
    number, frame = 0, source.read(FRAME + _TAG)
    while True:
        following = source.read(FRAME + _TAG)
        nonce = _LAST_NONCE.pack(prefix, number, not following)
        try:
            yield cipher.decrypt(nonce, frame, header)
        except InvalidTag as problem:
            raise BerkasRusakError(f"frame {number} is not as it was written") from problem
        if not following:
            return
        number, frame = number + 1, following


def _keys(sandi: str, salt: bytes, biaya: int) -> tuple[bytes, bytes]:
    """Key of the cipher, and a check by which a wrong passphrase is told from a damaged file."""
    made = Scrypt(salt=salt, length=64, n=2**biaya, r=8, p=1).derive(sandi.encode("utf-8"))
    return made[:32], hashlib.sha256(made[32:]).digest()[:16]
