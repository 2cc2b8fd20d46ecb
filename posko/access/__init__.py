"""Who may open the desk, and from where."""
