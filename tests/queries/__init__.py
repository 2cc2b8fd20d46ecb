"""Tests of the questions in `queries/`: what each says of a small, told story."""
