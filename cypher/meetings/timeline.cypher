// 07 Timeline
//
// How many encounters there were in each year or month, by status; those without a date are left out, and those dated
// by the year alone count for its first month.
//
// param by: year|month = year -- year or month (month)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns period: year, or year and month
// returns meetings: encounters in all
// returns held: that took place
// returns planned: announced and not yet reported as held
// returns off: cancelled or denied

WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last,
  CASE $by WHEN 'month' THEN 1 ELSE 0 END AS fine
UNWIND ['held', 'planned', 'cancelled', 'denied'] AS status
MATCH (m:Meeting)
WHERE m.status = status AND m.start >= first AND m.start <= last
WITH 100 * m.start.year + fine * m.start.month AS time, status, count(*) AS number
WITH toString(time / 100) + CASE time % 100 WHEN 0 THEN '' ELSE '-' + right('0' + toString(time % 100), 2) END AS period, status, number
RETURN period, sum(number) AS meetings,
  sum(CASE WHEN status = 'held' THEN number ELSE 0 END) AS held,
  sum(CASE WHEN status = 'planned' THEN number ELSE 0 END) AS planned,
  sum(CASE WHEN status IN ['cancelled', 'denied'] THEN number ELSE 0 END) AS off
ORDER BY period
