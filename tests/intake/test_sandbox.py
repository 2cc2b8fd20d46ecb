"""This file shows that the child ends every bomb by itself, and that the process beside it never notices."""

import io
import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from posko.core.errors import UserError
from posko.intake import sandbox, wire
from posko.intake.guard import Findings
from posko.intake.keeper import Keeper
from posko.intake.limits import MIB, Limits
from tests.hostile import bombs, daftar, jujur

TIGHT = replace(Limits(), memory_bytes=512 * MIB, cpu_seconds=4, wall_seconds=8.0)
BERAT = "saat dibuka, isinya memerlukan memori terlalu besar"
LAMA = "pembacaannya melewati batas waktu"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="limits are the kernel's only on Linux")


def unguarded(hostile: daftar.Hostile, limits: Limits, **how: bool) -> str:
    """Read a file the guard would have refused; the sentence, or an empty text when a table came back."""
    findings = Findings(hostile.name, hostile.kind, marked=(bombs.SHEET, "content.xml"))
    try:
        outcome = sandbox.run(findings, hostile.make(), limits, **how)
    except UserError as refusal:
        return str(refusal)
    assert sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in outcome.sheets if sheet.rows) <= limits.cells
    return ""


def known(name: str) -> tuple[str, ...]:
    """What may be said of a bomb here: how far it dies differs with the machine's speed."""
    rusak = daftar.RUSAK.replace("data.xlsx", name)
    return ("", rusak, daftar.aman(name, BERAT), daftar.aman(name, LAMA))


@pytest.mark.parametrize("hostile", [h for h in daftar.RUINOUS if not h.slow], ids=lambda h: h.name)
def test_with_the_guard_off_the_child_ends_a_bomb(hostile: daftar.Hostile) -> None:
    hostile.make()
    before, begun = psutil.Process().memory_info().rss, time.monotonic()
    said = unguarded(hostile, TIGHT)
    assert said in known(hostile.name) or said.startswith(
        f"Berkas «{hostile.name}»: ada sel terisi sampai baris "
    )
    assert time.monotonic() - begun < 20
    assert psutil.Process().memory_info().rss - before < 80 * MIB
    assert not psutil.Process().children()


@pytest.mark.slow
@pytest.mark.parametrize("hostile", daftar.RUINOUS, ids=lambda h: h.name)
def test_with_the_guard_off_the_usual_limits_end_a_bomb(hostile: daftar.Hostile) -> None:
    begun = time.monotonic()
    said = unguarded(hostile, Limits())
    assert said in known(hostile.name) or said.startswith(
        f"Berkas «{hostile.name}»: ada sel terisi sampai baris "
    )
    assert time.monotonic() - begun < 40


@on_linux
def test_a_string_a_million_times_over_passes_the_guard_and_ends_in_the_child() -> None:
    content = bombs.blow_up()
    with pytest.raises(UserError) as refusal:
        sandbox.run(Findings("a.xlsx", "xlsx"), content, TIGHT)
    assert str(refusal.value) == daftar.aman("a.xlsx", BERAT)


@on_linux
def test_memory_asked_for_at_once_ends_the_child() -> None:
    corner = daftar.RUINOUS[0]
    assert unguarded(corner, TIGHT) == daftar.aman(corner.name, BERAT)


def test_no_cell_leaves_the_child_before_the_guard_is_content() -> None:
    told: list[int] = []

    def look() -> Findings:
        time.sleep(0.5)  # the child has long read the file by now
        told.append(-1)
        raise UserError("tidak")

    with pytest.raises(UserError, match="tidak"):
        sandbox.run(
            Findings("a.csv", "csv"),
            b"a;b\n",
            Limits(),
            look=look,
            progress=lambda done, _: told.append(done),
        )
    assert told == [-1]
    assert not psutil.Process().children()


def test_where_the_child_is_only_watched_the_guard_looks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def look() -> Findings:
        raise UserError("tidak")

    monkeypatch.setattr(sandbox, "_child", lambda: pytest.fail("a child was started"))
    with pytest.raises(UserError, match="tidak"):
        sandbox.run(Findings("a.csv", "csv"), b"a;b\n", Limits(), look=look, watch=True)


def test_time_ends_the_child() -> None:
    endless = next(hostile for hostile in daftar.RUINOUS if hostile.name == "baris-kosong.xlsx")
    begun = time.monotonic()
    assert unguarded(endless, replace(Limits(), wall_seconds=0.5)) == daftar.aman(endless.name, LAMA)
    assert time.monotonic() - begun < 5


@on_linux
def test_processor_time_ends_the_child() -> None:
    endless = next(hostile for hostile in daftar.RUINOUS if hostile.name == "baris-kosong.xlsx")
    assert unguarded(endless, replace(Limits(), cpu_seconds=1)) == daftar.aman(endless.name, LAMA)


