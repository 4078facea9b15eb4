/**
 * What PostGraphile's own documentation wants in the database: computed columns, queries and mutations as functions. The
 * owner of the tables makes them before PostGraphile starts.
 */
export const functionsSql = (searchSql: string, role: string): string => `
  DROP SCHEMA IF EXISTS bench CASCADE;
  CREATE SCHEMA bench;
  CREATE FUNCTION bench.municipalities_with_practices() RETURNS SETOF public.municipality LANGUAGE sql STABLE AS $function$
    SELECT m.* FROM public.municipality m JOIN public.practice_facet f ON f.facet = 'municipality:' || m.code
    WHERE f.practices > 0 ORDER BY (m.name ->> 'fi') COLLATE "fi-x-icu", m.code
  $function$;
  CREATE FUNCTION bench.municipality_practices(m public.municipality) RETURNS integer LANGUAGE sql STABLE AS $function$
    SELECT f.practices FROM public.practice_facet f WHERE f.facet = 'municipality:' || m.code
  $function$;
  CREATE FUNCTION bench.municipality_newest(m public.municipality) RETURNS SETOF public.practice LANGUAGE sql STABLE AS $function$
    SELECT p.* FROM public.practice p WHERE p.municipality_code = m.code AND p.revision > 0 AND p.status <> 'retracted'
    ORDER BY p.published_at DESC, p.id DESC
  $function$;
  CREATE FUNCTION bench.practice_card_text(c public.practice_card, reader text) RETURNS json LANGUAGE sql STABLE AS $function$
    SELECT json_build_object('locale', l.locale, 'title', c.heads -> l.locale ->> 'title')
    FROM (SELECT CASE WHEN c.heads ? reader THEN reader WHEN c.heads ? 'fi' THEN 'fi' ELSE 'sv' END AS locale) l
  $function$;
  CREATE FUNCTION bench.practice_revision_topics(r public.practice_revision) RETURNS SETOF public.theme LANGUAGE sql STABLE AS $function$
    SELECT h.* FROM public.theme h WHERE r.themes ? h.id ORDER BY h.position
  $function$;
  CREATE FUNCTION bench.practice_facet_label(f public.practice_facet, reader text) RETURNS text LANGUAGE sql STABLE AS $function$
    SELECT coalesce((SELECT h.label ->> reader FROM public.theme h WHERE h.id = split_part(f.facet, ':', 2) AND f.facet LIKE 'theme:%'),
      (SELECT m.name ->> reader FROM public.municipality m WHERE m.code = split_part(f.facet, ':', 2) AND f.facet LIKE 'municipality:%'))
  $function$;
  CREATE FUNCTION bench.search(matching text, likely text, likely_whole text, locale text, kind text, theme text)
    RETURNS json LANGUAGE sql STABLE AS $function$
    SELECT row_to_json(found) FROM (${searchSql}) found
  $function$;
  CREATE FUNCTION bench.comment_on_practice(practice uuid, municipality text, said text, key text) RETURNS uuid
    LANGUAGE plpgsql VOLATILE AS $function$
    DECLARE
      viewer uuid := nullif(current_setting('bench.account', true), '')::uuid;
      comment uuid;
    BEGIN
      IF NOT EXISTS (SELECT FROM public.account a WHERE a.id = viewer AND a.status = 'active') THEN
        RAISE EXCEPTION 'not signed in';
      END IF;
      IF NOT EXISTS (SELECT FROM public.affiliation f WHERE f.account_id = viewer
          AND f.municipality_code = comment_on_practice.municipality AND f.status IN ('proven', 'approved')) THEN
        RAISE EXCEPTION 'not represented';
      END IF;
      INSERT INTO public.practice_comment (practice_id, written_by, municipality_code, locale, text, version, written_at)
        VALUES (practice, viewer, municipality, 'fi', said, 1, now()) RETURNING id INTO comment;
      INSERT INTO public.idempotency_key (account_id, key, operation, input_hash, outcome, created_at)
        VALUES (viewer, comment_on_practice.key, 'practice.comment', repeat('x', 43), jsonb_build_object('commentId', comment), now());
      RETURN comment;
    END
  $function$;
  GRANT USAGE ON SCHEMA bench TO ${role};
`;
