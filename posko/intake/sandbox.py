"""Read one file in a child process that may die without anyone noticing.

A legal workbook of two kilobytes can make the cell reader ask for half a terabyte and abort its process;
so no uploaded byte is parsed in the process that serves the pages. The file goes in through a pipe and
the cells come out through another: nothing is written to disk, and the child sees none of the
environment but what Python needs to start.
"""

import contextlib
import dataclasses
import json
import logging
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil

from posko.core.errors import UserError
from posko.intake import wire
from posko.intake.guard import Findings
from posko.intake.limits import Limits
from posko.teks import berkas

Progress = Callable[[int, int], None]  # rows read so far, rows of this sheet

AT_ONCE = 2  # children; each may take the whole memory limit
_PATIENCE = 60.0  # seconds to wait for a turn
_WATCH_EVERY = 0.02  # seconds; between two looks an aborting child can grow by some tens of MiB
_ENVIRONMENT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH")
_CHILD = Path(__file__).with_name("child.py")
_HAS_LIMITS = sys.platform == "linux"
_turns = threading.BoundedSemaphore(AT_ONCE)
_log = logging.getLogger(__name__)


@dataclasses.dataclass
class RawSheet:
    """One sheet as the child sent it: `head` as `reading` wrote it, rows not yet trimmed."""

    head: dict[str, Any]
    rows: list[wire.Row]


@dataclasses.dataclass
class Outcome:
    """Everything the child said about one file; `facts` is filled for text files only."""

    findings: Findings
    sheets: list[RawSheet] = dataclasses.field(default_factory=list)
    facts: dict[str, Any] = dataclasses.field(default_factory=dict)
    refusal: str = ""
    ended: bool = False


def run(
    findings: Findings,
    content: bytes,
    limits: Limits,
    *,
    look: Callable[[], Findings] | None = None,
    progress: Progress | None = None,
    watch: bool = not _HAS_LIMITS,
) -> Outcome:
    """Read the file in a fresh child; raises UserError if it is refused or the child does not survive.

    `look` is the guard's long look. Where the kernel limits the child, it looks while the child parses,
    and no cell leaves the child before it is content; where the child is only watched, it looks first.
    `watch` measures the child's memory from outside, for systems without rlimits.
    """
    if look and watch:
        findings, look = look(), None
    if not _turns.acquire(timeout=_PATIENCE):
        raise UserError(berkas.sedang_penuh(findings.label))
    try:
        with _child() as process:
            keeper = _Keeper(process, limits, watch=watch)
            with keeper:
                _hand_over(process, findings, content, limits)
                findings = look() if look else findings
                _release(process, findings)
                outcome = _collect(process, Outcome(findings), limits, keeper, progress)
                code = process.wait()
    finally:
        _turns.release()
    if keeper.reason or not outcome.ended or code:
        raise UserError(_explain(findings.label, keeper.reason, code))
    if outcome.refusal:
        raise UserError(outcome.refusal)
    return outcome


@contextlib.contextmanager
def _child() -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-I", "-B", "-X", "utf8", str(_CHILD)]
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    process = subprocess.Popen(  # noqa: S603 - this interpreter, a file of ours, no argument from outside
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )
    try:
        yield process
    finally:
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):  # what was still to be written is lost with the child
                if pipe:
                    pipe.close()
        process.wait()


class _Keeper:
    """Ends the child when its time or, if watched, its memory is used up; `reason` says which."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits, *, watch: bool) -> None:
        self.process = process
        self.limits = limits
        self.watch = watch
        self.reason = ""
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="posko-penjaga-anak", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def stop(self, reason: str) -> None:
        self.reason = self.reason or reason
        self.process.kill()

    def _keep(self) -> None:
        until = time.monotonic() + self.limits.wall_seconds
        while not self._done.wait(_WATCH_EVERY if self.watch else max(0.0, until - time.monotonic())):
            if time.monotonic() >= until:
                self.stop("time")
                return
            if self.watch and _memory(self.process.pid) > self.limits.memory_bytes:
                self.stop("memory")
                return


def _memory(pid: int) -> int:
    """Bytes the process has asked for: on Windows its commit charge, elsewhere its resident set."""
    try:
        used = psutil.Process(pid).memory_info()
    except psutil.Error:
        return 0  # already gone
    return int(getattr(used, "private", used.rss))


def _hand_over(process: subprocess.Popen[bytes], findings: Findings, content: bytes, limits: Limits) -> None:
    order = {
        "label": findings.label,
        "kind": findings.kind,
        "size": len(content),
        "limits": dataclasses.asdict(limits),
    }
    _write(process, json.dumps(order).encode() + b"\n", content)


def _release(process: subprocess.Popen[bytes], findings: Findings) -> None:
    """Tell the child that the guard is content, and what it marked."""
    _write(process, json.dumps(findings.marked).encode() + b"\n")


def _write(process: subprocess.Popen[bytes], *parts: bytes) -> None:
    if process.stdin is None:  # cannot be: it was asked for as a pipe
        raise RuntimeError("the child has no standard input")
    # A child that dies while it is being fed says why by its exit code.
    with contextlib.suppress(OSError):
        for part in parts:
            process.stdin.write(part)
        process.stdin.flush()


def _collect(
    process: subprocess.Popen[bytes],
    outcome: Outcome,
    limits: Limits,
    keeper: _Keeper,
    progress: Progress | None,
) -> Outcome:
    if process.stdout is None:  # cannot be: it was asked for as a pipe
        raise RuntimeError("the child has no standard output")
    try:
        for letter, payload in wire.receive(process.stdout, limits.result_bytes):
            _take(outcome, letter, payload)
            if letter == wire.BLOCK and progress:
                sheet = outcome.sheets[-1]
                progress(len(sheet.rows), sheet.head["height"])
    except OverflowError:
        keeper.stop("memory")
    except (ValueError, TypeError, LookupError, struct.error):  # frames that `wire` never wrote
        keeper.stop(keeper.reason or "broken")
    return outcome


def _take(outcome: Outcome, letter: bytes, payload: bytes) -> None:
    if letter == wire.SHEET:
        outcome.sheets.append(RawSheet(json.loads(payload), []))
    elif letter == wire.BLOCK:
        outcome.sheets[-1].rows.extend(wire.unpack_rows(payload))
    elif letter == wire.FACTS:
        outcome.facts = json.loads(payload)
    elif letter == wire.REFUSED:
        outcome.refusal = payload.decode()
    elif letter == wire.END:
        outcome.ended = True


def _explain(label: str, reason: str, code: int) -> str:
    """The sentence for a child that did not come back, by what ended it."""
    if not reason:
        _log.warning("anak.berhenti kode=%s", code)
    if reason == "time" or code == -getattr(signal, "SIGXCPU", 0):
        return berkas.terlalu_lama(label)
    if reason == "broken":
        return berkas.rusak(label)
    # Rust aborts when memory is refused, Python raises MemoryError and leaves with 1.
    return berkas.terlalu_berat(label)
