// 53 Rising threats
//
// Threats by how much more they were discussed in one stretch of time than in the equally long one before it.
//
// param since: first-day -- first day of the later stretch (2015-03)
// param until: last-day -- its last day (2015-04)
// returns threat: the threat
// returns before: encounters in the earlier stretch
// returns after: encounters in the later one
// returns change: the difference

WITH $since AS since, $until AS until, date($since - duration.inDays($since, $until) - duration({days: 1})) AS start
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= start AND m.start <= until AND m.status IS NOT NULL AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
UNWIND m.topics AS code
WITH code, sum(CASE WHEN m.start < since THEN 1 ELSE 0 END) AS before, sum(CASE WHEN m.start < since THEN 0 ELSE 1 END) AS after
MATCH (t:Topic {code: code})
WHERE t.kind = 'threat'
RETURN t.name AS threat, before, after, after - before AS change
ORDER BY change DESC, after DESC, threat
