import type { CircleId, Locale } from '#kernel';
import type { Transaction } from '#platform';
import type { CheckedMeeting, CircleMode, HalfTypedMeeting } from './draft-input.js';

/** What stands in no form of a meeting that was whole before its day or time was taken away. */
interface Aside {
  mode: CircleMode;
  texts: { locale: Locale; agenda: string | null; task: string | null }[];
}

/** A row as it is kept. */
type Kept = HalfTypedMeeting & { aside?: Aside };

/** What stands in no form of the rows that are typed in part, by their id: of meetings so far, and of such rows. */
export async function readAside(tx: Transaction, circleId: CircleId): Promise<Map<string, Aside>> {
  const meetings = await tx.sql<Aside & { id: string }>(
    `SELECT me.id, me.mode, (SELECT coalesce(json_agg(json_build_object('locale', mt.locale, 'agenda', mt.agenda,
        'task', mt.task)), '[]') FROM meeting_text mt WHERE mt.meeting_id = me.id) AS texts
     FROM meeting me WHERE me.circle_id = $1`,
    [circleId],
  );
  const [row] = await tx.sql<{ kept: Kept[] }>('SELECT half_typed_meetings AS kept FROM circle WHERE id = $1', [
    circleId,
  ]);
  const kept = (row?.kept ?? []).flatMap(({ id, aside }): [string, Aside][] => (id && aside ? [[id, aside]] : []));
  return new Map([...meetings.map(({ id, mode, texts }): [string, Aside] => [id, { mode, texts }]), ...kept]);
}

/** The rows are kept as they were typed, each with what it had besides. */
export async function writeHalfTyped(
  tx: Transaction,
  circleId: CircleId,
  rows: HalfTypedMeeting[],
  asides: Map<string, Aside>,
): Promise<void> {
  const kept = rows.map((row): Kept => {
    const aside = row.id === null ? undefined : asides.get(row.id);
    return aside === undefined ? row : { ...row, aside };
  });
  await tx.sql('UPDATE circle SET half_typed_meetings = $2 WHERE id = $1', [circleId, JSON.stringify(kept)]);
}

/** A meeting that is whole again gets back what it had besides. */
export async function giveBackAside(
  tx: Transaction,
  meetingId: string,
  { mode, texts }: Aside,
  meeting: Pick<CheckedMeeting, 'id'>,
): Promise<void> {
  if (meeting.id === meetingId) return;
  await tx.sql('UPDATE meeting SET mode = $2 WHERE id = $1', [meetingId, mode]);
  for (const { locale, agenda, task } of texts) {
    await tx.sql('UPDATE meeting_text SET agenda = $3, task = $4 WHERE meeting_id = $1 AND locale = $2', [
      meetingId,
      locale,
      agenda,
      task,
    ]);
  }
}
