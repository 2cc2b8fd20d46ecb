"""The command `batas`: what it says, what it keeps, how it refuses."""

import json
from pathlib import Path

from posko.cli import main
from tests.wilayah import berkas_uji as b
from tests.wilayah.test_impor import ROWS, SHAPES


def test_a_file_is_examined_and_kept_only_when_asked(tmp_path: Path, capsys) -> None:
    path = tmp_path / "batas.geojson"
    path.write_bytes(b.geojson(b.whole(SHAPES, ROWS)))
    data = ["--data", str(tmp_path / "data")]
    assert main(["batas", str(path), "--latihan", *data]) == 0
    assert "19 dari 19 kelurahan/desa dikenali" in capsys.readouterr().out
    assert not (tmp_path / "data" / "pemilu2024" / "latihan").exists()
    assert main(["batas", str(path), "--latihan", "--simpan", "--json", *data]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["no"], len(told["kelurahan"])) == (1, 19)


def test_a_refusal_is_a_sentence(tmp_path: Path, capsys) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    assert main(["batas", str(path), "--data", str(tmp_path)]) == 2
    assert "bukan berkas batas yang dikenal" in capsys.readouterr().err
    assert main(["batas", str(tmp_path / "tidak ada"), "--data", str(tmp_path)]) == 2
