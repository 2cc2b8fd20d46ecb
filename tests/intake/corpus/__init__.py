"""Ugly workbooks as stations keep them, made here, each with the rows it must give."""
