"""What the workbench costs: registers of millions made at once, and each target measured in a fresh process."""
