"""Words of the text that goes to a partner: formal, plain, nothing that concerns somebody else."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from posko.core import waktu
from posko.core.angka import bulat

Row = dict[str, Any]
TANPA_URUSAN = "Tidak ada hal baru yang menyangkut Bapak/Ibu dari data yang masuk sampai saat ini."
PENUTUP = "Mohon kabar balik atas hal yang belum jelas. Demikian, terima kasih."
BUKAN_PEROLEHAN = "Data pengamanan, bukan data perolehan suara."
BAGIAN = {
    "janji": "Janji bersama",
    "kotak": "Kotak suara",
    "tps": "TPS yang perlu perhatian",
    "insiden": "Kejadian yang menyangkut Bapak/Ibu",
    "cocok": "Daftar Bapak/Ibu yang berbeda dari catatan kami",
}


def kepala(tujuan: str, satuan: str, sampai: datetime, *, is_contoh: bool) -> list[str]:
    lines = [
        f"Kepada Yth. {tujuan}",
        f"Dari: {satuan}",
        f"Perihal: Hal yang perlu diketahui, {waktu.hari_tanggal(sampai)}",
        f"Data per {waktu.jam_zona(sampai)}",
    ]
    return ["*DATA CONTOH, BUKAN KEADAAN SEBENARNYA*", *lines] if is_contoh else lines


def janji(row: Row) -> str:
    told = f"{row['hal']}: {row['hasil']}" if row["hasil"] else str(row["hal"])
    owner = f" ({row['penanggung_jawab']})" if row["penanggung_jawab"] else ""
    return f"- {told}{owner}. {_tenggat(row)}"


def _tenggat(row: Row) -> str:
    if row["keadaan"] == "masalah":
        return f"Tenggat {waktu.waktu(row['tenggat'])} lewat; kabar terakhir: belum ditepati."
    if row["is_lewat"]:
        return f"Tenggat {waktu.waktu(row['tenggat'])} lewat; kami belum menerima kabar."
    if row["keadaan"] == "tanpa_kabar":
        return "Tenggatnya belum disepakati; mohon tanggal."
    return f"Tenggat {waktu.waktu(row['tenggat'])}."


def leg(row: Row, sampai: datetime) -> str:
    kurang = int(row["seharusnya"] - row["tiba"])
    late = row["tenggat"] <= sampai
    due = f"tenggat {waktu.waktu(row['tenggat'])}{' sudah lewat' if late and kurang else ''}"
    silent = f", {bulat(row['tanpa_kabar'])} tanpa kabar" if row["tanpa_kabar"] else ""
    missing = (
        f", {bulat(row['selisih_belum_jelas'])} selisih belum jelas" if row["selisih_belum_jelas"] else ""
    )
    return (
        f"- {row['nama']}: {bulat(row['tiba'])} dari {bulat(row['seharusnya'])} tiba{silent}{missing}; {due}."
    )


def butir(judul: str, masalah: list[tuple[str, int]], senyap: list[tuple[str, int]]) -> str:
    said = []
    if masalah:
        said.append(f"bermasalah {_tempat(masalah)}")
    if senyap:
        said.append(f"belum ada kabar baru {_tempat(senyap)}")
    return f"- {judul}: {'; '.join(said)}."


def _tempat(places: list[tuple[str, int]], most: int = 4) -> str:
    total = sum(count for _, count in places)
    named = ", ".join(f"{name} {bulat(count)}" for name, count in places[:most])
    more = f", dan {bulat(len(places) - most)} tempat lain" if len(places) > most else ""
    return f"{bulat(total)} TPS ({named}{more})"


def insiden(row: Row) -> str:
    marks = " MENGGANGGU TAHAPAN." if row["is_mengganggu"] else ""
    due = ""
    if row["is_diteruskan"]:
        due = " Diteruskan kepada Bapak/Ibu"
        has_due = row["tenggat"] is not None and row["tenggat"] == row["tenggat"]
        due += f", jawaban ditunggu {waktu.waktu(row['tenggat'])}." if has_due else "."
    return f"- {row['nomor']} {waktu.waktu(row['waktu_kejadian'])}, {row['nama']}: {row['apa']}.{marks}{due}"


def cocok(row: Row) -> str:
    where = f"{row['nama']} TPS {int(row['tps_no'])}" if row["tps_no"] else str(row["nama"])
    theirs, ours = (_jumlah(row[name]) for name in ("mereka", "kita"))
    when = waktu.waktu(row["waktu_daftar"])
    return (
        f"- {where}, kotak {row['jenis']} {row['peristiwa']} {row['leg'].replace('-', ' ke ', 1)} per {when}: "
        f"daftar Bapak/Ibu {theirs}, catatan kami {ours}. Mohon dicocokkan."
    )


def _jumlah(value: float) -> str:
    return "tidak ada" if value != value else bulat(value)


def sisanya(jumlah: int) -> str:
    return f"- dan {bulat(jumlah)} lainnya."
