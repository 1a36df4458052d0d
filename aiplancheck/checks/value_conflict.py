"""Sources state values that cannot all be true.

The verdict on the claim is a conflict with the reason `value`, and no decision covers it.
"""

from aiplancheck.checks._conflict import conflicts
from aiplancheck.findings import Check

CHECK = Check("value-conflict", "error", conflicts("value"))
