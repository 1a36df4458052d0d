"""What reading dates is made of: words to tokens, tokens to periods, periods to values."""
