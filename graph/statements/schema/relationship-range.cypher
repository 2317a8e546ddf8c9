// An index that finds an article's own edges among millions.
CREATE RANGE INDEX {name} IF NOT EXISTS FOR ()-[n:{entity}]-() ON ({properties})
