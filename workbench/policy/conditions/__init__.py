"""The eight conditions of article (二), a file each."""
