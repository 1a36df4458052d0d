"""What reading amounts is made of: figures, their units, and the hedges and ranges around them."""
