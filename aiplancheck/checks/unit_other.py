"""A value in another unit than its claim's.

Bad: `$6.34 billion` in a claim with `unit: JPY`. Good: a claim of its own with `unit: USD`.
"""

from aiplancheck.checks._remark import remarks
from aiplancheck.findings import Check

_HELP = "record it under a claim of that unit, or look at the source again"

CHECK = Check("unit-other", "warning", remarks("unit-other", _HELP))
