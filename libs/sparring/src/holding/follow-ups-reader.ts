import { Inject, Injectable } from '@nestjs/common';
import { municipalityShape } from '#municipalities';
import { column, Database, helsinkiToday, type Selection, type Shape, Statement } from '#platform';

const held = `sparring_report sr JOIN sparring_pair p ON p.id = sr.pair_id AND p.ended_at IS NULL
  JOIN sparring_request r ON r.id = p.request_id AND r.status IN ('held', 'reported', 'closed')
  JOIN municipality m ON m.code = r.municipality_code`;

const followUpShape: Shape = {
  requestId: column('r.id'),
  municipality: ({ object }) => object(municipalityShape('m')),
  heldOn: column('sr.held_on'),
  months: column('f.months'),
  dueOn: column('f.due_on'),
  state: column(`CASE WHEN f.answered_at IS NOT NULL THEN 'answered' WHEN r.status = 'closed' THEN 'not_answered'
    WHEN f.due_on + 14 <= ${helsinkiToday} THEN 'late' WHEN f.due_on <= ${helsinkiToday} THEN 'due' ELSE 'to_come' END`),
  answeredAt: column('f.answered_at'),
};

const invitationShape: Shape = {
  requestId: column('r.id'),
  municipality: ({ object }) => object(municipalityShape('m')),
  invitedAt: column('ti.invited_at'),
  answer: column('ti.answer'),
  words: column('ti.words'),
  answeredAt: column('ti.answered_at'),
};

const peopleShape: Shape = {
  municipality: ({ object }) => object(municipalityShape('am')),
  sessions: column('am.sessions'),
  people: column('am.people'),
};

const kinds = ['situation', 'practice', 'cooperation', 'made_visible', 'no_outcome'] as const;
const counted = (name: (typeof kinds)[number]) =>
  column(`(SELECT count(sr.${name})::int FROM ${held} WHERE sr.reported_at IS NOT NULL)`);

const figuresShape: Shape = {
  asOf: column('app_now()'),
  sessions: column(`(SELECT count(*)::int FROM ${held})`),
  reported: column(`(SELECT count(*)::int FROM ${held} WHERE sr.reported_at IS NOT NULL)`),
  people: ({ list }) =>
    list(
      `(SELECT tm.*, tot.sessions, tot.people FROM (SELECT sa.municipality_code, count(*)::int AS sessions,
            sum(sa.people)::int AS people FROM ${held} JOIN sparring_attendance sa ON sa.pair_id = p.id AND sa.people > 0
          GROUP BY sa.municipality_code) tot JOIN municipality tm ON tm.code = tot.municipality_code) am`,
      `am.people DESC, am.name ->> 'fi' COLLATE "fi-x-icu", am.code`,
      peopleShape,
    ),
  situation: counted('situation'),
  practice: counted('practice'),
  cooperation: counted('cooperation'),
  madeVisible: counted('made_visible'),
  none: counted('no_outcome'),
};

/** What the project team follows of all sessions. */
@Injectable()
export class FollowUpsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The latest day first. */
  followUps(selection: Selection): Promise<unknown[]> {
    return this.nodes(
      selection,
      followUpShape,
      `${held} JOIN sparring_follow_up f ON f.pair_id = p.id ORDER BY f.due_on DESC, m.code, f.months LIMIT 500`,
    );
  }

  /** Municipalities that were asked to become tutor municipalities: those that are interested first. */
  invitations(selection: Selection): Promise<unknown[]> {
    return this.nodes(
      selection,
      invitationShape,
      `${held} JOIN tutor_invitation ti ON ti.pair_id = p.id
       ORDER BY (ti.answer = 'interested') IS TRUE DESC, ti.invited_at DESC, r.id LIMIT 500`,
    );
  }

  async figures(selection: Selection): Promise<unknown> {
    const [figures] = await this.nodes(selection, figuresShape, '(SELECT) one');
    return figures;
  }

  private async nodes(selection: Selection, shape: Shape, from: string): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, shape);
    const rows = await this.database.read<{ node: unknown }>(`SELECT ${node} AS node FROM ${from}`, statement.values);
    return rows.map((row) => row.node);
  }
}
