"""Every setting of Posko: name, default and meaning, read once from `POSKO_*`.

An unknown `POSKO_*` name stops the start: a mistyped setting on election night must not be
silently ignored.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from platformdirs import user_data_path

from posko.core.errors import UserError

PROJECT = Path(__file__).resolve().parents[2]
REF = PROJECT / "data" / "ref"
SAMPLE = PROJECT / "data" / "sample"
QUERIES = PROJECT / "queries"

# Read by the tests and the launcher, not by the product.
NOT_SETTINGS = frozenset({"POSKO_CHROMIUM"})


@dataclass(frozen=True)
class Settings:
    """What a station may change without touching code."""

    data: Path = Path()  # folder of the real logs; default: the system's folder for user data
    peristiwa: str = "pemilu2024"  # which file of data/ref/peristiwa/ is running
    satuan: str = "Polsek Purwakarta Kota"  # name of the station on pages and exports
    atasan: str = "Kapolres Purwakarta"  # to whom the station reports, in messages
    port: int = 8501  # TCP port on 127.0.0.1

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Read `POSKO_*`.

        Raises: UserError for an unknown name or an unreadable value.
        """
        env = os.environ if env is None else env
        known = {f"POSKO_{field.name.upper()}" for field in fields(cls)}
        given = {name for name in env if name.startswith("POSKO_")} - NOT_SETTINGS
        if unknown := sorted(given - known):
            raise UserError(
                f"Setelan {', '.join(unknown)} tidak dikenal. Yang ada: {', '.join(sorted(known))}."
            )
        port = env.get("POSKO_PORT", "8501")
        if not port.isdecimal() or not 1024 <= int(port) <= 65535:
            raise UserError(f"Setelan POSKO_PORT: isi dengan bilangan 1024-65535. Tertulis: «{port}».")
        data = env.get("POSKO_DATA", "")
        return cls(
            data=Path(data).expanduser() if data else user_data_path("posko", appauthor=False),
            peristiwa=env.get("POSKO_PERISTIWA", cls.peristiwa),
            satuan=env.get("POSKO_SATUAN", cls.satuan),
            atasan=env.get("POSKO_ATASAN", cls.atasan),
            port=int(port),
        )
