"""Which log a table is, where it starts and ends, and what each of its columns means."""
