"""Watch over a child process: its time, and its memory where the kernel does not limit it."""

import subprocess
import threading
import time

import psutil

from posko.intake.limits import Limits

_WATCH_EVERY = 0.02  # seconds; between two looks an aborting child can grow by some tens of MiB


class Keeper:
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
