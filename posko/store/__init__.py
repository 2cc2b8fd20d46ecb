"""What was given, kept so that it cannot be lost: ledger, original bytes, accepted rows."""

from posko.store.buku import Entri
from posko.store.gudang import Bagian, Gudang, SudahAda, Verifikasi

__all__ = ["Bagian", "Entri", "Gudang", "SudahAda", "Verifikasi"]
