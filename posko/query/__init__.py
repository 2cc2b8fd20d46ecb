"""Questions in SQL: loaded from `queries/`, held to their headers, asked of the logs as of one instant."""

from posko.query.engine import Engine, Runner
from posko.query.load import Query, catalogue

__all__ = ["Engine", "Query", "Runner", "catalogue"]
