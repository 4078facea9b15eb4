import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type FileRefusal, inspectFile, type KeptFile, type SentFile } from '#files';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { insideOf } from '../inside.js';
import { type MaterialRefusal, whyNotAdd } from '../materials/material-policy.js';
import { writeMaterial } from '../materials/write-material.js';
import { roomInside } from '../room-facts.js';

interface AddFileInput {
  circleId: string;
  /** Number of the meeting to which it belongs. */
  meeting: number | null;
  /** Empty: the name of the file. */
  title: string;
  words: string;
  file: SentFile;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

type Written = MaterialRefusal | { reason: 'full' };
export type AddFileOutcome = Result<{ id: string }, FileRefusal | Written | { reason: 'key_reused' }>;

/** Someone inside gives the others a file. */
@Injectable()
export class AddFile {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute({ accountId }: SignedIn, input: AddFileInput, mostBytes: number): Promise<AddFileOutcome> {
    const { circleId, idempotencyKey: key, file, ...given } = input;
    // Nobody else has a file looked at, which costs something.
    if (!(await this.isInside(accountId, circleId))) return refuse({ reason: 'not_found' });
    const found = await inspectFile(file, mostBytes);
    if (!found.ok) return found;
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const keyed = {
      accountId,
      key,
      operation: 'room.add_file',
      input: { circleId, ...given, name: file.name, sha256 },
    };
    return this.db.transaction((tx) =>
      once<{ id: string }, Written>(tx, keyed, () => this.write(tx, { accountId, circleId, ...given }, found.value)),
    );
  }

  private async write(
    tx: Transaction,
    input: Pick<AddFileInput, 'circleId' | 'meeting' | 'title' | 'words'> & { accountId: SignedIn['accountId'] },
    { fileName, mediaType, content }: KeptFile,
  ): Promise<Result<{ id: string }, Written>> {
    const { accountId, circleId, meeting } = input;
    const title = tidyLines(input.title.replaceAll(/\s+/g, ' ')) ?? fileName;
    const words = tidyLines(input.words);
    const facts = await roomInside(tx, accountId, circleId);
    const refusal = whyNotAdd(facts, { title, words });
    if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
    const bytes = content.length;
    const written = await writeMaterial(tx, this.audit, facts, { accountId, meeting, title, words, link: null, bytes });
    if ('refused' in written) return refuse({ reason: written.refused });
    await tx.sql(
      'INSERT INTO room_file (material_id, file_name, media_type, bytes, content) VALUES ($1, $2, $3, $4, $5)',
      [written.id, fileName, mediaType, bytes, content],
    );
    return ok(written);
  }

  private async isInside(accountId: string, circleId: string): Promise<boolean> {
    const sql = `SELECT FROM circle c JOIN LATERAL ${insideOf('$1')} inside ON true WHERE c.id::text = lower($2::text)`;
    return (await this.db.read(sql, [accountId, circleId])).length > 0;
  }
}
