"""Questions in SQL: loaded from `queries/`, held to their headers, asked of the logs as of one instant."""

from posko.query.engine import Engine, Trial
from posko.query.load import Query, catalogue
from posko.query.runner import Runner

__all__ = ["Engine", "Query", "Runner", "Trial", "catalogue"]
