"""The sample is made once for all tests of this folder: as shipped, and without planted faults."""

from __future__ import annotations

import pytest

from posko.core.rujukan import Rujukan, load
from posko.simulate import Sample, generate


@pytest.fixture(scope="session")
def rujukan() -> Rujukan:
    return load("pemilu2024")


@pytest.fixture(scope="session")
def sample(rujukan: Rujukan) -> Sample:
    return generate(rujukan)


@pytest.fixture(scope="session")
def clean(rujukan: Rujukan) -> Sample:
    return generate(rujukan, tanam=False)
