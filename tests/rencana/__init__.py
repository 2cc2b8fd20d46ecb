"""Proposals held to rules, to brute force and to their own words."""
