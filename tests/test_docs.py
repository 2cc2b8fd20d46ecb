"""This file shows that what is written about Posko is true of it."""

import re
from dataclasses import fields
from pathlib import Path

from posko.cli import parser
from posko.contracts import LOGS
from posko.contracts.kamus import data_dictionary
from posko.core import rujukan
from posko.core.settings import Settings
from posko.query.kamus import query_catalogue
from posko.teks.bingkai import HALAMAN

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_data_dictionary_and_the_questions_are_up_to_date() -> None:
    dictionary = (ROOT / "docs" / "kamus-data.md").read_text(encoding="utf-8")
    assert dictionary == data_dictionary(rujukan.load("pemilu2024")), "run: make docs"
    questions = (ROOT / "docs" / "kueri.md").read_text(encoding="utf-8")
    assert questions == query_catalogue(), "run: make docs"


def test_every_setting_stands_in_the_readme() -> None:
    rows = {f"`POSKO_{field.name.upper()}`" for field in fields(Settings)}
    assert rows <= set(re.findall(r"`POSKO_[A-Z]+`", README))


def test_the_readme_names_only_commands_that_exist() -> None:
    shown = set(re.findall(r"python -m posko (\w+)", README))
    known = set(parser()._subparsers._group_actions[0].choices)
    assert shown
    assert shown <= known


def test_every_event_and_every_picture_the_readme_names_exists() -> None:
    for code in rujukan.peristiwa_tersedia():
        assert f"`{code}`" in README
    for path in re.findall(r"\]\(([^):]+)\)", README):
        assert (ROOT / path).is_file()


def test_every_page_file_has_its_title_and_every_log_its_name() -> None:
    from posko.teks.meja import LOG

    assert {path.stem for path in (ROOT / "pages").rglob("*.py")} == set(HALAMAN)
    assert set(LOG) == set(LOGS)
