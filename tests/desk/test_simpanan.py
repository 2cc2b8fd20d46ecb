"""This file shows that backups, erasing and mending keep the screens as they promise."""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from posko.core import waktu
from posko.core.errors import DiskError, UserError
from posko.core.settings import Settings
from posko.desk import Desk, rehearse, save
from posko.desk.cadangan import UmurCadangan, back_up, bring_back, last_backup
from posko.desk.pemusnahan import due, erase, holding
from posko.query import catalogue
from posko.store import Entri, objek, sandi
from posko.teks import musnah as teks_musnah
from posko.teks import simpan as teks

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
FILES = ["distribusi_menyusul_sindangkasih.xlsx", "insiden_menyusul.xlsx"]
SANDI = "tujuh kuda di tepi sawah"


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandi, "BIAYA", 4)


@pytest.fixture
def desk(memori: Path) -> Desk:
    desk = Desk(Settings(data=memori / "data"), latihan=False)
    desk.begin()
    return desk


def upload(desk: Desk, name: str) -> Entri:
    return save(desk, rehearse(desk, name, (SAMPLE / name).read_bytes(), desk.opening()), oleh="operator")


SOME = ("distribusi/neraca_per_tahap", "insiden/ringkas", "kesiapan/per_kelurahan")


def every() -> list[str]:
    """Every question that takes no parameter."""
    asked = [query for query in catalogue().values() if not query.name.startswith("pandangan/")]
    return [query.name for query in asked if not [p for p in query.params if p.name != "sampai"]]


def screens(desk: Desk, sampai: datetime, names: Sequence[str] = SOME) -> dict[str, str]:
    """Answers, each as a hash of its rows in their order."""
    answers = {name: desk.ask(name, sampai).to_csv(index=False) for name in names}
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in answers.items()}


def test_a_restored_folder_shows_the_same_screens(desk: Desk, memori: Path) -> None:
    for name in sorted(path.name for path in SAMPLE.iterdir())[:4] + FILES:
        try:
            upload(desk, name)
        except UserError:
            continue  # nothing new in it, or a question to answer first
    assert len(desk.live_numbers()) >= 2
    sampai = desk.opening()
    made = back_up(desk, memori / "usb", SANDI, oleh="pengelola")
    assert made.is_tercatat
    assert made.is_satu_disk
    head = made.cadangan.isi.kepala_no, made.cadangan.isi.kepala_hash
    bring_back(made.cadangan.path, memori / "baru", SANDI)
    again = Desk(Settings(data=memori / "baru"))
    assert not again.is_contoh
    assert again.gudang.head() == head
    assert len(every()) >= 12
    assert screens(again, sampai, every()) == screens(desk, sampai, every())


def test_the_age_of_the_last_backup_is_told(desk: Desk, memori: Path) -> None:
    assert last_backup(desk, waktu.now()) == UmurCadangan("belum", None, 0)
    upload(desk, FILES[0])
    assert last_backup(desk, waktu.now()) == UmurCadangan("belum", None, 1)
    back_up(desk, memori / "usb", SANDI, oleh="pengelola")
    made = desk.history()[0]
    assert (made.jenis, made.isi["objek"], made.isi["kepala_no"]) == ("cadangan", 2, 1)
    assert last_backup(desk, waktu.now()) == UmurCadangan("baik", made.waktu, 0)
    assert last_backup(desk, made.waktu - timedelta(seconds=1)).keadaan == "belum"
    # Nothing was stored since, so nothing can be lost, however long ago it was.
    assert last_backup(desk, made.waktu + timedelta(days=9)).keadaan == "baik"
    desk.undo(1, oleh="operator", sampai=desk.opening())
    assert last_backup(desk, made.waktu + timedelta(hours=23)) == UmurCadangan("baik", made.waktu, 1)
    assert last_backup(desk, made.waktu + timedelta(hours=25)) == UmurCadangan("lama", made.waktu, 1)


