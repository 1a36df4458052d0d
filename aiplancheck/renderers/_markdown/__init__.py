"""What the Markdown page is made of: escaped text, footnotes, tables and folded parts."""
