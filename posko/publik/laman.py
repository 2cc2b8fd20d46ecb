"""The page as one HTML file: no script, no reference outside, every text escaped by the tree that holds it.

The house writes no HTML by hand; here an element tree does, and only here.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from posko.publik.halaman import Halaman
from posko.teks import publik as teks

# Own colours on any screen, one column on a phone, black on white in print.
GAYA = """
body{margin:0;background:#fff;color:#1f2933;font:17px/1.5 "DejaVu Sans",Verdana,sans-serif}
header{background:#2f4b6e;color:#fff;padding:20px 24px}h1{margin:0 0 6px;font-size:28px}header p{margin:0}
.contoh{background:#8a4b00;color:#fff;padding:8px 24px;margin:0;font-weight:bold}
main{max-width:760px;margin:0 auto;padding:8px 24px}h2{color:#2f4b6e;font-size:20px;margin:22px 0 6px}
ul{margin:0;padding-left:22px}li{margin:4px 0}dl{display:flex;flex-wrap:wrap;gap:18px;margin:18px 0 0}
dl div{flex:1 1 200px}dt{font-size:14px;color:#4a5561}dd{margin:0;font-size:28px;font-weight:bold}
progress{width:100%;height:14px;accent-color:#2f4b6e}table{border-collapse:collapse}
td{padding:4px 14px 4px 0;vertical-align:top}td:first-child{font-weight:bold;white-space:nowrap}
footer{max-width:760px;margin:18px auto;padding:10px 24px;border-top:1px solid #d5d9df}
footer{color:#4a5561;font-size:14px}
"""
# The browser itself refuses anything the page might try to fetch or run.
ATURAN = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html(halaman: Halaman) -> bytes:
    """The page as UTF-8 HTML."""
    root = Element("html", lang="id")
    head = SubElement(root, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": ATURAN})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "meta", name="referrer", content="no-referrer")
    _text(head, "title", f"{halaman.judul} - {halaman.oleh}")
    _text(head, "style", GAYA)
    body = SubElement(root, "body")
    top = SubElement(body, "header")
    for tag, words in (("h1", halaman.judul), ("p", halaman.oleh), ("p", halaman.per)):
        _text(top, tag, words)
    if halaman.contoh:
        _text(body, "p", halaman.contoh).set("class", "contoh")
    _main(SubElement(body, "main"), halaman)
    _text(body, "footer", halaman.kaki)
    tree: bytes = tostring(root, encoding="utf-8", method="html")
    return b"<!doctype html>\n" + tree + b"\n"


def _main(main: Element, halaman: Halaman) -> None:
    tiles = SubElement(main, "dl")
    for tile in halaman.ubin:
        box = SubElement(tiles, "div")
        _text(box, "dd", tile.angka)
        bar = {"value": str(tile.bagian), "max": str(max(tile.semua, 1)), "aria-label": tile.kata}
        SubElement(SubElement(box, "dd"), "progress", bar)
        _text(box, "dt", tile.kata)
    for part in halaman.bagian:
        _text(main, "h2", part.judul)
        lines = SubElement(main, "ul")
        for line in part.kalimat:
            _text(lines, "li", line)
    if halaman.hubungi:
        _text(main, "h2", teks.HUBUNGI)
        table = SubElement(main, "table")
        for number, whom, what in halaman.hubungi:
            row = SubElement(table, "tr")
            _text(row, "td", number)
            _text(row, "td", f"{whom}: {what}")


def _text(parent: Element, tag: str, words: str) -> Element:
    child = SubElement(parent, tag)
    child.text = words
    return child
