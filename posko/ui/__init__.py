"""Everything that knows Streamlit: the frame, the guard, cached answers, parts of pages."""
