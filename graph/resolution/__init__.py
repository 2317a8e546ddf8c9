"""Identity across articles: which mentions are one person, one agency, one meeting.

What is decided here is a function of the set of records and of the user's decisions, never of the order in which they
came. Mentions fall into blocks that can be decided alone, so that a load decides anew only the blocks it touches.

    names, offices, dates     what two words have in common
    keys, claims              what one article says of a person, an agency, a meeting, ready to be compared
    profiles, accounts        what two of them have in common
    persons, agencies, meetings   who is who within a block
    decisions                 the user's last word, kept in a plain file
    resolver                  everything at once: from records to identities
    update                    only what a load touches: the same identities, at the cost of the difference
"""
