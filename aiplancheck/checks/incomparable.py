"""Sources state values that cannot be held against each other: other scopes, units or wording.

The verdict on the claim is a gap with the reason `incomparable`.
"""

from aiplancheck.checks._gap import gaps
from aiplancheck.findings import Check

CHECK = Check("incomparable", "warning", gaps("incomparable"))
