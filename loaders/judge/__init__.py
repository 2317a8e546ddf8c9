"""A trained judge of encounters: which words tell of one, who took part, and when, where the rules end."""
