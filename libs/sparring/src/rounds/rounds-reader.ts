import { Inject, Injectable } from '@nestjs/common';
import { representsNow, type SignedIn } from '#identity';
import { isUuid } from '#kernel';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { namedRoundShape } from './named-round-shape.js';
import { sendingOf } from './round-requests.js';
import { ownRoundShape, teamRoundShape } from './round-shape.js';

const sendingShape: Shape = {
  way: column('se.way'),
  round: ({ object }) => `(SELECT ${object(namedRoundShape)} FROM sparring_round ro WHERE ro.id = se.round_id)`,
};

/** Intake rounds, as everyone and as the project team see them. */
@Injectable()
export class RoundsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that are open, and those that open later, with what the viewer's municipalities have answered; what closes first comes first. */
  async coming(viewer: SignedIn | null, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, ownRoundShape);
    return this.nodes(
      `SELECT ${node} AS node FROM sparring_round ro
       CROSS JOIN (SELECT ${statement.param(viewer?.accountId ?? null)}::uuid AS id) va
       WHERE ro.stage = 'planned' AND ro.closes_at > app_now()
       ORDER BY ro.closes_at, ro.id`,
      statement,
    );
  }

  /** The latest first. */
  async ofTeam(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, teamRoundShape);
    return this.nodes(`SELECT ${node} AS node FROM sparring_round ro ORDER BY ro.opens_at DESC, ro.id`, statement);
  }

  async oneOfTeam(id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, teamRoundShape);
    const [found] = await this.nodes(
      `SELECT ${node} AS node FROM sparring_round ro WHERE ro.id = ${statement.param(id)}::uuid`,
      statement,
    );
    return found ?? null;
  }

  /** How a draft would be sent now; null where it is no draft of a municipality that the person represents. */
  async sending({ accountId }: SignedIn, requestId: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(requestId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, sendingShape);
    const [found] = await this.nodes(
      `SELECT ${node} AS node FROM sparring_request r
       CROSS JOIN LATERAL (SELECT so.round_id, coalesce(so.way, 'outside') AS way FROM (VALUES (1)) one
         LEFT JOIN LATERAL (${sendingOf('r.municipality_code')}) so ON true) se
       WHERE r.id = ${statement.param(requestId)}::uuid AND r.submitted_at IS NULL AND r.status = 'draft'
         AND ${representsNow(`${statement.param(accountId)}::uuid`, 'r.municipality_code')}`,
      statement,
    );
    return found ?? null;
  }

  private async nodes(text: string, { values }: Statement): Promise<unknown[]> {
    const rows = await this.database.read<{ node: unknown }>(text, values);
    return rows.map((row) => row.node);
  }
}
