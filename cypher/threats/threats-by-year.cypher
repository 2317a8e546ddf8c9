// 52 Threats by year
//
// In how many encounters of each year a threat was discussed, in the last three years of the graph or in the time asked
// for.
//
// param threat: topic = null -- only this one (terrorism)
// param country: country = null -- only encounters at which this state was represented (MA)
// param since: first-day = null -- not before this; three years before the latest where not given (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns year: the year
// returns threat: the threat
// returns meetings: encounters that discussed it

CALL () {
  MATCH (m:Meeting) WHERE m.start <= coalesce($until, date())
  RETURN m.start AS latest ORDER BY m.start DESC LIMIT 1
}
WITH coalesce($since, latest - duration({years: 3})) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
  AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
  AND ($threat IS NULL OR any(code IN $threat WHERE code IN m.topics))
UNWIND m.topics AS code
WITH m.start.year AS year, code, count(*) AS meetings WHERE $threat IS NULL OR code IN $threat
MATCH (t:Topic {code: code})
WHERE t.kind = 'threat' OR $threat IS NOT NULL
RETURN year, t.name AS threat, meetings
ORDER BY year, meetings DESC, threat
