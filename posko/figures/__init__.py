"""Query answers to Plotly figures and the one pydeck deck; nothing here asks, draws, or knows the time.

Every figure takes the answer of one query, the as-of instant, and a `theme.Tema`. Pages show it with
`theme=None` and `theme.KONFIGURASI`; `theme.alt` and `theme.judul` give its words.
"""
