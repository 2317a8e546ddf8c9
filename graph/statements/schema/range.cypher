// An index for equality, ranges and order.
CREATE RANGE INDEX {name} IF NOT EXISTS FOR (n:{entity}) ON ({properties})
