"""Page: the briefing as it will leave the house, and its files."""

from posko.ui import data, gerbang
from posko.ui import paparan as ubin

gerbang.halaman()

# Ask
pesanan = ubin.pilih()
dek = ubin.susun(data.sampai(), pesanan)

# Show
if ubin.tayang(dek):
    ubin.layar(dek)
else:
    ubin.pratinjau(dek)
