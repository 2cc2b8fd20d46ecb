"""This file shows that the tree keeps the house's words: what officers read, what files are called.

Each rule is a function over a folder, so that it can be shown to find a planted fault.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

TEXT_SUFFIXES = {".py", ".sql", ".md", ".toml", ".txt", ".cmd", ".csv", ".cfg", ".yml", ".yaml", ".json"}
TEXT_NAMES = {"Makefile", "run", ".sqlfluff", ".gitattributes", ".gitignore"}
# Made by tools, or not ours to word.
LEFT_OUT = {".git", ".venv", "build", "dist", "hasil", "var", "node_modules", "__pycache__", "log", "inbox"}
PRODUCT = ("posko", "pages", "queries", "data", "docs", "dashboard.py", "README.md", "CHANGELOG.md")

# Pictures that systems draw in colour. The status shapes ● ▲ ◐ ○ are text and stay allowed.
EMOJI = re.compile(
    "[\U0001f000-\U0001faff\ufe0f\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a0\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b"
    "\u2728\u274c\u274e\u2753-\u2755\u2757\u2764\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55]"
)
# Written in two parts so that this file keeps its own rule.
MACHINE_PATHS = re.compile("/wor" + "k/[a-z]|/tm" + r"p/v\b|/roo" + "t/[a-z.]")
HTML_BY_HAND = ("unsafe_allow" + "_html", ".to_" + "html(", "<sty" + "le")
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
# The first four blame; the rest are English where an officer reads.
NOT_FOR_OFFICERS = re.compile(
    r"\b(gagal|harap|invalid|error|upload|download|submit|cancel|save|delete|edit|search|select|choose|loading|"
    r"warning|failed|success|please|settings|page|file|today|unknown|missing)\b",
    re.IGNORECASE,
)


def text_files(root: Path) -> list[Path]:
    return sorted(
        file
        for file in root.rglob("*")
        if file.is_file()
        and not LEFT_OUT & set(file.relative_to(root).parts)
        and not any(part.endswith("_cache") for part in file.relative_to(root).parts)
        and (file.suffix in TEXT_SUFFIXES or file.name in TEXT_NAMES)
    )


def product_files(root: Path) -> list[Path]:
    return [file for file in text_files(root) if file.relative_to(root).parts[0] in PRODUCT]


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def emoji_faults(root: Path) -> list[str]:
    return [file.name for file in product_files(root) if EMOJI.search(read(file))]


def machine_path_faults(root: Path) -> list[str]:
    return [file.name for file in text_files(root) if MACHINE_PATHS.search(read(file))]


def html_faults(root: Path) -> list[str]:
    code = [file for file in product_files(root) if file.suffix == ".py"]
    return [f"{file.name}: {sign}" for file in code for sign in HTML_BY_HAND if sign in read(file)]


def name_faults(root: Path) -> list[str]:
    parts = {part for file in text_files(root) for part in file.relative_to(root).with_suffix("").parts}
    return sorted(parts & NAMES_THAT_SAY_NOTHING)


def sentences(file: Path) -> Iterator[str]:
    """Every string of a module that is not a docstring."""
    tree = ast.parse(read(file))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def wording_faults(root: Path) -> list[str]:
    # A {placeholder} is a name of code, not a word that is read.
    found = (
        (file.name, word.group().lower())
        for file in sorted((root / "posko" / "teks").rglob("*.py"))
        for sentence in sentences(file)
        for word in NOT_FOR_OFFICERS.finditer(re.sub(r"\{[^}]*\}", "", sentence))
    )
    return [f"{name}: {word}" for name, word in found]


def test_the_walk_sees_the_tree() -> None:
    seen = {file.relative_to(ROOT).as_posix() for file in text_files(ROOT)}
    assert {"tugas.py", "Makefile", ".ci/run", "tests/test_words.py", "posko/__init__.py"} <= seen
    assert len(product_files(ROOT)) > 10
    # Until the frame is there, the words may be missing; afterwards a test that reads none is no test.
    assert list((ROOT / "posko" / "teks").rglob("*.py")) or not (ROOT / "dashboard.py").exists()


def test_no_emoji() -> None:
    assert emoji_faults(ROOT) == []


def test_no_path_of_the_machine_it_was_made_on() -> None:
    assert machine_path_faults(ROOT) == []


def test_no_html_by_hand() -> None:
    assert html_faults(ROOT) == []


def test_no_file_name_that_says_nothing() -> None:
    assert name_faults(ROOT) == []


def test_officers_read_indonesian_that_does_not_blame() -> None:
    assert wording_faults(ROOT) == []


@pytest.mark.parametrize(
    ("rule", "place", "text", "faults"),
    [
        pytest.param(emoji_faults, "pages/harian/a.py", "'\u2705 siap'", ["a.py"], id="emoji"),
        pytest.param(emoji_faults, "pages/harian/a.py", "'● siap ▲ masalah ◐ ○'", [], id="status-shapes"),
        pytest.param(machine_path_faults, "docs/a.md", "lihat /wor" + "k/x", ["a.md"], id="machine-path"),
        pytest.param(
            html_faults, "posko/ui/a.py", "frame.to_" + "html()", ["a.py: .to_" + "html("], id="html"
        ),
        pytest.param(name_faults, "posko/core/utils.py", "", ["utils"], id="module-name"),
        pytest.param(name_faults, "posko/common/a.py", "", ["common"], id="folder-name"),
        pytest.param(
            wording_faults, "posko/teks/a.py", "A = 'Upload berkas'", ["a.py: upload"], id="english"
        ),
        pytest.param(wording_faults, "posko/teks/a.py", "A = f'Gagal {file}'", ["a.py: gagal"], id="blame"),
        pytest.param(
            wording_faults,
            "posko/teks/a.py",
            '"""Error words."""\n# error\nA = "{file} diunggah"',
            [],
            id="docstring-comment-placeholder",
        ),
    ],
)
def test_a_planted_word_is_found(tmp_path: Path, rule, place: str, text: str, faults: list[str]) -> None:
    (tmp_path / place).parent.mkdir(parents=True)
    (tmp_path / place).write_text(text, encoding="utf-8")
    assert rule(tmp_path) == faults
