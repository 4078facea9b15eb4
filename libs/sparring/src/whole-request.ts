import type { Transaction } from '#platform';
import type { RequestParts } from './request-parts.js';

/** Everything that is kept of a locked request. */
export async function wholeRequest(tx: Transaction, id: string): Promise<Required<RequestParts>> {
  const [row] = await tx.sql<{ whole: Required<RequestParts> }>(
    `SELECT json_build_object(
       'group', json_build_object('people', r.people, 'level', r.level, 'neighbours', coalesce(
         (SELECT json_agg(n.municipality_code) FROM sparring_neighbour n WHERE n.request_id = r.id), '[]')),
       'need', json_build_object('sharpness', r.sharpness, 'stage', r.stage, 'question', r.question, 'themes', coalesce(
         (SELECT json_agg(t.theme_id) FROM sparring_theme t WHERE t.request_id = r.id), '[]')),
       'meeting', json_build_object('formats', r.formats, 'modes', r.modes, 'place', r.place, 'languages', r.languages),
       'time', json_build_object('weeks', r.weeks, 'weekdays', r.weekdays, 'accessNeeds', r.access_needs, 'words', r.words),
       'tutors', coalesce((SELECT json_agg(json_build_object('municipalityCode', w.municipality_code, 'kind', w.kind,
         'reason', w.reason)) FROM sparring_wish w WHERE w.request_id = r.id), '[]')) AS whole
     FROM sparring_request r WHERE r.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`request ${id} went while it was locked`);
  return row.whole;
}
