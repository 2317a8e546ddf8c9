// As ask/find, where neither people nor bodies are named: the encounters are found along the calendar, whose index holds
// all that is asked of them; those without a date come last. What is beyond the latest is counted, not read.
CALL () {
  WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND ($statuses IS NULL OR m.status IN $statuses)
    AND ($countries IS NULL OR all(code IN $countries WHERE code IN m.countries))
    AND ($topics IS NULL OR all(code IN $topics WHERE code IN m.topics))
    AND ($places IS NULL OR all(code IN $places WHERE code IN m.places))
  WITH m ORDER BY m.start DESC
  RETURN collect(m) AS found
}
CALL (found) {
  UNWIND found[..$limit + 1000] AS m // whoever shares the last one's day is among these
  WITH m ORDER BY m.start DESC, m.id LIMIT $limit
  RETURN collect(m.id) AS latest
}
CALL () {
  WITH 'unknown' AS precision WHERE $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: precision})
  WHERE ($statuses IS NULL OR m.status IN $statuses)
    AND ($countries IS NULL OR all(code IN $countries WHERE code IN m.countries))
    AND ($topics IS NULL OR all(code IN $topics WHERE code IN m.topics))
    AND ($places IS NULL OR all(code IN $places WHERE code IN m.places))
  WITH m.id AS id ORDER BY id
  RETURN collect(id) AS undated
}
RETURN size(found) + size(undated) AS total, (latest + undated)[..$limit] AS meetings
