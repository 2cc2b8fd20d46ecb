"""This file shows that the two commands a station types do what the lock files say, and no more."""

import ast
import re
import sys
from pathlib import Path

import pytest

import lingkungan
import tugas
from tests import peramban

ROOT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def exits_with(code: int) -> list[str]:
    """A command that stands in for a Python which answers the probe with this exit code."""
    return [sys.executable, "-c", f"raise SystemExit({code})"]


def pins(file: Path) -> set[tuple[str, str]]:
    return {(name.lower(), version) for name, version in PIN.findall(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests"], ids=["runtime", "tests"])
def test_the_lock_holds_every_pin_with_its_hash(folder: Path) -> None:
    lock = folder / "requirements.lock"
    asked = pins(folder / "requirements.txt") | pins(ROOT / "requirements.txt")
    assert asked <= pins(lock), "run: python3 tugas.py lock"
    entries = re.split(r"\n(?=\S+==)", lock.read_text(encoding="utf-8"))[1:]
    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_every_requirement_is_pinned_and_says_why() -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    asked = [line for line in lines if not line.startswith("#")]
    assert asked
    assert [
        line
        for line in asked
        if not re.fullmatch(r"[A-Za-z0-9-]+==[0-9.]+( ; python_version [<>]=? '[0-9.]+')? +# .+", line)
    ] == []


def test_make_and_the_script_name_the_same_tasks() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = dict(
        re.findall(r"^([a-z]+):.*## .+\n\t@\$\(PYTHON\) tugas\.py ([a-z]+)", makefile, re.MULTILINE)
    )
    assert targets == {verb: verb for verb in tugas.TASKS}


def test_an_unknown_task_is_answered_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert tugas.main(["terbang"]) == 2
    answer = capsys.readouterr()
    assert answer.err == "Tugas «terbang» tidak dikenal. Daftar tugas:\n"
    assert "  run       jalankan Posko di http://127.0.0.1:8501\n" in answer.out


def test_the_first_suitable_python_is_taken() -> None:
    commands = [["tidak-ada-program-ini"], exits_with(3), exits_with(4), [sys.executable]]
    assert lingkungan.find_python(commands).samefile(sys.executable)


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        pytest.param([3], lingkungan.NO_PYTHON, id="only older Pythons"),
        pytest.param([], lingkungan.NO_PYTHON, id="no Python"),
        pytest.param([3, 4], lingkungan.NO_VENV, id="Debian's Python without venv"),
    ],
)
def test_without_a_suitable_python_the_way_out_is_said(
    codes: list[int], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        lingkungan.find_python([exits_with(code) for code in codes])
    assert capsys.readouterr().err == f"{sentence}\n"


def test_an_installed_lock_is_not_installed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr(lingkungan, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(lingkungan, "ROOT", tmp_path)
    monkeypatch.setattr(lingkungan, "make_venv", lambda: made.append("venv"))
    # Stands in for pip: a program that ends well whatever it is told.
    lingkungan.venv_python().parent.mkdir(parents=True)
    monkeypatch.setattr(
        lingkungan.subprocess, "run", lambda *_args, **_named: lingkungan.subprocess.CompletedProcess([], 0)
    )
    lingkungan.venv_python().touch()
    lock = tmp_path / "requirements.lock"

    lock.write_text("a==1", encoding="utf-8")
    lingkungan.install(lock)
    lingkungan.install(lock)
    assert made == ["venv"]

    lock.write_text("a==2", encoding="utf-8")
    lingkungan.install(lock)
    assert made == ["venv", "venv"]


def test_an_install_that_stopped_halfway_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lingkungan, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(lingkungan, "ROOT", tmp_path)
    monkeypatch.setattr(lingkungan, "make_venv", lambda: None)
    monkeypatch.setattr(
        lingkungan.subprocess, "run", lambda *_args, **_named: lingkungan.subprocess.CompletedProcess([], 1)
    )
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1", encoding="utf-8")
    with pytest.raises(SystemExit):
        lingkungan.install(lock)
    assert not lingkungan.stamp_of(lock).exists()


def test_a_named_browser_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSKO_CHROMIUM", "tidak/ada")
    assert peramban.find_browser() == "POSKO_CHROMIUM menunjuk «tidak/ada», yang tidak ada"


def test_a_machine_without_a_browser_gets_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POSKO_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(peramban, "usual_places", list)
    assert peramban.find_browser() == peramban.NO_BROWSER


def test_a_downloaded_browser_is_found_where_playwright_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "chromium-1234" / "chrome-linux" / "chrome"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.delenv("POSKO_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(peramban, "MAC_PLACES", ())
    monkeypatch.setattr(peramban, "WINDOWS_FOLDERS", ())
    assert peramban.find_browser() == program


@pytest.mark.parametrize("script", ["tugas.py", "lingkungan.py", "tests/peramban.py"])
def test_an_old_python_can_read_what_tells_it_to_make_way(script: str) -> None:
    ast.parse((ROOT / script).read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.skipif(sys.platform == "win32", reason="Debian's installer, played by a shell script")
def test_debian_is_asked_for_a_browser_where_none_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = tmp_path / "apt-get"
    told = tmp_path / "told.txt"
    browser = tmp_path / "chromium"
    # Like the real one: it fetches its lists first, and only then has the package.
    installer.write_text(
        f'#!/bin/sh\necho "$@" >> "{told}"\n'
        f'[ "$1" = install ] && : > "{browser}" && /bin/chmod +x "{browser}"\n',
        encoding="utf-8",
    )
    installer.chmod(0o755)
    monkeypatch.delenv("POSKO_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(peramban, "usual_places", list)
    monkeypatch.setattr(peramban.os, "geteuid", lambda: 0)
    assert peramban.see_to_browser(Path("tidak-ada"), tmp_path) == browser
    assert told.read_text(encoding="utf-8").split("\n") == [
        "update -qq",
        "install -y -qq --no-install-recommends chromium",
        "",
    ]
