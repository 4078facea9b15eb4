/** Rows of one table, whose columns stand in `into`: `audit_log (at, act)`. */
interface NewRow {
  into: string;
  values: unknown[];
}

/** A call of a function that gives nothing back: `jobs.add($1, $2::json)`. */
interface Call {
  call: string;
  values: unknown[];
}

export interface Statement {
  text: string;
  values: unknown[];
}

/** More of a kind go into the next statement, so that the texts stay few and each is planned once. */
const atOnce = 8;

const numbersOf = /\$(\d+)/g;

/**
 * What a transaction writes and has not read yet: collected, and written by one statement before the commit instead of
 * one each. Rows of a table keep their order.
 */
export class LastStatement {
  private changes: readonly Statement[] = [];
  private readonly rows: NewRow[] = [];
  private readonly calls: Call[] = [];

  insert(into: string, values: unknown[]): void {
    this.rows.push({ into, values });
  }

  call(call: string, values: unknown[]): void {
    this.calls.push({ call, values });
  }

  /** Changes, each of other rows. They are written before the next is said: `holdsChanges`. */
  change(changes: readonly Statement[]): void {
    if (this.holdsChanges) throw new Error('the changes before have not been written');
    this.changes = changes;
  }

  get holdsChanges(): boolean {
    return this.changes.length > 0;
  }

  /** As few statements as it takes; afterwards there is nothing left to write. */
  take(): Statement[] {
    const statements: Statement[] = [];
    while (this.holdsChanges || this.rows.length > 0 || this.calls.length > 0) {
      statements.push(statementOf(this.changes, this.rows.splice(0, atOnce), this.calls.splice(0, atOnce)));
      this.changes = [];
    }
    return statements;
  }
}

function statementOf(changes: readonly Statement[], rows: NewRow[], calls: Call[]): Statement {
  const values: unknown[] = [];
  const numbered = (given: unknown[]) => given.map((value) => `$${values.push(value)}`);
  const renumbered = (text: string, given: unknown[]): string => {
    const numbers = numbered(given);
    return text.replace(numbersOf, (_, n: string) => numbers[Number(n) - 1] ?? '');
  };
  const changed = changes.map(({ text, values: given }) => renumbered(text, given));
  const inserts = [...new Set(rows.map(({ into }) => into))].map((into) => {
    const tuples = rows.filter((row) => row.into === into).map((row) => `(${numbered(row.values).join(', ')})`);
    return `INSERT INTO ${into} VALUES ${tuples.join(', ')}`;
  });
  const called = calls.map(({ call, values: given }) => renumbered(call, given));
  const parts = [...changed, ...inserts];
  // The last part stands outside of WITH: a part that only reads is not run there when nobody asks for its rows.
  const main = called.length > 0 ? `SELECT ${called.join(', ')}` : (parts.pop() ?? '');
  const before = parts.map((part, n) => `part_${n} AS (${part})`);
  return { text: before.length > 0 ? `WITH ${before.join(', ')} ${main}` : main, values };
}
