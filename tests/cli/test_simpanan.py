"""This file shows that backups, restoring, checking and erasing can be done from the console, in words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from posko.cli import main, simpanan
from posko.store import sandi
from posko.teks import simpan as teks

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
FILE = SAMPLE / "distribusi_menyusul_sindangkasih.xlsx"
SANDI = "tujuh kuda di tepi sawah"
Posko = Callable[..., tuple[int, dict, str]]


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandi, "BIAYA", 4)


@pytest.fixture
def kunci(memori: Path) -> str:
    (memori / "sandi.txt").write_text(f"{SANDI}\n", encoding="utf-8")
    return str(memori / "sandi.txt")


@pytest.fixture
def posko(memori: Path, capsys: pytest.CaptureFixture[str]) -> Posko:
    """Run one command; returns exit code, JSON value, stderr."""

    def run(*arguments: str, data: str = "data") -> tuple[int, dict, str]:
        code = main(["--data", str(memori / data), *arguments, "--json"])
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    return run


def test_back_up_restore_and_verify_against_the_printed_code(posko: Posko, memori: Path, kunci: str) -> None:
    posko("unggah", str(FILE))
    code, made, _ = posko("cadangkan", str(memori / "usb"), "--sandi-dari", kunci)
    assert code == 0
    assert made["catatan"] == [teks.DISK_SAMA]
    saksi = made["kode"]
    code, value, _ = posko("verifikasi", "--saksi", saksi)
    assert (code, value["entri"], value["masalah"]) == (0, 2, [])
    code, isi, _ = posko("pulihkan", made["path"], str(memori / "baru"), "--sandi-dari", kunci)
    assert (code, isi["kode"], isi["objek"]) == (0, saksi, 2)
    code, value, _ = posko("verifikasi", "--saksi", saksi, data="baru")
    assert (code, value["entri"], value["kode"]) == (0, 1, saksi)
    code, value, _ = posko("verifikasi", "--saksi", "No. 1 · 0000-0000-0000", data="baru")
    assert (code, value["kalimat"]) == (
        1,
        ["Catatan nomor 1 bukan yang tertulis pada saksi: buku telah ditulis ulang."],
    )


def test_the_sentences_for_people(memori: Path, kunci: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(memori / "data")]
    assert main([*data, "unggah", str(FILE)]) == 0
    capsys.readouterr()
    assert main([*data, "cadangkan", str(memori / "usb"), "--sandi-dari", kunci]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Cadangan tertulis dan sudah dibaca kembali: ")
    assert "(2 berkas). Kepala buku: No. 1 · " in out
    assert main([*data, "verifikasi"]) == 0
    assert capsys.readouterr().out.startswith("Buku utuh: 2 catatan, 2 berkas. Kepala buku: No. 2 · ")


def test_passphrases_are_asked_for_and_never_taken_from_the_command_line(
    posko: Posko, memori: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    posko("unggah", str(FILE))
    code, value, _ = posko("cadangkan", str(memori / "usb"))
    assert (code, value["ditolak"]) == (2, teks.SANDI_TANPA_LAYAR)
    code, value, _ = posko("cadangkan", str(memori / "usb"), "--sandi-dari", str(memori / "tidak-ada"))
    assert code == 2
    monkeypatch.setattr(simpanan.sys.stdin, "isatty", lambda: True, raising=False)
    typed = iter([SANDI, SANDI[:-1], SANDI, SANDI, SANDI])
    monkeypatch.setattr(simpanan.getpass, "getpass", lambda _: next(typed))
    code, value, _ = posko("cadangkan", str(memori / "usb"))
    assert (code, value["ditolak"]) == (2, teks.SANDI_BEDA)
    code, made, _ = posko("cadangkan", str(memori / "usb"))
    assert code == 0
    assert posko("pulihkan", made["path"], str(memori / "baru"))[0] == 0
    code, value, _ = posko("pulihkan", str(memori / "tidak-ada"), str(memori / "lain"))
    assert code == 2


def test_erasing_lists_first_and_leaves_a_document(posko: Posko, memori: Path, monkeypatch) -> None:
    monkeypatch.chdir(memori)
    posko("unggah", str(FILE))
    code, value, _ = posko("musnahkan")
    assert (code, value) == (0, {"unggahan": [1], "dilaksanakan": False})
    code, value, _ = posko("musnahkan", "--ya")
    assert code == 2
    assert value["ditolak"].startswith("Sebutkan dasar pemusnahan")
    code, value, _ = posko("musnahkan", "--no", "1", "--ya", "--alasan", "Jadwal retensi arsip")
    assert (code, value["sebagai"], len(value["objek"])) == (0, 2, 1)
    assert (memori / value["acara"]).read_bytes().startswith(b"%PDF")
    assert posko("verifikasi")[0] == 0
    code, value, _ = posko("musnahkan", "--ya", "--alasan", "Jadwal retensi arsip")
    assert (code, value) == (0, {"unggahan": [], "dilaksanakan": False})
    code, value, _ = posko("musnahkan", "--no", "9")
    assert (code, value["ditolak"]) == (2, "#9 bukan unggahan. Lihat nomornya dengan: posko riwayat.")
    code, value, _ = posko("--peristiwa", "pemilu2029", "unggah", str(FILE))
    code, value, _ = posko("--peristiwa", "pemilu2029", "musnahkan")
    assert code == 2
    assert "Masa simpan berkas asli belum habis" in value["ditolak"]


def test_a_disk_that_refuses_and_a_damaged_ledger_are_said_in_words(
    posko: Posko, memori: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from posko.core.errors import DiskError
    from posko.store import cakram

    def full(*_: object) -> None:
        raise DiskError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(cakram, "write_whole", full)
        code, value, _ = posko("unggah", str(FILE))
        assert (code, value["ditolak"]) == (2, teks.ditolak_disk(28))
    assert posko("unggah", str(FILE))[0] == 0
    path = memori / "data" / "pemilu2024" / "nyata" / "buku.sqlite"
    path.write_bytes(path.read_bytes()[:1000])
    code, value, _ = posko("riwayat")
    assert (code, value["ditolak"]) == (2, teks.BUKU_RUSAK)
