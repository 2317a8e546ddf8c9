// 52 Threats by year
//
// In how many encounters of each year a threat was discussed.
//
// param threat: topic = null -- only this one (terrorism)
// param country: country = null -- only encounters at which this state was represented (MA)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns year: the year
// returns threat: the threat
// returns meetings: encounters that discussed it

MATCH (t:Topic)<-[:DISCUSSED]-(m:Meeting)
WHERE t.kind = 'threat' AND ($threat IS NULL OR t.code IN $threat)
  AND m.start IS NOT NULL
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
  AND ($country IS NULL OR EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(c:Country) WHERE c.code IN $country })
WITH DISTINCT t, m
WITH t, m.start.year AS year, count(*) AS meetings
RETURN year, t.name AS threat, meetings
ORDER BY year, meetings DESC, threat
