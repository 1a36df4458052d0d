"""A copy or translation says something else than the sources it goes back to.

Every contradiction goes away without the derived sources: a copying or translation slip. No decision covers it.
"""

from aiplancheck.checks._conflict import conflicts
from aiplancheck.findings import Check

CHECK = Check("slip", "error", conflicts("slip"))
