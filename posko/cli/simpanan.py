"""Commands on what is kept: check it, back it up, bring it back, erase what is due."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import asdict
from pathlib import Path

from posko.cli.keluaran import Keluaran
from posko.core import waktu
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk
from posko.desk.cadangan import back_up, bring_back
from posko.desk.pemusnahan import due, erase, holding
from posko.store import kode_saksi
from posko.teks import cli as teks
from posko.teks import musnah as teks_musnah
from posko.teks import simpan as teks_simpan


def verify(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Check the ledger and every file it names, beside a printed witness if there is one."""
    desk = Desk(settings, latihan=True if arguments.latihan else None)
    desk.stamp()  # rows that rotted are read anew from their originals, where that can be done
    outcome = desk.verify(arguments.saksi)
    saksi = kode_saksi((outcome.kepala_no, outcome.kepala_hash))
    lines = teks.verifikasi(outcome.entri, outcome.objek, saksi, outcome.kalimat)
    keluaran.result(asdict(outcome) | {"kode": saksi}, lines)
    return 1 if outcome.masalah else 0


def backup(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Write a locked backup of the real data into a folder."""
    desk = Desk(settings)
    sandi = _passphrase(arguments.sandi_dari, twice=True)
    made = back_up(desk, arguments.tujuan, sandi, oleh=arguments.oleh, progress=_progress)
    isi = made.cadangan.isi
    saksi = kode_saksi((isi.kepala_no, isi.kepala_hash))
    notes = [
        *([teks_simpan.cadangan_rusak(len(isi.rusak))] if isi.rusak else []),
        *([teks_simpan.DISK_SAMA] if made.is_satu_disk else []),
        *([] if made.is_tercatat else [teks_simpan.TIDAK_TERCATAT]),
    ]
    value = asdict(made.cadangan) | {"tercatat": made.is_tercatat, "kode": saksi, "catatan": notes}
    keluaran.result(
        value | {"path": str(made.cadangan.path)},
        [teks_simpan.dicadangkan(str(made.cadangan.path), isi.objek, saksi), *notes],
    )
    return 1 if isi.rusak or not made.is_tercatat else 0


def restore(arguments: argparse.Namespace, _settings: Settings, keluaran: Keluaran) -> int:
    """Bring a backup back into a new data folder."""
    if not arguments.berkas.is_file():
        raise UserError(teks.berkas_tidak_ada(str(arguments.berkas)))
    isi = bring_back(arguments.berkas, arguments.ke, _passphrase(arguments.sandi_dari, twice=False))
    saksi = kode_saksi((isi.kepala_no, isi.kepala_hash))
    keluaran.result(
        asdict(isi) | {"ke": str(arguments.ke), "kode": saksi},
        [teks_simpan.dipulihkan(str(arguments.ke), saksi)],
    )
    return 1 if isi.rusak else 0


def destroy(arguments: argparse.Namespace, settings: Settings, keluaran: Keluaran) -> int:
    """Erase originals whose time is over, or the uploads named; write the record to sign."""
    desk, now = Desk(settings), waktu.now()
    opens, uploads = due(desk, now, with_rows=arguments.baris)
    if arguments.no:
        uploads = [e for e in holding(desk, with_rows=arguments.baris) if e.no in arguments.no]
        if missing := sorted(set(arguments.no) - {e.no for e in uploads}):
            raise UserError(teks_musnah.nomor_salah(missing[0]))
    today = waktu.local(now, desk.rujukan.peristiwa.zona).date()
    if today < opens and not arguments.no:
        raise UserError(teks_musnah.masih_disimpan(opens))
    listing = [teks_musnah.baris(e.no, waktu.waktu(e.waktu), e.isi["nama"]) for e in uploads]
    value = {"unggahan": [e.no for e in uploads], "dilaksanakan": bool(arguments.ya and uploads)}
    if not uploads or not arguments.ya:
        said = teks_musnah.calon(len(uploads)) if uploads else teks_musnah.TIDAK_ADA_CALON
        keluaran.result(value, [*listing, said])
        return 0
    done = erase(
        desk,
        [e.no for e in uploads],
        with_rows=arguments.baris,
        alasan=arguments.alasan,
        oleh=arguments.oleh,
        now=now,
    )
    path: Path = arguments.acara or Path(f"berita_acara_pemusnahan_{done.entri.no}.pdf")
    path.write_bytes(done.acara)
    erased = done.entri.isi["objek"]
    keluaran.result(
        value | {"sebagai": done.entri.no, "objek": erased, "acara": str(path)},
        [*listing, teks_musnah.selesai(len(erased), done.entri.no, str(path))],
    )
    return 0


def _passphrase(source: Path | None, *, twice: bool) -> str:
    """From a file, for a timed task, or asked for; never from the command line, where others see it."""
    if source is not None:
        if not source.is_file():
            raise UserError(teks.berkas_tidak_ada(str(source)))
        return source.read_text(encoding="utf-8").strip()
    if not sys.stdin.isatty():
        raise UserError(teks_simpan.SANDI_TANPA_LAYAR)
    sandi = getpass.getpass(teks_simpan.SANDI_MINTA)
    if twice and getpass.getpass(teks_simpan.SANDI_ULANG) != sandi:
        raise UserError(teks_simpan.SANDI_BEDA)
    return sandi


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{total} ")
