"""Working with others: the text each partner gets, and whether outreach is spread evenly."""
