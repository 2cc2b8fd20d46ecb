"""Ask one query on one cursor, held to its header, as of one instant."""

from __future__ import annotations

from datetime import datetime

import duckdb
import pandas as pd

from posko.core.errors import QueryError
from posko.query.load import Query, views


class Runner:
    """Asks queries on one cursor; facts inserted but not committed there are visible to it alone.

    Each shared view a question reads is computed once per instant and kept: its rows go into a table
    of the same name in the runner's own schema, which stands before the view on the search path.
    Should that schema be dropped meanwhile, the view answers instead: slower, never different.
    """

    def __init__(
        self, cursor: duckdb.DuckDBPyConnection, queries: dict[str, Query], schema: str, done: set[str]
    ) -> None:
        self._cursor = cursor
        self._queries = queries
        self._schema = schema
        self._done = done
        self._views = {view.name.split("/")[1]: view for view in views(queries)}
        cursor.execute(f"use {schema}")

    def find(self, name: str, given: set[str]) -> Query:
        """The query `name`, if it takes exactly these parameters.

        Raises: QueryError for an unknown name or other parameters.
        """
        query = self._queries.get(name)
        if query is None:
            raise QueryError(f"no query {name}; there are: {', '.join(sorted(self._queries))}")
        declared = {param.name for param in query.params} | {"sampai"}
        if given != declared:
            raise QueryError(f"{name} takes {sorted(declared)}, got {sorted(given)}")
        return query

    def look(self, query: Query, sampai: datetime) -> None:
        """Set the instant as of which everything is seen, and compute the views `query` reads."""
        self._cursor.execute("set variable sampai = $sampai", {"sampai": sampai})
        needed = self._needed(query)
        for name, view in self._views.items():  # in order: a view comes after those it reads
            if name in needed and name not in self._done:
                self._cursor.execute(f"create table {self._schema}.{name} as {view.sql}")
                self._done.add(name)

    def run(self, name: str, sampai: datetime, **params: object) -> pd.DataFrame:
        """Answer the query `name` as of `sampai`.

        Args:
            name: `topic/file` under `queries/`.
            sampai: aware instant; nothing later, in either clock, is seen.
            params: the other parameters the header declares.

        Returns: the header's columns, in its order; instants in the event's zone.
        Raises: QueryError for an unknown name, a wrong parameter, or an answer that breaks the header.
        """
        given = {"sampai": sampai, **params}
        query = self.find(name, set(given))
        self.look(query, sampai)
        named = duckdb.extract_statements(query.sql)[0].named_parameters
        relation = self._cursor.sql(query.sql, params={key: given[key] for key in named})
        promised = [(column.name, column.sql_type) for column in query.columns]
        got = list(zip(relation.columns, map(_plain, relation.types), strict=True))
        if got != promised:
            raise QueryError(f"{name}: header promises {promised}, answer has {got}")
        frame: pd.DataFrame = relation.to_arrow_table().to_pandas()
        return frame

    def _needed(self, query: Query) -> set[str]:
        needed: set[str] = set()
        waiting = [name for name in query.reads if name in self._views]
        while waiting:
            name = waiting.pop()
            needed.add(name)
            waiting += [read for read in self._views[name].reads if read in self._views]
        return needed


def _plain(kind: object) -> str:
    name = str(kind)
    return "TIMESTAMPTZ" if name == "TIMESTAMP WITH TIME ZONE" else name
