import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, once } from '#platform';
import { roomInside } from '../room-facts.js';
import { isRoomLink, type MaterialRefusal, whyNotAdd } from './material-policy.js';
import { writeMaterial } from './write-material.js';

interface AddLinkInput {
  circleId: string;
  /** Number of the meeting to which it belongs. */
  meeting: number | null;
  title: string;
  words: string;
  link: string;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

type AddLinkRefusal = MaterialRefusal | { reason: 'link_invalid' } | { reason: 'full' };
export type AddLinkOutcome = Result<{ id: string }, AddLinkRefusal | { reason: 'key_reused' }>;

/** Someone inside gives the others a link. */
@Injectable()
export class AddLink {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { idempotencyKey: key, ...input }: AddLinkInput): Promise<AddLinkOutcome> {
    const texts = { title: tidyLines(input.title.replaceAll(/\s+/g, ' ')), words: tidyLines(input.words) };
    const link = input.link.trim();
    return this.db.transaction((tx) =>
      once<{ id: string }, AddLinkRefusal>(tx, { accountId, key, operation: 'room.add_link', input }, async () => {
        const facts = await roomInside(tx, accountId, input.circleId);
        const refusal = whyNotAdd(facts, texts);
        if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
        if (!isRoomLink(link)) return refuse({ reason: 'link_invalid' });
        const { meeting } = input;
        const material = { ...texts, title: texts.title ?? '', accountId, meeting, link, bytes: 0 };
        const written = await writeMaterial(tx, this.audit, facts, material);
        return 'id' in written ? ok(written) : refuse({ reason: written.refused });
      }),
    );
  }
}
