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
CALL (first, last) {
  UNWIND $threat AS code
  MATCH (t:Topic {code: code})<-[:DISCUSSED]-(m:Meeting)
  WHERE m.start >= first AND m.start <= last
    AND ($country IS NULL OR EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(c:Country) WHERE c.code IN $country })
  RETURN DISTINCT m, t
UNION
  WITH CASE WHEN $threat IS NULL THEN first END AS dawn, last
  MATCH (m:Meeting)
  WHERE m.start >= dawn AND m.start <= last
  MATCH (m)-[:DISCUSSED|REPRESENTED_AT]-(n)
  WITH m, collect(DISTINCT n) AS around
  WHERE $country IS NULL OR any(c IN around WHERE c:Country AND c.code IN $country)
  UNWIND around AS t
  WITH m, t WHERE t:Topic
  RETURN m, t
}
WITH m.start.year AS year, t, count(*) AS meetings
WHERE t.kind = 'threat' OR $threat IS NOT NULL
RETURN year, t.name AS threat, meetings
ORDER BY year, meetings DESC, threat
