"""Verdicts: what the sources of a claim say, taken together. Sees relations only, never a kind of value."""

from aiplancheck.verdict._decision import Ruling
from aiplancheck.verdict._judge import Dissent, Judge, Verdict
from aiplancheck.verdict._meeting import Meeting, Outcome, compare, disjoint, meet
from aiplancheck.verdict._sides import Side

__all__ = ["Dissent", "Judge", "Meeting", "Outcome", "Ruling", "Side", "Verdict", "compare", "disjoint", "meet"]
