"""What the screens would show differently: the screens' own questions, asked before and after."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

import pandas as pd

from posko.query import Engine, Runner
from posko.store import Bagian

_KOTAK, _TPS, _INSIDEN = "distribusi/neraca_per_tahap", "kesiapan/per_tps", "insiden/ringkas"
_TANYA, _GUDANG, _KEKUATAN = "distribusi/kiriman_perlu_konfirmasi", "harian/penjagaan", "harian/kekuatan"


@dataclass(frozen=True)
class Dampak:
    """What the screens would show differently.

    Attributes:
        kotak: place on the way (tahap_urut) -> boxes there before and after, changed places only.
        tps: (state before, state after) -> stations, changed stations only.
        insiden: figure of `insiden/ringkas` -> before and after, changed figures only.
        lain: other figures of the screens -> before and after, changed figures only.
        belum_tampak: accepted rows that happened after the instant of the screen.
    """

    kotak: dict[int, tuple[int, int]] = field(default_factory=dict)
    tps: dict[tuple[str, str], int] = field(default_factory=dict)
    insiden: dict[str, tuple[int, int]] = field(default_factory=dict)
    lain: dict[str, tuple[int, int]] = field(default_factory=dict)
    belum_tampak: int = 0

    @property
    def kotak_pindah(self) -> int:
        """Boxes that would stand at another place than before."""
        return sum(max(after - before, 0) for before, after in self.kotak.values())

    @property
    def is_kosong(self) -> bool:
        """Whether nothing on screen would change."""
        return not (self.kotak or self.tps or self.insiden or self.lain)


def answers(asked: Engine | Runner, instant: datetime) -> dict[str, pd.DataFrame]:
    """What the screens ask, by query."""
    names = (_KOTAK, _TPS, _INSIDEN, _TANYA, _GUDANG, _KEKUATAN)
    return {name: asked.run(name, instant) for name in names}


def effect(
    parts: tuple[Bagian, ...],
    instant: datetime,
    before: dict[str, pd.DataFrame],
    after: dict[str, pd.DataFrame],
) -> Dampak:
    """What `parts` change from `before` to `after`, both answers of `answers` as of `instant`."""
    return replace(difference(before, after), belum_tampak=sum(_later(part, instant) for part in parts))


def difference(before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame]) -> Dampak:
    """What the screens show differently between two answers of `answers`."""
    return Dampak(
        kotak=_boxes(before[_KOTAK], after[_KOTAK]),
        tps=_stations(before[_TPS], after[_TPS]),
        insiden=_incidents(before[_INSIDEN], after[_INSIDEN]),
        lain=_others(before, after),
    )


def _boxes(before: pd.DataFrame, after: pd.DataFrame) -> dict[int, tuple[int, int]]:
    old = before.groupby("tahap_urut")["jumlah"].sum()
    new = after.groupby("tahap_urut")["jumlah"].sum()
    return {int(place): (int(old[place]), int(new[place])) for place in old.index if old[place] != new[place]}


def _stations(before: pd.DataFrame, after: pd.DataFrame) -> dict[tuple[str, str], int]:
    both = before[["tps_id", "keadaan"]].merge(
        after[["tps_id", "keadaan"]], on="tps_id", suffixes=("_lama", "_baru")
    )
    moved = both[both["keadaan_lama"] != both["keadaan_baru"]]
    counts = Counter(zip(moved["keadaan_lama"], moved["keadaan_baru"], strict=True))
    return dict(sorted(counts.items()))


def _incidents(before: pd.DataFrame, after: pd.DataFrame) -> dict[str, tuple[int, int]]:
    figures = [name for name in before.columns if name != "waktu_kabar"]
    pairs = {name: (int(before[name].iloc[0]), int(after[name].iloc[0])) for name in figures}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _others(before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame]) -> dict[str, tuple[int, int]]:
    old, new = _figures(before), _figures(after)
    return {name: (old[name], new[name]) for name in old if old[name] != new[name]}


def _figures(told: dict[str, pd.DataFrame]) -> dict[str, int]:
    places, stores, strength = told[_KOTAK], told[_GUDANG], told[_KEKUATAN]
    return {
        "selisih": int(places["selisih_belum_jelas"].sum()),
        "senyap": int(places["tanpa_kabar"].sum()),
        "konfirmasi": len(told[_TANYA]),
        "tanpa_berangkat": int((told[_TANYA]["perihal"] == "tanpa_berangkat").sum()),
        "terlihat_lanjut": int((told[_TANYA]["perihal"] == "terlihat_lanjut").sum()),
        "gudang_masalah": int((stores["keadaan"] == "masalah").sum()),
        "gudang_diam": int(stores["keadaan"].isin(["tanpa_kabar", "kedaluwarsa"]).sum()),
        "terplot": int(strength["terplot"].sum()),
        "hadir": int(strength["hadir"].sum()),
    }


def _later(part: Bagian, instant: datetime) -> int:
    counted = part.rows["waktu_kejadian"].value_counts().to_pylist()
    return sum(c["counts"] for c in counted if c["values"] is not None and c["values"] > instant)
