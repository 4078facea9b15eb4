import { Inject, Injectable } from '@nestjs/common';
import { circleState } from '#circles';
import type { AccountId, Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { expectedIn, insideOf } from './inside.js';
import { materialsOf } from './materials/material-shape.js';
import { roomMeetingShape } from './meeting-shape.js';
import { assignees, openTasksOf, taskOf, tasksOf } from './tasks/task-shape.js';

/** Who reads, and in which language the texts come. */
export interface RoomReading {
  accountId: AccountId;
  locale: Locale;
}

/** Rooms of circles, for those inside. */
@Injectable()
export class RoomsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null for whoever is not inside, as where there is no such circle. */
  async bySlug(reading: RoomReading, slug: string, selection: Selection): Promise<unknown | null> {
    const statement = new Statement();
    const node = statement.object(selection, roomShape(reading));
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle c ${inside(statement, reading)} WHERE c.slug = ${statement.param(slug)}`,
      statement.values,
    );
    return row?.node ?? null;
  }

  /** Those in which the person has a seat or which they lead, the next meeting first. Not all of the project team's. */
  async own(reading: RoomReading, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, roomShape(reading));
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle c ${inside(statement, reading)} WHERE inside.leads OR inside.participates
       ORDER BY (c.last_meeting_ends_at < app_now()), c.first_meeting_starts_at, c.id LIMIT 100`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}

const inside = (statement: Statement, { accountId, locale }: RoomReading): string =>
  `JOIN LATERAL ${insideOf(statement.param(accountId))} inside ON true
   CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v WHERE v.circle_id = c.id
     ORDER BY ${bestVersionFirst('v.locale', statement.param(readingOrder(locale)))} LIMIT 1) t`;

/** The meetings of the circle `c`, to be narrowed. */
const meetings = (order: string): string =>
  `meeting me CROSS JOIN LATERAL (SELECT * FROM meeting_text v WHERE v.meeting_id = me.id
     ORDER BY ${bestVersionFirst('v.locale', order)} LIMIT 1) mt WHERE me.circle_id = c.id`;

const personShape: Shape = { id: column('xa.id'), name: column('xa.name'), leads: column('ex.leads') };

/** Fields of the room of the circle `c`, whose best text is `t`, for who stands in it as `inside` says. */
const roomShape = (reading: RoomReading): Shape => {
  const { accountId, locale } = reading;
  const order = readingOrder(locale);
  const ofMeeting = roomMeetingShape(accountId);
  return {
    id: column('c.id'),
    slug: column('c.slug'),
    title: column('t.title'),
    locale: column('t.locale'),
    state: column(circleState),
    leads: column('inside.leads'),
    participates: column('inside.participates'),
    team: column('inside.team'),
    materialCount: column('(SELECT count(*) FROM room_material ma WHERE ma.circle_id = c.id)'),
    materials: materialsOf(reading),
    tasks: tasksOf(reading),
    ownOpenTasks: openTasksOf(reading),
    task: taskOf(reading),
    assignees: assignees,
    people: ({ list, param }) =>
      list(
        `${expectedIn} ex JOIN account xa ON xa.id = ex.account_id AND xa.status = 'active' WHERE xa.id <> ${param(accountId)}::uuid`,
        'xa.name COLLATE "fi-x-icu", xa.id',
        personShape,
      ),
    meetings: ({ list, param }) => list(meetings(param(order)), 'me.number', ofMeeting),
    meeting: ({ object, param, field }) =>
      `(SELECT ${object(ofMeeting)} FROM ${meetings(param(order))} AND me.number = ${param(field.args.number)}::int)`,
  };
};
