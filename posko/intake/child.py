"""The child process that reads or marks one uploaded file: `python -I -X utf8 child.py`.

It lowers its own limits before anything of the file is read. On standard input come one line of JSON
(the job), the file, and one more line: what the guard marked once it is content, or what to mark; on
standard output go the frames of `wire`.
"""

import contextlib
import gc
import importlib
import json
import sys
from pathlib import Path
from typing import Any


def limit_self(memory_bytes: int, cpu_seconds: int) -> None:
    """Cap memory, processor time, files and core dumps; Windows has no such calls and is watched instead."""
    try:
        import resource
    except ImportError:
        return
    wanted = {
        resource.RLIMIT_AS: (memory_bytes, memory_bytes),
        # At the soft limit the signal says that it was time, at the hard one it would be a bare kill.
        resource.RLIMIT_CPU: (cpu_seconds, cpu_seconds + 1),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_CORE: (0, 0),
    }
    for limit, values in wanted.items():
        # macOS knows the memory limit but refuses to set it; the parent watches there too.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, values)


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    limit_self(order["limits"]["memory_bytes"], order["limits"]["cpu_seconds"])
    gc.disable()  # a short life of plain values has no cycles, and looking for them costs a quarter
    # Isolated mode leaves the project off the path; it goes last, so that nothing in it can pose as stdlib.
    sys.path.append(str(Path(__file__).resolve().parents[2]))
    content = sys.stdin.buffer.read(order["size"])
    {"mark": _mark, "read": _read}.get(order["work"], _serve)(order, content)
    sys.stdout.buffer.flush()


def _read(order: dict[str, Any], content: bytes) -> None:
    from posko.intake.limits import Limits
    from posko.intake.reading import Job, read

    job = Job(
        order["label"],
        order["kind"],
        lambda: tuple(json.loads(sys.stdin.buffer.readline())),
        Limits(**order["limits"]),
    )
    read(job, content, sys.stdout.buffer)


def _mark(_order: dict[str, Any], content: bytes) -> None:
    from posko.intake.paint import serve

    serve(content, json.loads(sys.stdin.buffer.readline()), sys.stdout.buffer)


def _serve(order: dict[str, Any], content: bytes) -> None:
    # The name comes from the desk, never from the file.
    module = importlib.import_module(order["work"])
    module.serve(content, json.loads(sys.stdin.buffer.readline()), sys.stdout.buffer)


if __name__ == "__main__":
    main()
