"""How large an uploaded file may be, in every direction a file can be large.

One frozen value travels from the page to the guard and on to the child, so that both refuse by the
same numbers and a test can shrink them.
"""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Ceilings for one upload; a station's own logs stay a hundredfold below them."""

    file_bytes: int = 50 * MIB
    members: int = 2_000
    member_bytes: int = 200 * MIB
    unpacked_bytes: int = 300 * MIB
    sheets: int = 200
    rows: int = 200_000
    columns: int = 2_000
    cells: int = 2_000_000
    memory_bytes: int = 1_536 * MIB
    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    result_bytes: int = 256 * MIB
