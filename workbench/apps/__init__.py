"""What people see in a browser: apps made of widgets, which hold no rule and no authority."""