def test_a_backup_that_cannot_be_noted_is_a_backup_all_the_same(
    desk: Desk, memori: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskError(28, "No space left on device")

    monkeypatch.setattr(desk.gudang, "record", full)
    made = back_up(desk, memori / "usb", SANDI, oleh="pengelola")
    assert not made.is_tercatat
    assert bring_back(made.cadangan.path, memori / "baru", SANDI).kepala_no == 0


def test_backups_are_refused_in_words(desk: Desk, memori: Path) -> None:
    with pytest.raises(UserError, match="paling sedikit 15 huruf; yang diberikan 6"):
        back_up(desk, memori / "usb", "pendek", oleh="pengelola")
    with pytest.raises(UserError, match="di dalam folder data"):
        back_up(desk, desk.folder / "usb", SANDI, oleh="pengelola")
    with pytest.raises(UserError, match="Belum ada data nyata"):
        back_up(Desk(Settings(data=memori / "lain")), memori / "usb", SANDI, oleh="pengelola")
    assert not (memori / "usb").exists()
    made = back_up(desk, memori / "usb", SANDI, oleh="pengelola").cadangan
    with pytest.raises(UserError, match="Kata sandi tidak cocok"):
        bring_back(made.path, memori / "baru", "tujuh kuda di tepi sungai")
    with pytest.raises(UserError, match="sudah berisi"):
        bring_back(made.path, memori / "usb", SANDI)
    made.path.write_bytes(made.path.read_bytes()[:-1])
    with pytest.raises(UserError, match="bukan cadangan Posko yang utuh"):
        bring_back(made.path, memori / "baru", SANDI)


def test_erasing_originals_changes_no_screen_and_keeps_the_chain(desk: Desk) -> None:
    first, second = (upload(desk, name) for name in FILES)
    sampai = desk.opening()
    before = screens(desk, sampai)
    done = erase(desk, [first.no], with_rows=False, alasan="jadwal retensi", oleh="kapolsek", now=waktu.now())
    assert done.entri.isi["objek"] == [first.isi["asli"]]
    assert screens(desk, sampai) == before
    assert desk.verify().masalah == []
    assert desk.live_numbers() == {first.no, second.no}
    assert [e.no for e in holding(desk, with_rows=False)] == [second.no]
    assert [e.no for e in holding(desk, with_rows=True)] == [first.no, second.no]
    # The same file again is known still: its rows are there.
    assert rehearse(desk, FILES[0], (SAMPLE / FILES[0]).read_bytes(), sampai).kembar.no == first.no


def test_erasing_rows_takes_them_out_of_every_hour_also_after_a_restart(desk: Desk) -> None:
    upload(desk, FILES[1])
    alone = screens(desk, desk.opening())
    second = upload(desk, FILES[0])
    sampai = desk.opening()
    assert screens(desk, sampai) != alone
    erase(desk, [second.no], with_rows=True, alasan="salah unggah", oleh="kapolsek", now=waktu.now())
    fresh = Desk(desk.settings)
    assert screens(desk, sampai) == screens(fresh, sampai)
    assert desk.ask("distribusi/neraca_per_tahap", sampai).equals(
        fresh.ask("distribusi/neraca_per_tahap", sampai)
    )
    assert second.no not in desk.live_numbers()
    assert desk.verify().masalah == []
    assert not (desk.folder / "objek" / second.isi["asli"][:2] / second.isi["asli"]).exists()
    assert upload(desk, FILES[0]).no > second.no  # it may come again, as a new decision


def test_what_another_upload_needs_is_not_erased(desk: Desk) -> None:
    first = upload(desk, FILES[0])
    desk.undo(first.no, oleh="operator", sampai=desk.opening())
    again = upload(desk, FILES[0])
    done = erase(desk, [first.no], with_rows=True, alasan="dobel", oleh="kapolsek", now=waktu.now())
    assert done.entri.isi["objek"] == []
    assert desk.gudang.original(again) == (SAMPLE / FILES[0]).read_bytes()
    assert desk.verify().masalah == []


def test_the_record_of_an_erasure_is_a_document_that_names_everything(desk: Desk, memori: Path) -> None:
    first = upload(desk, FILES[0])
    made = back_up(desk, memori / "usb", SANDI, oleh="pengelola").cadangan
    from posko.brief import berita_acara
    from posko.desk import pemusnahan

    seen: list[berita_acara.Acara] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            pemusnahan, "as_pdf", lambda acara: (seen.append(acara), berita_acara.as_pdf(acara))[1]
        )
        done = erase(desk, [1], with_rows=False, alasan="Jadwal retensi", oleh="Kapolsek", now=waktu.now())
    assert done.acara.startswith(b"%PDF")
    (acara,) = seen
    assert "Kapolsek telah memusnahkan berkas elektronik" in acara.pembuka
    assert "di Polsek Purwakarta Kota" in acara.pembuka
    assert acara.dasar == "Dasar: Jadwal retensi"
    assert [(row.no, row.nama, row.sidik) for row in acara.baris] == [("#1", FILES[0], first.isi["asli"])]
    assert acara.cadangan == [made.path.name]  # which still holds the file, and must go too
    no, digest = done.entri.no, done.entri.hash
    assert acara.kepala.endswith(f"No. {no} · {digest[:4]}-{digest[4:8]}-{digest[8:12]}")
    assert desk.verify(acara.kepala.split(": ")[1]).masalah == []


def test_erasing_is_refused_in_words(desk: Desk, memori: Path) -> None:
    upload(desk, FILES[0])
    with pytest.raises(UserError, match="dasar pemusnahan"):
        erase(desk, [1], with_rows=False, alasan=" ", oleh="kapolsek", now=waktu.now())
    with pytest.raises(UserError, match="#7 bukan unggahan"):
        erase(desk, [1, 7], with_rows=False, alasan="x", oleh="kapolsek", now=waktu.now())
    with pytest.raises(UserError, match="Belum ada data nyata"):
        due(Desk(Settings(data=memori / "lain")), waktu.now(), with_rows=False)
    assert desk.verify().objek == 2


