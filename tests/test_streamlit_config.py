"""This file shows that .streamlit/config.toml is in force: Streamlit knows every key and takes its value."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Streamlit reads these and does not list them.
UNLISTED = {("logger", "hideWelcomeMessage")}


def leaves(table: dict, *path: str) -> dict[tuple[str, ...], object]:
    found: dict[tuple[str, ...], object] = {}
    for key, value in table.items():
        found |= leaves(value, *path, key) if isinstance(value, dict) else {(*path, key): value}
    return found


def test_every_setting_is_known_and_in_force() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    environment["PYTHONUTF8"] = "1"
    shown = subprocess.run(
        [sys.executable, "-m", "streamlit", "config", "show"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert shown.stderr == ""
    wanted = leaves(tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")))
    # Prose stands above the first section.
    in_force = leaves(tomllib.loads(shown.stdout[shown.stdout.index("[global]") :]))
    assert {path: in_force.get(path) for path in wanted.keys() - UNLISTED} == {
        path: value for path, value in wanted.items() if path not in UNLISTED
    }
