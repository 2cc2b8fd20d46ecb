"""Words of the workbook that goes back to be mended."""

LEMBAR = "Perbaikan"
LEMBAR_KE = "Lembar"
KEPALA = ("Tindakan", "Lembar", "Baris", "Kolom", "Sel", "Yang dibutuhkan", "Tertulis", "Jalan keluar")
DIPERBAIKI = "Perbaiki"
DIPERIKSA = "Periksa"
