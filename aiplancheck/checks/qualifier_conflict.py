"""Sources state the same value, but of something else: another payer, another period.

The verdict on the claim is a conflict with the reason `qualifier`, and no decision covers it.
"""

from aiplancheck.checks._conflict import conflicts
from aiplancheck.findings import Check

CHECK = Check("qualifier-conflict", "error", conflicts("qualifier"))
