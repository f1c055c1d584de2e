"""What the document says: its articles, its values and its rules; reads nothing but its own values, and no clock."""
