"""Headings as offices write them: the words that every log shares, and how a contract lists its own."""

from posko.contracts.column import Column


def kata(text: str) -> tuple[str, ...]:
    """`no lap, no register` -> the headings one by one; the contracts stay short enough to read."""
    return tuple(word.strip() for word in text.split(","))


KELURAHAN = kata(
    "kel, kel/desa, desa, desa/kelurahan, kelurahan, wilayah, wilayah kelurahan, wilayah desa, "
    "wilayah kelurahan/desa, wilayah desa/kelurahan, kelurahan/desa/pps, pps kelurahan, pps desa, "
    "pps kelurahan/desa, pps desa/kelurahan, nama pps"
)
TPS = kata(
    "tps, no tps, nomor tps, kode tps, tps ke, tps nomor, kel/tps, kelurahan/tps, desa/tps, kel/desa/tps, "
    "desa/kel/tps, kelurahan/desa/tps, desa/kelurahan/tps, tps/kel, tps/kelurahan, tps/desa"
)
WAKTU = kata("tanggal, tgl, hari/tgl, jam, pukul, pkl, waktu")
KETERANGAN = Column(
    "catatan",
    "Keterangan",
    "teks",
    sinonim=kata("ket, keterangan, catatan, ket lain, keterangan lain, keterangan lainnya, lain-lain"),
)
