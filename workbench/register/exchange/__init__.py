"""What comes into a register and goes out of it: Excel ledgers, days as people write them."""
