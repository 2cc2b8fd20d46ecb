"""Read or mark one file in a child process that may die without anyone noticing.

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
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from posko.core.errors import UserError
from posko.intake import wire
from posko.intake.guard import Findings
from posko.intake.keeper import Keeper
from posko.intake.limits import Limits
from posko.teks import berkas

Progress = Callable[[int, int], None]  # rows read so far, rows of this sheet

AT_ONCE = 2  # children; each may take the whole memory limit
_PATIENCE = 60.0  # seconds to wait for a turn
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
    """Everything the child said about one file; `facts` tell of a text file, `book` is a marked workbook."""

    findings: Findings
    sheets: list[RawSheet] = dataclasses.field(default_factory=list)
    facts: dict[str, Any] = dataclasses.field(default_factory=dict)
    book: bytes = b""
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

    def talk(process: subprocess.Popen[bytes], keeper: Keeper) -> Outcome:
        _hand_over(process, "read", findings, content, limits)
        seen = look() if look else findings
        _release(process, seen.marked)
        return _collect(process, Outcome(seen), limits, keeper, progress)

    return _in_child(findings.label, limits, talk, watch=watch)


def mark(
    label: str, content: bytes, order: Mapping[str, Any], limits: Limits, *, watch: bool = not _HAS_LIMITS
) -> bytes:
    """Have a fresh child paint an .xlsx as `paint.Order` says; raises UserError where `run` does."""
    return work("mark", label, content, order, limits, watch=watch)


def work(
    name: str,
    label: str,
    content: bytes,
    order: Mapping[str, Any],
    limits: Limits,
    *,
    watch: bool = not _HAS_LIMITS,
) -> bytes:
    """Have a fresh child do one piece of work on a file; its bytes, or UserError where `run` raises it.

    Args:
        name: `mark`, or a module of ours whose `serve(content, order, out)` does the work.
        label: name of the file, for sentences.
        content: its bytes.
        order: what to do, as JSON values.
        limits: ceilings for the child.
        watch: measure the child's memory from outside.
    """

    def talk(process: subprocess.Popen[bytes], keeper: Keeper) -> Outcome:
        findings = Findings(label, "xlsx")
        _hand_over(process, name, findings, content, limits)
        _release(process, order)
        return _collect(process, Outcome(findings), limits, keeper, None)

    return _in_child(label, limits, talk, watch=watch).book


def _in_child(
    label: str, limits: Limits, talk: Callable[[subprocess.Popen[bytes], Keeper], Outcome], *, watch: bool
) -> Outcome:
    if not _turns.acquire(timeout=_PATIENCE):
        raise UserError(berkas.sedang_penuh(label))
    try:
        with _child() as process:
            keeper = Keeper(process, limits, watch=watch)
            with keeper:
                outcome = talk(process, keeper)
                code = process.wait()
    finally:
        _turns.release()
    if keeper.reason or not outcome.ended or code:
        raise UserError(_explain(label, keeper.reason, code))
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


def _hand_over(
    process: subprocess.Popen[bytes], work: str, findings: Findings, content: bytes, limits: Limits
) -> None:
    order = {
        "work": work,
        "label": findings.label,
        "kind": findings.kind,
        "size": len(content),
        "limits": dataclasses.asdict(limits),
    }
    _write(process, json.dumps(order).encode() + b"\n", content)


def _release(process: subprocess.Popen[bytes], line: object) -> None:
    """The line the child waits for before it lets anything out."""
    _write(process, json.dumps(line).encode() + b"\n")


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
    keeper: Keeper,
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
    elif letter == wire.BOOK:
        outcome.book = payload
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
