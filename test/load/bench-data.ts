/**
 * People, circles and enrolments in the numbers that the service is measured with, over the whole register:
 * 20,000 people, 2,000 circles with 6 meetings and 2 facilitators each, 60,000 enrolments.
 */
export const dataSql = `
  CREATE TEMP TABLE place AS SELECT code, row_number() OVER (ORDER BY code) - 1 AS n, count(*) OVER () AS of
    FROM municipality WHERE valid_to IS NULL;

  INSERT INTO account (name, email, locale, status, demo, created_at)
    SELECT 'Testi ' || n, 'testi.' || n || '@mitta.example', CASE n % 3 WHEN 0 THEN 'sv' ELSE 'fi' END, 'active', true, now()
    FROM generate_series(1, 20000) n;
  CREATE TEMP TABLE person AS SELECT id, row_number() OVER (ORDER BY email) - 1 AS n FROM account WHERE email LIKE 'testi.%';
  CREATE UNIQUE INDEX ON person (n);
  INSERT INTO affiliation (account_id, municipality_code, status, valid_from)
    SELECT p.id, m.code, 'approved', now() - interval '1 year' FROM person p JOIN place m ON m.n = p.n % m.of;

  CREATE TEMP TABLE made AS SELECT n, gen_random_uuid() AS pool, gen_random_uuid() AS id FROM generate_series(0, 1999) n;
  INSERT INTO seat_pool (id, capacity, confirmed, offers_until)
    SELECT pool, 100000, 30, now() + interval '30 days' FROM made;
  INSERT INTO circle (id, slug, status, seat_pool_id, host_municipality_code, languages, mode, enrolment_opens_at,
      enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at, created_at)
    SELECT d.id, 'rinki-' || d.n, 'published', d.pool, m.code, '{fi}', 'remote', now() - interval '5 days',
      now() + interval '20 days', now() + interval '30 days', now() + interval '90 days', now()
    FROM made d JOIN place m ON m.n = d.n % m.of;
  INSERT INTO circle_text (circle_id, locale, source_revision, published_at, revised_at, title, summary)
    SELECT d.id, l.locale, l.follows, now(), now(), 'Rinki ' || d.n || ' ' || l.locale, repeat('Digituesta opitaan yhdessä. ', 8)
    FROM made d CROSS JOIN (VALUES ('fi', NULL), ('sv', 1)) AS l(locale, follows);
  INSERT INTO circle_theme SELECT d.id, t.id FROM made d
    JOIN LATERAL (SELECT id FROM theme ORDER BY md5(id || d.n) LIMIT 2) t ON true;
  INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode)
    SELECT d.id, k, (at.start AT TIME ZONE 'Europe/Helsinki'), (at.start AT TIME ZONE 'Europe/Helsinki') + interval '90 minutes',
      'Europe/Helsinki', at.start, at.start + interval '90 minutes', 'remote'
    FROM made d CROSS JOIN generate_series(1, 6) k
    CROSS JOIN LATERAL (SELECT now() + interval '30 days' + k * interval '10 days' AS start) at;
  INSERT INTO meeting_text (meeting_id, locale, published_at, revised_at, title, agenda)
    SELECT e.id, 'fi', now(), now(), 'Tapaaminen ' || e.number, 'Kokemuksia ja kysymyksiä' FROM meeting e
    JOIN made d ON d.id = e.circle_id;
  INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
    SELECT d.id, p.id, m.code, k, now() FROM made d CROSS JOIN generate_series(0, 1) k
    JOIN person p ON p.n = (d.n * 7 + k * 31) % 20000 JOIN place m ON m.n = p.n % m.of;
  INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
    SELECT d.pool, p.id, m.code, 'confirmed', now() - k * interval '1 minute', now() - k * interval '1 minute'
    FROM made d CROSS JOIN generate_series(0, 29) k
    JOIN person p ON p.n = 1000 + (d.n * 601 + k * 13) % 19000 JOIN place m ON m.n = p.n % m.of;

  -- What waits for its day: reminders, ends of offers. With none, PostgreSQL would plan for a queue that is always empty.
  SELECT count(jobs.add('circles.enrolled', '{}', NULL, now() + n * interval '1 hour')) FROM generate_series(1, 3000) n;
`;
