"""What a button did, said once above the page after the rerun it caused; and who pressed it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from posko.access import Pelaku
from posko.core.errors import UserError
from posko.store import Entri
from posko.teks import simpan as teks
from posko.ui import siapa
from posko.ui.polos import plain

DEED = "perbuatan"


def pelaku() -> Pelaku:
    """Who acts: the name the ledger keeps beside a deed, with the role it has now.

    Raises: UserError when nobody is logged in any more.
    """
    return siapa.pelaku()


def said(sentence: str) -> None:
    """A deed that was done."""
    st.session_state[DEED] = ("baik", sentence)


def refused(sentence: str) -> None:
    """A deed that was not done, and the way out."""
    st.session_state[DEED] = ("perhatian", sentence)


def last() -> None:
    """Say what the last button did."""
    if deed := st.session_state.pop(DEED, None):
        kind, sentence = deed
        (st.success if kind == "baik" else st.warning)(plain(sentence))


def attempt(deed: Callable[[], Entri], tell: Callable[[Entri], str]) -> Entri | None:
    """Do a deed that writes to the ledger; its sentence, or the refusal, shows above the page."""
    try:
        entri = deed()
    except UserError as refusal:
        refused(str(refusal))
        return None
    except OSError as refusal:
        refused(teks.ditolak_disk(refusal.errno))
        return None
    said(tell(entri))
    return entri
