"""This file shows that work beside the page tells its result, and that its fault reaches the page."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import time

    import streamlit as st

    from posko.ui import kerja

    def broken(_):
        raise RuntimeError("the search broke")

    asked = [st.button(name) for name in ("mulai", "lihat", "lagi")]
    if asked[0]:
        kerja.start("baik", 1, lambda _: 7)
        kerja.start("buruk", 1, broken)
        works = [kerja.by_key(st.session_state[name]) for name in ("baik", "buruk")]
        while any(work.is_jalan for work in works):
            time.sleep(0.01)
        st.write(works[0].hasil, str(works[1].salah))
    elif asked[1]:
        kerja.find("buruk")
    elif asked[2]:
        st.write("bersih" if kerja.find("buruk") is None else "masih")


def test_a_fault_of_the_work_is_raised_once_where_it_is_looked_at() -> None:
    app = AppTest.from_function(_page).run()
    app = app.button[0].click().run()
    assert [told.value for told in app.markdown] == ["`7` the search broke"]
    app = app.button[1].click().run()
    assert len(app.exception) == 1  # its words are hidden from the screen, as the configuration asks
    app = app.button[2].click().run()
    assert not app.exception
    assert app.markdown[0].value == "bersih"
