# Every task is defined once, in tugas.py, so that Windows runs the same. More arguments: make test ARGS="-k tenggat"
PYTHON ?= python3
ARGS ?=
.DEFAULT_GOAL := help
.PHONY: help setup run test check fix docs sample bench torture lock

help:     ## daftar tugas ini
	@$(PYTHON) tugas.py help
setup:    ## siapkan .venv dan pasang paket (otomatis dijalankan oleh yang lain)
	@$(PYTHON) tugas.py setup
run:      ## jalankan Posko di http://127.0.0.1:8501
	@$(PYTHON) tugas.py run $(ARGS)
test:     ## siapkan alat uji lalu jalankan semua pengujian
	@$(PYTHON) tugas.py test $(ARGS)
check:    ## periksa format, gaya, SQL, dan tipe, lalu semua pengujian
	@$(PYTHON) tugas.py check $(ARGS)
fix:      ## rapikan format dan gaya yang dapat dirapikan sendiri
	@$(PYTHON) tugas.py fix
docs:     ## tulis ulang dokumen yang dihasilkan dari kode
	@$(PYTHON) tugas.py docs $(ARGS)
sample:   ## tulis ulang data contoh
	@$(PYTHON) tugas.py sample $(ARGS)
bench:    ## ukur kecepatan
	@$(PYTHON) tugas.py bench $(ARGS)
torture:  ## uji ketahanan: proses dimatikan di tengah penyimpanan
	@$(PYTHON) tugas.py torture $(ARGS)
lock:     ## perbarui kedua berkas kunci paket dari requirements.txt
	@$(PYTHON) tugas.py lock
