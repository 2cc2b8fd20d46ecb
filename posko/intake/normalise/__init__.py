"""One cell as staff wrote it, to one value of the contract, or to what is needed instead."""
