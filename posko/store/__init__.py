"""What was given, kept so that it cannot be lost: ledger, original bytes, accepted rows, backups."""

from posko.store.buku import Entri
from posko.store.gudang import Bagian, Gudang, SudahAda, Verifikasi, erased_rows
from posko.store.verifikasi import code as kode_saksi

__all__ = ["Bagian", "Entri", "Gudang", "SudahAda", "Verifikasi", "erased_rows", "kode_saksi"]
