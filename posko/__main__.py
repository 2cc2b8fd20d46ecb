"""`python -m posko`: the same deeds as the screen, for the command line."""

import sys

from posko.cli import main

if __name__ == "__main__":
    sys.exit(main())
