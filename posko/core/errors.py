"""The kinds of failure.

A `UserError` is something an officer can mend: its message is a whole Indonesian sentence and is
shown as it stands. Everything else is a bug: English, not caught, logged.
"""


class UserError(Exception):
    """An officer can mend this; the message is Indonesian and is shown as it stands."""


class QueryError(Exception):
    """A query file breaks its own header, or was asked with parameters it does not declare."""


class DiskError(OSError):
    """The disk refused a write (full, read-only, broken); what was stored before is untouched."""


class LedgerError(Exception):
    """The ledger or a file it names is not what was written; nothing may be appended to it."""
