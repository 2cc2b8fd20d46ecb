"""From bytes to checked rows: guard, child process, recognition, checks, refusals."""
