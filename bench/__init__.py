"""Timings of Posko beside a trivial page, taken side by side in one run; `make bench` prints them."""