def test_originals_are_due_ninety_days_after_the_last_stage(desk: Desk) -> None:
    upload(desk, FILES[0])
    opens, uploads = due(desk, waktu.now(), with_rows=False)
    tahapan = desk.rujukan.peristiwa.tahapan
    assert opens == max(tahap.selesai for tahap in tahapan) + timedelta(days=90)
    assert [e.no for e in uploads] == [1]
    early = waktu.at(opens, waktu.time(0)) - timedelta(minutes=1)
    assert due(desk, early, with_rows=False)[1] == []
    assert [e.no for e in due(desk, early + timedelta(minutes=1), with_rows=False)[1]] == [1]


def rot(desk: Desk, entri: Entri) -> Path:
    path = objek.path_of(desk.folder / "objek", entri.isi["bagian"][0]["parket"])
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    return path


def test_rows_that_rotted_are_read_anew_from_the_original(desk: Desk) -> None:
    entri = upload(desk, FILES[0])
    sampai = desk.opening()
    before = screens(desk, sampai)
    path = rot(desk, entri)
    assert desk.verify().masalah == [f"object {path.name} has changed"]
    fresh = Desk(desk.settings)
    assert screens(fresh, sampai) == before
    assert fresh.damaged() == []
    assert fresh.verify().masalah == []
    noted = fresh.history()[0]
    assert (noted.jenis, noted.oleh, noted.isi) == (
        "perbaikan",
        "sistem",
        {"no": entri.no, "nama": entri.isi["nama"]},
    )


def test_rows_that_cannot_be_read_anew_do_not_count_and_are_named(desk: Desk) -> None:
    first, second = (upload(desk, name) for name in FILES)
    rot(desk, first)
    erase(desk, [first.no], with_rows=False, alasan="uji", oleh="kapolsek", now=waktu.now())
    fresh = Desk(desk.settings)
    fresh.stamp()
    assert [entri.no for entri in fresh.damaged()] == [first.no]
    assert fresh.engine.sync() == fresh.gudang.head()[0]
    sentence = teks.tidak_terhitung([(e.no, e.isi["nama"]) for e in fresh.damaged()])
    assert sentence.startswith(f"ANGKA TIDAK LENGKAP: baris unggahan #{first.no} «{FILES[0]}» rusak di disk")
    # A whole copy put back, and the next deed in the ledger brings the rows back without a restart.
    fresh.gudang.mend(
        list(rehearse(fresh, FILES[0], (SAMPLE / FILES[0]).read_bytes(), waktu.now()).laporan.parts), first
    )
    fresh.undo(second.no, oleh="operator", sampai=fresh.opening())
    assert fresh.damaged() == []


def test_rows_that_read_otherwise_today_are_not_put_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    entri = upload(desk, FILES[0])
    rot(desk, entri)
    monkeypatch.setattr(objek, "sha256", lambda _: "0" * 64)
    assert desk.gudang.mend([], entri) is False


def test_a_disk_that_refuses_leaves_rotten_rows_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    entri = upload(desk, FILES[0])
    rot(desk, entri)
    fresh = Desk(desk.settings)

    def full(*_: object) -> bool:
        raise DiskError(28, "No space left on device")

    monkeypatch.setattr(fresh.gudang, "mend", full)
    fresh.stamp()
    assert [e.no for e in fresh.damaged()] == [entri.no]


def test_the_desk_tells_the_condition_of_its_disk(desk: Desk, memori: Path, monkeypatch) -> None:
    assert Desk(Settings(data=memori / "lain")).condition() == "biasa"
    assert desk.condition() == "biasa"
    monkeypatch.setattr(desk.gudang, "condition", lambda: "penuh")
    assert desk.condition() == "penuh"


def test_words_for_what_the_disk_says() -> None:
    assert teks.ditolak_disk(30).startswith("Belum tersimpan: tempat penyimpanan hanya dapat dibaca.")
    assert teks.ditolak_disk(28).startswith("Belum tersimpan: tempat penyimpanan penuh.")
    assert teks.ditolak_disk(16).startswith("Belum tersimpan: buku sedang ditulis oleh proses lain.")
    assert teks.ditolak_disk(5).startswith("Belum tersimpan: disk menolak penulisan.")
    noon = waktu.parse_instant("2024-02-13T12:00")
    never = "▲ Cadangan terakhir: belum pernah. Data hanya ada di satu disk."
    assert teks.cadangan_terakhir("belum", None, noon, 3) == never
    old = "◐ Cadangan terakhir 13 Feb 04.00, 8 jam lalu; 3 unggahan sesudahnya belum tercadang."
    assert teks.cadangan_terakhir("lama", noon - timedelta(hours=8), noon, 3) == old
    good = "● Cadangan terakhir 13 Feb 12.00, 0 mnt lalu."
    assert teks.cadangan_terakhir("baik", noon, noon, 0) == good
    assert teks_musnah.PERLU_ALASAN
