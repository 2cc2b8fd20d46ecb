"""Work that takes seconds, done beside the page: a thread, its progress, its stop button, its result.

The thread never touches Streamlit: it fills a `Kerja` that the page looks at twice a second. The session
keeps only its key, because what a session keeps must be plain data; the newest `KEPT` stay in the process.
"""

from __future__ import annotations

import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from posko.core.angka import desimal
from posko.rencana.kemajuan import Kemajuan
from posko.teks import usulan as teks

EVERY = 0.5  # seconds between two looks
KEPT = 24

_kerja: OrderedDict[str, Kerja] = OrderedDict()
_kunci = threading.Lock()


@dataclass(frozen=True)
class Kerja:
    """One piece of work, asked for as `kunci`; `janji` holds what it found or why it failed."""

    kunci: object
    kemajuan: Kemajuan
    janji: Future[Any] = field(repr=False)

    @property
    def is_jalan(self) -> bool:
        """Whether it still runs."""
        return not self.janji.done()

    @property
    def salah(self) -> BaseException | None:
        """Why it failed, once it has."""
        return None if self.is_jalan else self.janji.exception()

    @property
    def hasil(self) -> object:
        """What it found; None while it runs."""
        return None if self.is_jalan else self.janji.result()


def start(nama: str, kunci: object, buat: Callable[[Kemajuan], Any]) -> None:
    """Begin; an older piece of work of the same name is stopped and forgotten."""
    if (old := find(nama)) is not None:
        old.kemajuan.hentikan()
    kemajuan = Kemajuan()
    own = ThreadPoolExecutor(1, thread_name_prefix=nama)
    work = Kerja(kunci, kemajuan, own.submit(buat, kemajuan))
    own.shutdown(wait=False)  # nothing more will be asked of this thread; it ends with its work
    key = st.session_state[nama] = uuid.uuid4().hex
    with _kunci:
        _kerja[key] = work
        while len(_kerja) > KEPT:
            _kerja.popitem(last=False)[1].kemajuan.hentikan()


def by_key(key: str) -> Kerja | None:
    """The piece of work that a session keeps this key of."""
    return _kerja.get(key)


def find(nama: str) -> Kerja | None:
    """The piece of work of this name, begun in this session."""
    found = by_key(st.session_state.get(nama, ""))
    if found is not None and found.salah is not None:
        forget(nama)
        raise found.salah
    return found


def forget(nama: str) -> None:
    """Drop the piece of work and what it found."""
    with _kunci:
        _kerja.pop(st.session_state.pop(nama, ""), None)


@st.fragment(run_every=EVERY)
def watch(nama: str) -> None:
    """How far it is, with the button that stops it; the page draws itself anew when it is done."""
    work = find(nama)
    if work is None or not work.is_jalan:
        st.rerun()
        return
    seen = work.kemajuan
    label = teks.TAHAP.get(seen.tahap, teks.MEMULAI)
    st.progress(seen.bagian, text=teks.kemajuan(label, seen.ke + 1, seen.dari, desimal(seen.detik)))
    if seen.terbaik is not None and seen.batas is not None:
        st.caption(teks.sejauh_ini(seen.terbaik, seen.batas))
    st.button(teks.HENTIKAN, icon=":material/stop_circle:", key=f"{nama}_henti", on_click=seen.hentikan)
