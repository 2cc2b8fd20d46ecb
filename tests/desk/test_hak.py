"""This file shows that the desk itself asks for the right to every deed, whoever calls it."""

from datetime import timedelta
from pathlib import Path

import pytest

from posko.access import CAP_PENINJAU, Akun, Basis, Pelaku, Peran, akun
from posko.core.errors import UserError
from posko.core.settings import Settings
from posko.desk import Desk, check_store, give_out, record_access, record_rows, rehearse, save

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
FILE = SAMPLE / "insiden_menyusul.xlsx"
PENINJAU, OPERATOR, KAPOLSEK = (
    Pelaku("tamu", Peran.PENINJAU),
    Pelaku("opr-1", Peran.OPERATOR),
    Pelaku("kapolsek", Peran.KAPOLSEK),
)
LAIN = Pelaku("opr-2", Peran.OPERATOR)
NOT_IN = ("operator", "kapolsek", Pelaku("operator", Peran.MEJA_TERBUKA), PENINJAU)


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    data = tmp_path_factory.mktemp("data")
    desk = Desk(Settings(data=data), latihan=True)
    akun.buat(Basis(data), Akun("kapolsek", "Kapolsek", Peran.KAPOLSEK, "x", aktif=True))
    return desk


@pytest.fixture(scope="module")
def gladi(desk):
    return rehearse(desk, FILE.name, FILE.read_bytes(), desk.opening())


@pytest.mark.parametrize("who", NOT_IN, ids=repr)
def test_nobody_without_the_right_stores_undoes_takes_away_or_states(desk, gladi, who) -> None:
    sampai = desk.opening()
    before = desk.history()
    row = {"waktu_kejadian": sampai}
    deeds = [
        lambda: save(desk, gladi, oleh=who),
        lambda: desk.remember("x", {"a": "b"}, oleh=who),
        lambda: give_out(desk, "data.xlsx", b"isi", oleh=who, sampai=sampai),
        lambda: give_out(desk, "data.xlsx", b"isi", oleh=who, sampai=sampai, cap="LAIN"),
    ]
    for deed in deeds:
        with pytest.raises(UserError, match="memerlukan peran Operator atau Kapolsek"):
            deed()
    with pytest.raises(UserError):
        record_rows(desk, "insiden", [row], nama="x", oleh=who, sampai=sampai)
    assert desk.history() == before


def test_a_viewer_takes_away_what_is_marked_and_only_that(desk) -> None:
    sampai = desk.opening()
    assert give_out(desk, "p.pptx", b"isi", oleh=PENINJAU, sampai=sampai, cap=CAP_PENINJAU) == b"isi"
    assert give_out(desk, "p.pptx", b"isi", oleh=OPERATOR, sampai=sampai) == b"isi"
    with pytest.raises(UserError, match="Anda belum masuk"):
        give_out(desk, "p.pptx", b"isi", oleh="tamu", sampai=sampai, cap=CAP_PENINJAU)


def test_an_operator_stores_and_takes_back_his_own_for_a_quarter_of_an_hour(desk, gladi) -> None:
    sampai = desk.opening()
    no = save(desk, gladi, oleh=OPERATOR).no
    assert desk.history()[0].oleh == "opr-1"
    quarter = timedelta(minutes=15)
    for who, at in ((LAIN, sampai), (OPERATOR, sampai + quarter + timedelta(seconds=1))):
        with pytest.raises(UserError, match=f"Unggahan #{no} tidak dibatalkan"):
            desk.undo(no, oleh=who, sampai=at)
    for who in NOT_IN:
        with pytest.raises(UserError, match="memerlukan peran"):
            desk.undo(no, oleh=who, sampai=sampai)
    # A clock set back is no way around it either.
    with pytest.raises(UserError, match="tidak dibatalkan"):
        desk.undo(no, oleh=OPERATOR, sampai=sampai - timedelta(minutes=1))
    assert no in desk.live_numbers()
    desk.undo(no, oleh=OPERATOR, sampai=sampai + quarter)
    assert no not in desk.live_numbers()


def test_the_chief_takes_back_anybodys_at_any_time(desk) -> None:
    sampai = desk.opening()
    again = rehearse(desk, FILE.name, FILE.read_bytes() + b"", sampai)
    no = save(desk, again, oleh=OPERATOR).no
    desk.undo(no, oleh=KAPOLSEK, sampai=sampai + timedelta(days=1))
    assert no not in desk.live_numbers()


def test_a_decision_is_the_chiefs_alone(desk) -> None:
    sampai = desk.opening()
    row = {
        "waktu_kejadian": sampai,
        "tentang": "Gudang PPS Sindangkasih",
        "putusan": "Tambah dua penjaga",
        "oleh": "Kapolsek",
        "alasan": "Tanpa penjaga sejak 22.10",
    }
    from posko.contracts import LOGS

    row = {name: value for name, value in row.items() if name in {c.name for c in LOGS["keputusan"].columns}}
    missing = {c.name for c in LOGS["keputusan"].columns if c.wajib} - row.keys()
    row |= dict.fromkeys(missing, "x")
    with pytest.raises(UserError) as refusal:
        record_rows(desk, "keputusan", [row], nama="keputusan", oleh=OPERATOR, sampai=sampai)
    assert "Menyimpan keputusan memerlukan peran Kapolsek" in str(refusal.value)


def test_verification_is_a_line_of_the_ledger(desk) -> None:
    with pytest.raises(UserError):
        check_store(desk, oleh="siapa saja")
    outcome = check_store(desk, oleh=PENINJAU)
    assert outcome.masalah == []
    newest = desk.history()[0]
    assert (newest.jenis, newest.oleh, newest.isi["masalah"]) == ("verifikasi", "tamu", 0)
    assert newest.isi["kepala_no"] == newest.no - 1


def test_deeds_of_the_door_never_begin_real_data(tmp_path) -> None:
    settings = Settings(data=tmp_path)
    record_access(settings, "masuk", "kapolsek", {"alamat": "a"})
    assert not (tmp_path / "pemilu2024" / "nyata").exists()
    assert Desk(settings).is_contoh
    Desk(settings, latihan=False).begin()
    record_access(settings, "keluar", "kapolsek", {"alamat": "a"})
    assert [entri.jenis for entri in Desk(settings).history()] == ["keluar"]
    # An event without a sample has real data from the start.
    record_access(Settings(data=tmp_path, peristiwa="pilkada2024"), "masuk", "kapolsek", {})
    assert (tmp_path / "pilkada2024" / "nyata").exists()


def test_a_login_changes_no_answer_and_so_costs_no_page_anything(desk, gladi) -> None:
    stamp = desk.stamp()
    record_access(desk.settings, "masuk", "kapolsek", {"alamat": "a"})
    give_out(desk, "p.pptx", b"isi", oleh=KAPOLSEK, sampai=desk.opening())
    assert desk.stamp() == stamp
    assert desk.context(desk.opening()).kepala_no > stamp
    desk.remember("judul", {"a": "b"}, oleh=KAPOLSEK)
    assert desk.stamp() > stamp
