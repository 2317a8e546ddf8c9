// 70 Conflicting dates
//
// Encounters that different articles put on different days.
//
// param limit: int = 50 -- rows wanted at most (20)
// returns date: the date that the graph holds
// returns caption: the encounter
// returns dates: what each article says
// returns meeting: the meeting's key

MATCH (m:Meeting {date_conflict: true})
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
WITH m, COLLECT {
  MATCH (a:Article)-[r:REPORTS]->(m)
  RETURN a.id + ': ' + coalesce(r.meeting_date, '?') AS word ORDER BY word
} AS words
RETURN m.date AS date, m.name AS caption, reduce(text = head(words), one IN tail(words) | text + ', ' + one) AS dates, m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
