"""What the terminal's screens are made of: lines, sides, disputes and the frame around them."""
