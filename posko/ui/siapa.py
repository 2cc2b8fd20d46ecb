"""Who is looking: the account the guard let in, asked anew from the file of accounts each time.

Headers say only which session a screen belongs to; whether it still holds, and with which role, is not
the screen's to remember.
"""

from __future__ import annotations

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx

from posko.access import Basis, Hak, Pelaku, Peran, boleh, sesi
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.teks import akses as teks
from posko.ui.polos import plain

OPERATOR = "operator"
KEPALA = {"x-posko-akun": "posko_akun", "x-posko-sesi": "posko_sesi"}
KELUAR, MASUK = "/keluar", "/masuk?alasan=berakhir"


def kini() -> Pelaku | None:
    """Who acts now; None when accounts exist and nobody is logged in here."""
    basis = Basis(Settings.from_env().data)
    if not basis.berakun:
        return Pelaku(OPERATOR, Peran.MEJA_TERBUKA)
    held = sesi.periksa(basis, str(st.user.get(KEPALA["x-posko-sesi"]) or ""))
    return held.pelaku if held else None


def pelaku() -> Pelaku:
    """Who acts now.

    Raises: UserError when nobody is logged in.
    """
    if (found := kini()) is None:
        raise UserError(teks.PERLU_MASUK)
    return found


def mampu(hak: Hak) -> bool:
    """Whether who looks may do this."""
    found = kini()
    return found is not None and (found.peran is Peran.MEJA_TERBUKA or boleh(found, hak, berakun=True))


def cap() -> str:
    """The mark that everything this viewer takes away has to carry; empty for most."""
    return "" if mampu(Hak.EKSPOR) else teks.PERAN[Peran.PENINJAU].upper()


def tanda() -> None:
    """Account and role in the frame, with the way out; nothing on an open desk."""
    found = kini()
    if found is None or found.peran is Peran.MEJA_TERBUKA:
        return
    label = plain(teks.akun_berperan(found, found.peran.value))
    with st.popover(label, icon=":material/person:", type="tertiary"):
        st.button(teks.KELUAR, icon=":material/logout:", key="keluar", on_click=_pergi)


def pamit() -> bytes:
    """What makes a browser leave the page for the login sheet, as it goes down the websocket."""
    message = ForwardMsg()
    message.auth_redirect.url = MASUK
    content: bytes = message.SerializeToString()
    return content


def _pergi() -> None:
    """Send the browser to the way out, in the same tab."""
    if context := get_script_run_ctx():
        message = ForwardMsg()
        message.auth_redirect.url = KELUAR
        context.enqueue(message)
