"""Proposals for people and convoys: who could stand where, which way a convoy could go.

A proposal is never an order and never silent: it always answers, says how far it is from the best, and
what it could not give. Every one is judged by a checker that shares no code with the solver.
"""
