"""Slides, one function each: `Bahan` in, `Slide` out, the message composed from the numbers it carries."""
