"""One row for each log whose every free text is something a hostile file might say."""

from datetime import datetime

from posko.contracts import LOGS

JAHAT = '<img src=x onerror="window.kena=1"><script>window.kena=1</script>![](http://luar.invalid/p.png)'
NAMA = "<img src=x onerror=window.kena=1>"
# Logs that officers fill in by hand; the others are read and shown the same way.
LOG = ("insiden", "distribusi", "koordinasi", "penyuluhan", "patroli", "personel")


def rows(sampai: datetime) -> dict[str, dict[str, object]]:
    """Log -> a row that its contract accepts."""
    return {log: _row(log, sampai) for log in LOG}


def _row(log: str, sampai: datetime) -> dict[str, object]:
    row: dict[str, object] = {}
    for column in LOGS[log].columns:
        if column.kind == "teks":
            row[column.name] = JAHAT[: column.maks]
        elif column.kind == "waktu":
            row[column.name] = sampai if column.wajib else None
        else:
            row[column.name] = column.contoh
    return row
