"""What is kept, who may see it, and for how long: the audit view and the retention sweep."""
