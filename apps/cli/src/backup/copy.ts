import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readSync, writeSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** What went through: rows, bytes, and the hash of the bytes. */
export interface Passed {
  rows: number;
  bytes: number;
  sha256: string;
}

/** The part of `pg` that speaks COPY; its types do not tell of it. */
interface Wire {
  stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** PostgreSQL's messages during a COPY, which `pg` hands to the query under way. */
abstract class Copy {
  readonly ended: Promise<void>;
  protected rows = 0;
  protected failed: Error | undefined;
  private done: () => void = () => {};
  private reject: (error: Error) => void = () => {};

  constructor(private readonly statement: string) {
    this.ended = new Promise((done, reject) => {
      this.done = done;
      this.reject = reject;
    });
  }

  submit(connection: pg.Connection): void {
    (connection as unknown as Wire).query(this.statement);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(text.split(' ')[1]);
  }

  handleReadyForQuery(): void {
    this.done();
  }

  handleError(error: Error): void {
    this.failed = error;
    this.reject(error);
  }
}

class CopyOut extends Copy {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  constructor(
    statement: string,
    private readonly file: number | null,
  ) {
    super(statement);
  }

  /** Written at once: nothing piles up in memory, however large the table is. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    if (this.file !== null) writeSync(this.file, chunk);
  }

  passed(): Passed {
    return { rows: this.rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

class CopyIn extends Copy {
  constructor(
    statement: string,
    private readonly file: number,
  ) {
    super(statement);
  }

  handleCopyInResponse(connection: Wire): void {
    this.send(connection).catch((error: Error) => connection.sendCopyFail(error.message));
  }

  private async send(connection: Wire): Promise<void> {
    for (;;) {
      const chunk = Buffer.alloc(65_536);
      const length = readSync(this.file, chunk);
      if (length === 0 || this.failed) break;
      connection.sendCopyFromChunk(chunk.subarray(0, length));
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }
}

/** Runs `COPY … TO STDOUT` into an open file, or only through the hash. */
export async function copyOut(client: pg.Client, statement: string, file: number | null = null): Promise<Passed> {
  const copy = new CopyOut(statement, file);
  client.query(copy);
  await copy.ended;
  return copy.passed();
}

/** Runs `COPY … FROM STDIN` from an open file. */
export async function copyIn(client: pg.Client, statement: string, file: number): Promise<void> {
  const copy = new CopyIn(statement, file);
  client.query(copy);
  await copy.ended;
}
