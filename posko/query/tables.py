"""The DuckDB side of contracts and reference data: tables of facts, and `log_` views as of an instant.

`fakta_<log>` holds every row ever accepted. `log_<log>` shows what had happened *and* was known at
the instant in the session variable `sampai`, without uploads undone by then, each statement once
even when two files carry it. What is announced (a plan, an incident expected) is seen once it is
known: its time lies ahead by nature.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pandas as pd

from posko.contracts import LOGS, SYSTEM_COLUMNS, Contract, daftar
from posko.core.rujukan import Rujukan
from posko.core.waktu import at

REACH = 500  # days before and after voting day for which the calendar is known
WEEKEND = 5  # date.weekday() of Saturday

# Rows that speak of the future; they are never news of something that happened.
ANNOUNCED = {
    "distribusi": "peristiwa = 'rencana'",
    "insiden": "sifat = 'akan'",
    "kegiatan": "status in ('rencana', 'batal')",
    "peringatan": "true",
}


def fact_columns(contract: Contract) -> dict[str, str]:
    """Columns of `fakta_<log>` and their DuckDB types: the contract's, then the system's."""
    return {column.name: column.sql_type for column in contract.columns} | SYSTEM_COLUMNS


def create_facts(contract: Contract) -> str:
    """DDL of the table of facts."""
    columns = ", ".join(f"{name} {kind}" for name, kind in fact_columns(contract).items())
    return f"create table fakta_{contract.log} ({columns}, is_ganda boolean default false)"


def create_log(contract: Contract) -> str:
    """DDL of the `log_` view over the facts.

    The rare rows that several files carry are told apart by `is_ganda`, so that the common case
    costs no window over the whole log.
    """
    columns = ", ".join(fact_columns(contract))
    happened = f"{contract.waktu} <= getvariable('sampai')"
    if contract.log in ANNOUNCED:
        happened = f"({happened} or {ANNOUNCED[contract.log]})"
    seen = (
        f"from fakta_{contract.log} where {happened} and waktu_catat <= getvariable('sampai') "
        "and batch_no not in (select batch_no from fakta_batal where waktu_batal <= getvariable('sampai'))"
    )
    return (
        f"create view log_{contract.log} as "
        f"select {columns} {seen} and not is_ganda union all "
        f"select {columns} {seen} and is_ganda "
        "qualify row_number() over ("
        "partition by baris_hash order by waktu_catat, batch_no, lembar, baris) = 1"
    )


def row_hash(contract: Contract) -> str:
    """SQL expression of a row's content: equal statements hash equal, wherever they stand.

    Cells are parted by a control character, which no cell can hold, so that no two rows read alike.
    """
    parts = ", ".join(
        f"coalesce(cast({'epoch_us(' + c.name + ')' if c.kind == 'waktu' else c.name} as varchar), chr(30))"
        for c in contract.columns
    )
    return f"md5(concat_ws(chr(31), {parts}))"


def insert_batch(contract: Contract) -> str:
    """DML that takes the accepted rows registered as `muatan` into the facts.

    Binds: waktu_catat, batch_no, berkas.
    """
    return (
        f"insert into fakta_{contract.log} select {', '.join(contract.names)}, "
        f"$waktu_catat, $batch_no, $berkas, lembar, baris, {row_hash(contract)}, false from muatan"
    )


def insert_sample(contract: Contract) -> str:
    """DML that takes sample rows registered as `muatan` into the facts, places and instants together."""
    columns = [name for name in fact_columns(contract) if name != "baris_hash"]
    order = ["kelurahan_kode", contract.waktu] if "kelurahan_kode" in columns else [contract.waktu]
    return (
        f"insert into fakta_{contract.log} select {', '.join(columns)}, {row_hash(contract)}, false "
        f"from muatan order by {', '.join(order)}"
    )


def mark_doubles(log: str) -> str:
    """DML that marks statements which more than one row carries."""
    return (
        f"update fakta_{log} set is_ganda = true where not is_ganda and baris_hash in "
        f"(select baris_hash from fakta_{log} group by baris_hash having count(*) > 1)"
    )


def known_rows(contract: Contract) -> str:
    """Query: rows of one batch counted by the other live batch that carries them: different, and repeats.

    Binds: batch_no.
    """
    facts = f"fakta_{contract.log}"
    return (
        "with baru as (select baris_hash, count(*) as banyak "
        f"from {facts} where batch_no = $batch_no group by baris_hash), "
        f"lama as (select baris_hash, min(batch_no) as batch_no from {facts} "
        "where batch_no <> $batch_no and batch_no not in (select batch_no from fakta_batal) "
        "and baris_hash in (select baris_hash from baru) group by baris_hash) "
        "select lama.batch_no, count(*), cast(sum(baru.banyak) - count(*) as bigint) "
        "from baru left join lama on baru.baris_hash = lama.baris_hash group by all order by all"
    )


def create_reference(name: str) -> str:
    """DDL that keeps the frame registered as `muatan` as a `ref_` table."""
    return f"create table {name} as select * from muatan"


def schema() -> list[str]:
    """All DDL of an empty desk."""
    statements = ["create table fakta_batal (batch_no bigint, waktu_batal timestamptz)"]
    for contract in LOGS.values():
        statements += [create_facts(contract), create_log(contract)]
    return statements


def reference_frames(rujukan: Rujukan) -> dict[str, pd.DataFrame]:
    """The `ref_` tables of the running event."""
    peristiwa = rujukan.peristiwa
    midnight = at(peristiwa.hari_h, time(0), peristiwa.zona)
    return {
        "ref_wilayah": _frame(
            rujukan.wilayah,
            "kelurahan_kode nama jenis kecamatan_kode kecamatan dapil",
            floats="lat lon",
        ),
        "ref_tps": _frame(rujukan.tps, "tps_id kelurahan_kode", ints="tps_no", bools="is_khusus"),
        "ref_titik": _frame(
            rujukan.titik,
            "titik_id nama jenis kelurahan_kode kecamatan_kode",
            floats="lat lon siklus_patroli_jam",
            bools="wajib_jaga",
        ),
        "ref_kategori": _frame(
            rujukan.kategori, "kategori nama pemilik dasar_hukum rujukan", bools="is_keamanan"
        ),
        "ref_indikator": _frame(
            rujukan.indikator, "kode variabel uraian judul", ints="variabel_no", bools="is_ranah_polri"
        ),
        "ref_instansi": pd.DataFrame(
            [(p.kode, p.label, urutan) for urutan, p in enumerate(daftar.INSTANSI, start=1)],
            columns=["instansi", "nama", "urutan"],
        ),
        "ref_urusan": _frame(rujukan.urusan, "instansi jenis kode"),
        "ref_isu": _frame(rujukan.isu, "kode isu klarifikasi"),
        "ref_pola": _frame(
            rujukan.pola, "kelas nama berlaku_sejak dokumen", ints="jml_polri jml_tps jml_linmas"
        ),
        "ref_item": _items(rujukan, midnight),
        "ref_jenis_kotak": pd.DataFrame(
            [(j.kode, j.nama, j.lingkup, j.per_tps, j.urutan) for j in peristiwa.jenis_kotak],
            columns=["jenis", "nama", "lingkup", "per_tps", "urutan"],
        ),
        "ref_leg": pd.DataFrame(
            [
                (
                    g.kode,
                    g.nama,
                    g.arah,
                    g.asal_jenis,
                    g.tujuan_jenis,
                    g.urutan,
                    g.mulai,
                    g.tenggat,
                    g.tempuh_menit_acuan,
                )
                for g in peristiwa.leg
            ],
            columns=[
                "leg",
                "nama",
                "arah",
                "asal_jenis",
                "tujuan_jenis",
                "urutan",
                "mulai",
                "tenggat",
                "tempuh_menit",
            ],
        ),
        "ref_pemungutan": pd.DataFrame(
            [
                (p.kode, p.nama, p.urutan, p.tenggat, p.tenggang_menit, p.is_tersirat)
                for p in peristiwa.pemungutan
            ],
            columns=["tahap", "nama", "urutan", "tenggat", "tenggang_menit", "is_tersirat"],
        ),
        "ref_kabar": pd.DataFrame(
            [(peristiwa.kabar.siklus_jam, peristiwa.kabar.tenggang_jam)],
            columns=["siklus_jam", "tenggang_jam"],
        ),
        "ref_ambang": pd.DataFrame(
            [(a.kode, a.nilai, a.satuan) for a in peristiwa.ambang], columns=["kode", "nilai", "satuan"]
        ),
        "ref_hari": _days(rujukan),
        "ref_rujukan": _clocks(rujukan),
        "ref_tetangga": _pairs(rujukan.wilayah, "kelurahan_kode", "tetangga"),
        "ref_poin": _frame(rujukan.poin_skala, "", ints="skala", floats="poin"),
        "ref_risiko": _frame(
            rujukan.indikator_risiko, "kode kelompok nama jenis satuan", floats="nol seratus paruh_hari"
        ),
        "ref_risiko_unsur": _pairs(rujukan.indikator_risiko, "kode", "unsur"),
    }


def _days(rujukan: Rujukan) -> pd.DataFrame:
    """Every day around voting day, numbered among all days and among working days, with its last instant.

    A day off carries the number of the working day before it, so that counting may start on it.
    """
    peristiwa = rujukan.peristiwa
    off = {date.fromisoformat(row["tanggal"]) for row in rujukan.hari_libur}
    rows = []
    worked = 0
    for urut in range(2 * REACH):
        tanggal = peristiwa.hari_h + timedelta(days=urut - REACH)
        is_kerja = tanggal.weekday() < WEEKEND and tanggal not in off
        worked += is_kerja
        rows.append((tanggal, at(tanggal, time(23, 59), peristiwa.zona), urut, worked, is_kerja))
    return pd.DataFrame(rows, columns=["tanggal", "akhir", "urut", "urut_kerja", "is_kerja"])


def _clocks(rujukan: Rujukan) -> pd.DataFrame:
    frame = _frame(rujukan.jam_rujukan, "tujuan uraian", ints="hari")
    frame["is_hari_kerja"] = [row["jenis_hari"] == "kerja" for row in rujukan.jam_rujukan]
    return frame


def _pairs(rows: tuple[dict[str, str], ...], key: str, many: str) -> pd.DataFrame:
    """One row for each value that a cell lists, parted by «|»."""
    pairs = [(row[key], one) for row in rows for one in row[many].split("|") if one]
    return pd.DataFrame(pairs, columns=[key, many])


def _items(rujukan: Rujukan, midnight: datetime) -> pd.DataFrame:
    frame = _frame(
        rujukan.daftar_periksa,
        "item uraian judul",
        floats="masa_berlaku_jam wajib_jam_sebelum_h",
        bools="is_kritis",
    )
    frame["wajib_sejak"] = [midnight - timedelta(hours=hours) for hours in frame.pop("wajib_jam_sebelum_h")]
    return frame


def _frame(
    rows: tuple[dict[str, str], ...], texts: str, *, ints: str = "", floats: str = "", bools: str = ""
) -> pd.DataFrame:
    data: dict[str, pd.Series] = {}
    for name in texts.split():
        data[name] = pd.Series([row[name] or None for row in rows], dtype="object")
    for name in ints.split():
        data[name] = pd.Series([int(row[name]) for row in rows], dtype="int64")
    for name in floats.split():
        data[name] = pd.Series([float(row[name]) if row[name] else None for row in rows], dtype="float64")
    for name in bools.split():
        data[name] = pd.Series([row[name] == "ya" for row in rows], dtype="bool")
    return pd.DataFrame(data)