def test_the_watch_ends_a_child_that_grows_where_the_kernel_does_not() -> None:
    """As on Windows: this process has no limit of its own, and the watch allows it 150 MiB."""
    process = subprocess.Popen(
        [sys.executable, "-I", "-c", "b = bytearray(400 << 20)\nimport time\ntime.sleep(30)"]
    )
    keeper = Keeper(process, replace(Limits(), memory_bytes=150 * MIB), watch=True)
    with keeper:
        process.wait(timeout=20)
    assert keeper.reason == "memory"
    said = sandbox._explain("a.xlsx", keeper.reason, process.returncode)
    assert said == daftar.aman("a.xlsx", BERAT)


def test_honest_files_pass_under_the_watch() -> None:
    outcome = sandbox.run(Findings("a.xlsx", "xlsx"), jujur.xlsx(), Limits(), watch=True)
    assert [sheet.head["name"] for sheet in outcome.sheets] == ["Distribusi", "Catatan", "Sandi"]


def test_a_result_too_large_to_take_is_refused() -> None:
    content = b"a;b\n" * 50_000
    with pytest.raises(UserError) as refusal:
        sandbox.run(Findings("a.csv", "csv"), content, replace(Limits(), result_bytes=100_000))
    assert str(refusal.value) == daftar.aman("a.csv", BERAT)


def test_two_at_a_time_and_the_third_waits() -> None:
    most = 0
    done = threading.Event()

    def count() -> None:
        nonlocal most
        while not done.is_set():
            most = max(most, len(psutil.Process().children()))
            time.sleep(0.005)

    def read() -> None:
        sandbox.run(Findings("a.csv", "csv"), b"a;b\n" * 20_000, Limits())

    watcher = threading.Thread(target=count)
    readers = [threading.Thread(target=read) for _ in range(5)]
    for thread in (watcher, *readers):
        thread.start()
    for thread in readers:
        thread.join()
    done.set()
    watcher.join()
    assert most == sandbox.AT_ONCE


def test_the_third_is_told_when_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_turns", threading.BoundedSemaphore(1))
    monkeypatch.setattr(sandbox, "_PATIENCE", 0.01)
    with sandbox._turns, pytest.raises(UserError) as refusal:
        sandbox.run(Findings("a.csv", "csv"), b"a", Limits())
    assert str(refusal.value) == (
        "Berkas «a.csv» belum dibaca karena berkas lain masih dibaca. Tunggu sebentar, lalu unggah kembali."
    )


def child_says(code: str) -> str:
    """Run the child's own interpreter with its own flags and read what it prints."""
    script = f"import sys; sys.path.append({str(Path(__file__).parents[2])!r})\n{code}"
    return subprocess.run(
        [sys.executable, "-I", "-B", "-X", "utf8", "-c", script], capture_output=True, text=True, check=True
    ).stdout


def test_the_child_stays_light() -> None:
    loaded = json.loads(
        child_says(
            "import json, posko.intake.reading, python_calamine\nprint(json.dumps(sorted(sys.modules)))"
        )
    )
    assert not {"streamlit", "pandas", "numpy", "duckdb", "pyarrow", "socket", "posko.store"} & set(loaded)


@on_linux
def test_the_child_may_not_write_a_file_or_take_more_memory(tmp_path: Path) -> None:
    limits = "from posko.intake.child import limit_self\nlimit_self(256 << 20, 5)\n"
    assert "MemoryError" in child_says(
        f"{limits}try:\n    bytearray(300 << 20)\nexcept MemoryError as e:\n    print(type(e).__name__)"
    )
    target = tmp_path / "x"
    code = f"from pathlib import Path\ntry:\n    Path({str(target)!r}).write_text('x')\n"
    assert "OSError" in child_says(f"{limits}{code}except OSError:\n    print('OSError')")
    assert target.read_bytes() == b""


def test_the_child_sees_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSKO_RAHASIA", "jangan")
    with sandbox._child() as process:
        seen = psutil.Process(process.pid).environ()
    assert "POSKO_RAHASIA" in os.environ
    assert set(seen) <= set(sandbox._ENVIRONMENT)


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param(b"", id="silence"),
        pytest.param(b"S\x05\x00", id="half a head"),
        pytest.param(wire._HEAD.pack(b"B", 9) + b"x", id="half a frame"),
        pytest.param(wire._HEAD.pack(b"S", 2) + b"{}", id="no end"),
    ],
)
def test_a_stream_cut_short_never_counts_as_whole(frames: bytes) -> None:
    outcome = sandbox.Outcome(Findings("a.csv", "csv"))
    try:
        for letter, payload in wire.receive(io.BytesIO(frames), 1_000):
            sandbox._take(outcome, letter, payload)
    except ValueError:
        pass
    assert not outcome.ended


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(wire._HEAD.pack(b"p", 1) + b"x", id="unknown column"),
        pytest.param(wire._HEAD.pack(b"f", 7) + b"1234567", id="seven bytes of a double"),
        pytest.param(wire._HEAD.pack(b"t", 4) + b"kini", id="no date"),
        pytest.param(wire._HEAD.pack(b"m", 1) + b"[", id="half a list"),
        pytest.param(
            wire._HEAD.pack(b"m", 3) + b"[1]" + wire._HEAD.pack(b"m", 5) + b"[1,2]", id="uneven columns"
        ),
    ],
)
def test_a_block_that_was_tampered_with_is_not_taken(block: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each of the readers below has its own words
        wire.unpack_rows(block)
