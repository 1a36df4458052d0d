"""How much is taken in; anything over a limit is refused with a message that names it. Sizes are bytes."""

from __future__ import annotations

#: A file, what comes from standard input, and what a server sends, also after decompression.
LARGEST_INPUT = 100_000_000
LARGEST_DOWNLOAD = 50_000_000
#: A stored text, which later is read whole.
LARGEST_TEXT = 50_000_000
#: A web page: finding its main text takes about two seconds a megabyte.
LARGEST_PAGE = 20_000_000
#: What one part of a Word document may unpack to, whatever the archive says about its size; a book of 1,000 pages has
#: about 30 MB. The elements in it take the time, a tag's attributes are gathered whole.
LARGEST_PART = 60_000_000
MOST_ELEMENTS = 3_000_000
LONGEST_TAG = 4_000_000
#: Pages of a PDF; it may count more than it has.
MOST_PAGES = 50_000
#: What reading a document may take in a process of its own, address space included.
MOST_MEMORY = 4_000_000_000
#: A title, author or publisher found in a document, in characters; more is no name.
LONGEST_FOUND = 300
#: A file's name that serves as a title is cut here.
LONGEST_NAME = 120
