"""This file shows that the command writes the same files as the page, and records them."""

import hashlib
import json

from posko.cli import main
from posko.core.settings import Settings
from posko.desk import Desk
from posko.desk.paparan import Pesanan, siapkan


def test_the_command_writes_what_was_asked(tmp_path, capsys) -> None:
    folder = tmp_path / "keluar"
    code = main(
        f"--data {tmp_path}/data --json paparan --sampai 2024-02-13T06:00".split()
        + f"--keluar {folder} --bentuk xlsx --bentuk txt".split()
    )
    told = json.loads(capsys.readouterr().out)
    desk = Desk(Settings(data=tmp_path / "lain"), latihan=True)
    deck = siapkan(desk, desk.opening(), Pesanan())
    assert code == 0
    assert told["sidik"] == deck.sidik
    assert {path.name for path in folder.iterdir()} == set(told["berkas"])
    for path in folder.iterdir():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == told["berkas"][path.name]
    assert deck.pesan in [path.read_text("utf-8") for path in folder.glob("*.txt")]


def test_an_unknown_incident_is_refused_with_a_way_out(tmp_path, capsys) -> None:
    given = f"--data {tmp_path} paparan --keluar {tmp_path}/k --jenis lapsus --acuan LI-XXXX"
    code = main(given.split())
    assert code == 2
    assert "Pilih nomor insiden" in "".join(capsys.readouterr())
