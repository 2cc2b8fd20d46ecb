"""What a contract cannot say of one cell alone: cells of a row that must fit one another, and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from posko.core.waktu import waktu as say_instant
from posko.intake.normalise.clean import Clean
from posko.teks import intake as teks

if TYPE_CHECKING:
    from datetime import datetime

    from posko.intake.draft import Draft


def check_rules(draft: Draft, now: datetime | None) -> None:
    """What the contract cannot say of one cell alone."""
    _reasons(draft)
    _said_something(draft)
    if now is not None:
        _ahead(draft, now)


def _said_something(draft: Draft) -> None:
    """A row on a station at risk says which risk or which class; without both it says nothing."""
    if draft.contract.log != "kerawanan_tps" or draft.mapping.wide("keadaan"):
        return
    none: list[Any] = [None] * len(draft.lines)
    pairs = zip(draft.values.get("indikator", none), draft.values.get("kelas", none), strict=True)
    place = draft.mapping.where("indikator")
    for row, pair in enumerate(pairs):
        if not any(pair) and row not in draft.bad and row not in draft.waiting:
            draft.fault(row, place, "indikator", Clean(need=teks.BUTUH_INDIKATOR, jenis="wajib_kosong"))


def _ahead(draft: Draft, now: datetime) -> None:
    """Warn of instants that have not come; each different one is compared and put into words once."""
    waktu = draft.contract.waktu
    instants = draft.values.get(waktu, ())
    ahead = {
        instant: teks.waktu_mendatang(say_instant(instant))
        for instant in set(instants)
        if instant is not None and instant > now
    }
    place = draft.mapping.where(waktu)
    for row, instant in enumerate(instants) if ahead else ():
        if instant in ahead:
            draft.warn(row, place, waktu, "mendatang", ahead[instant])


def count_boxes(draft: Draft) -> None:
    """A row about one numbered box counts one, written or not."""
    boxes, counts = draft.values.get("kotak_id"), draft.values.get("jumlah")
    if boxes is None or counts is None:
        return
    place = draft.mapping.where("jumlah")
    for row, box in enumerate(boxes):
        if box and counts[row] is None and row not in draft.open.get("jumlah", ()):
            counts[row] = 1
        elif box and counts[row] not in (None, 1):
            draft.fault(row, place, "jumlah", Clean(need=teks.BUTUH_JUMLAH_SATU, jenis="satu_kotak"))


def _reasons(draft: Draft) -> None:
    differences = draft.values.get("selisih_jelas")
    if differences is None:
        return
    reasons = draft.values.get("alasan_selisih", [None] * len(differences))
    place = draft.mapping.where("alasan_selisih")
    for row, difference in enumerate(differences):
        if difference and not reasons[row]:
            draft.fault(row, place, "alasan_selisih", Clean(need=teks.BUTUH_ALASAN, jenis="alasan"))
