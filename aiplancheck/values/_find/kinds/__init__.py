"""One file for each kind that is found in running text; a new one is a new file with `finder(reader)`."""
