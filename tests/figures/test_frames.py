"""This file shows that the small answers used here have no column the queries do not promise."""

import pandas as pd
import pytest

from posko.query import catalogue
from tests.figures.semua import QUERIES


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_no_column_is_used_that_no_header_promises(told_desk: dict[str, pd.DataFrame], name: str) -> None:
    promised = {column.name for column in catalogue()[name].columns}
    assert set(told_desk[name].columns) - promised == set()
