"""What the officer is told where a list can be meant in another way than it stands: order, marks, twins.

A warning reads on after «Lembar …, kolom …, baris …:»; a question names its sheet or column itself.
"""

from __future__ import annotations


def jam_mundur(dari: str, ke: str) -> str:
    return (
        f"jam mundur dari {dari} ke {ke} di bawah tanggal yang sama. Bila lewat tengah malam, tanggalnya "
        "perlu ditulis pada baris ini dan baris sesudahnya."
    )


def tiba_sebelum_berangkat(tiba: str, berangkat: str) -> str:
    return (
        f"jam tiba {tiba} lebih awal daripada jam berangkat {berangkat} pada tanggal yang sama. "
        "Bila tibanya lewat tengah malam, tanggal tibanya perlu ditulis."
    )
