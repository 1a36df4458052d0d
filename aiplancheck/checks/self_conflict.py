"""One source contradicts itself about one fact.

The verdict on the claim is a conflict with the reason `self`, and no decision covers it.
"""

from aiplancheck.checks._conflict import conflicts
from aiplancheck.findings import Check

CHECK = Check("self-conflict", "error", conflicts("self"))
