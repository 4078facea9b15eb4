import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

export interface Act {
  /** `circle.join` */
  act: string;
  actorId: string | null;
  municipalityCode?: string;
  objectKind: string;
  objectId: string;
  from?: string;
  to?: string;
  reason?: string;
}

/** The log of acts: a row in the transaction of the act itself. */
@Injectable()
export class Audit {
  async record(tx: Transaction, act: Act): Promise<void> {
    tx.last.insert(
      'audit_log (at, actor_id, municipality_code, act, object_kind, object_id, from_status, to_status, reason)',
      [
        tx.now,
        act.actorId,
        act.municipalityCode ?? null,
        act.act,
        act.objectKind,
        act.objectId,
        act.from ?? null,
        act.to ?? null,
        act.reason ?? null,
      ],
    );
  }
}
