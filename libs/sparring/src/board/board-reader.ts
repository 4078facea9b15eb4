import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database, type Selection, Statement } from '#platform';
import { boardShape } from './board-shape.js';

/** The board of a round: who would go to whom, and why. */
@Injectable()
export class BoardReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async board(roundId: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(roundId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, boardShape);
    const [found] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM sparring_round ro
       LEFT JOIN LATERAL (SELECT * FROM sparring_suggestion x WHERE x.round_id = ro.id ORDER BY x.number DESC LIMIT 1) s ON true
       LEFT JOIN sparring_snapshot f ON f.id = s.snapshot_id WHERE ro.id = ${statement.param(roundId)}::uuid`,
      statement.values,
    );
    return found?.node ?? null;
  }
}
