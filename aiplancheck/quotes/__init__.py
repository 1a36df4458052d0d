"""Finding a quote in a text: proved by the same words, or not proved.

What typography changes is folded and nothing else: digits, signs, letters, case, negations, order and the edges of
words and numbers must be the same. Likeness only proposes what an altered quote may have been.
"""

from __future__ import annotations

from aiplancheck.quotes._document import Document
from aiplancheck.quotes._fold import fold
from aiplancheck.quotes._locate import LONGEST_QUOTE, MOST_PLACES, locate
from aiplancheck.quotes._located import Difference, Located, Status

__all__ = ["LONGEST_QUOTE", "MOST_PLACES", "Difference", "Document", "Located", "Status", "fold", "locate"]
