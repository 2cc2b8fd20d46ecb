"""This file shows that `posko periksa BERKAS --json` and the upload page give one answer, file by file.

The page is the real one, its uploader fed with the file; the figures it shows are read off it, and the
rehearsal it worked from is compared in full with what the command line printed.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from posko.cli import main
from posko.cli.perintah import as_value
from posko.core.angka import bulat
from posko.core.rujukan import load
from posko.core.settings import Settings
from posko.desk import Desk, Gladi
from posko.teks import unggah as teks
from posko.ui import unggah
from tests.intake.corpus.build import Case, cases
from tests.pages.conftest import ROOT, words

SAMPLE = sorted((ROOT / "data" / "sample" / "berkas").iterdir())
CORPUS = cases(load("pemilu2024"))
EVERY = 5  # of the corpus, in the daily run
XLSX = "application/octet-stream"
FRAME = re.compile(r"^Gladi: (.*) \(belum disimpan\)$", re.MULTILINE)


@dataclass
class Page:
    """The upload page, open; `seen` are the rehearsals it made."""

    app: AppTest
    desk: Desk
    seen: list[Gladi] = field(default_factory=list)

    def drop(self, name: str, content: bytes) -> AppTest:
        self.seen.clear()
        self.app = self.app.file_uploader[0].set_value((name, content, XLSX)).run()
        assert not self.app.exception
        return self.app


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    data = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("POSKO_DATA", str(data))
        patched.chdir(ROOT)
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
        opened = Page(app.switch_page("pages/berkas/unggah.py").run(), Desk(Settings(data=data)))
        rehearse = unggah.rehearse

        def watched(*given: object) -> Gladi:
            opened.seen.append(rehearse(*given))
            return opened.seen[-1]

        patched.setattr(unggah, "rehearse", watched)
        yield opened


def agree(page: Page, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    code = main(["--data", str(page.desk.settings.data), "periksa", str(path), "--json"])
    said = json.loads(capsys.readouterr().out)
    app = page.drop(path.name, path.read_bytes())
    if code == 2:
        assert app.error[0].value.replace("\\", "") == said["ditolak"]
        assert page.seen == []
        return
    assert FRAME.findall(words(app).replace("**", "")) == [said["berkas"]]
    shown = {metric.label: metric.value for metric in app.metric}
    report = page.seen[0].laporan
    assert shown[teks.DITERIMA] == bulat(said["diterima"])
    assert shown[teks.DIPERBAIKI] == bulat(said["ditolak"] - report.waiting_rows)
    assert shown[teks.DISISIHKAN] == bulat(len(said["disisihkan"]))
    assert shown[teks.BARU] == bulat(sum(said["baru"].values()))
    assert shown[teks.SUDAH_ADA] == bulat(sum(said["sudah_ada"].values()) + said["ganda"])
    assert json.loads(json.dumps(as_value(page.desk, page.seen[0]), default=str)) == said


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_the_files_beside_the_sample(page: Page, path: Path, capsys) -> None:
    agree(page, path, capsys)


@pytest.mark.parametrize("case", CORPUS[::EVERY], ids=lambda case: case.name)
def test_part_of_the_corpus(page: Page, case: Case, capsys, tmp_path: Path) -> None:
    path = tmp_path / f"{case.name}.xlsx"
    path.write_bytes(case.xlsx())
    agree(page, path, capsys)


@pytest.mark.slow
@pytest.mark.parametrize("case", [c for n, c in enumerate(CORPUS) if n % EVERY], ids=lambda case: case.name)
def test_the_rest_of_the_corpus(page: Page, case: Case, capsys, tmp_path: Path) -> None:
    path = tmp_path / f"{case.name}.xlsx"
    path.write_bytes(case.xlsx())
    agree(page, path, capsys)


def test_a_refusal_is_the_same_sentence(page: Page, capsys, tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    agree(page, path, capsys)
