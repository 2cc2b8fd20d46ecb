"""The area as the simulator needs it: each kelurahan with its stores and polling stations."""

from __future__ import annotations

from dataclasses import dataclass

from posko.core.rujukan import Rujukan


@dataclass(frozen=True)
class Kelurahan:
    """One kelurahan or desa with the numbers of its polling stations."""

    kode: str
    nama: str
    slug: str
    kecamatan_kode: str
    pps: str
    ppk: str
    tps: tuple[int, ...]

    def kotak_id(self, tps_no: int, jenis: str) -> str:
        """The box number as it is written on the label."""
        return f"KS-{self.kode.replace('.', '')}-{tps_no:03d}-{jenis}"


def read(rujukan: Rujukan) -> tuple[Kelurahan, ...]:
    """Every kelurahan of the reference data, in its order."""
    pps = {row["kelurahan_kode"]: row["titik_id"] for row in rujukan.titik if row["jenis"] == "gudang_pps"}
    ppk = {row["kecamatan_kode"]: row["titik_id"] for row in rujukan.titik if row["jenis"] == "gudang_ppk"}
    numbers: dict[str, list[int]] = {}
    for kode, tps_no in sorted(rujukan.tps_numbers):
        numbers.setdefault(kode, []).append(tps_no)
    return tuple(
        Kelurahan(
            kode=row["kelurahan_kode"],
            nama=row["nama"],
            slug=row["nama"].lower().replace(" ", "-"),
            kecamatan_kode=row["kecamatan_kode"],
            pps=pps[row["kelurahan_kode"]],
            ppk=ppk[row["kecamatan_kode"]],
            tps=tuple(numbers.get(row["kelurahan_kode"], ())),
        )
        for row in rujukan.wilayah
    )


def by_slug(kelurahan: tuple[Kelurahan, ...]) -> dict[str, Kelurahan]:
    """The same, found by slug (`nagri-kaler`)."""
    return {kel.slug: kel for kel in kelurahan}
