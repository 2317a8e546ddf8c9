"""The knowledge of the field as commented data files, and the small functions that read them."""
