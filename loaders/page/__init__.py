"""The article within the page: which characters of a plain-text dump are its title and body, and when it appeared."""
