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

/**
 * What a transaction writes and never reads itself: collected, and written by one statement before the commit instead of
 * one each. Rows of a table keep their order.
 */
export class LastStatement {
  private readonly rows: NewRow[] = [];
  private readonly calls: Call[] = [];

  insert(into: string, values: unknown[]): void {
    this.rows.push({ into, values });
  }

  call(call: string, values: unknown[]): void {
    this.calls.push({ call, values });
  }

  /** As few statements as it takes; afterwards there is nothing left to write. */
  take(): Statement[] {
    const statements: Statement[] = [];
    while (this.rows.length > 0 || this.calls.length > 0) {
      statements.push(statementOf(this.rows.splice(0, atOnce), this.calls.splice(0, atOnce)));
    }
    return statements;
  }
}

function statementOf(rows: NewRow[], calls: Call[]): Statement {
  const values: unknown[] = [];
  const numbered = (given: unknown[]) => given.map((value) => `$${values.push(value)}`);
  const inserts = [...new Set(rows.map(({ into }) => into))].map((into) => {
    const tuples = rows.filter((row) => row.into === into).map((row) => `(${numbered(row.values).join(', ')})`);
    return `INSERT INTO ${into} VALUES ${tuples.join(', ')}`;
  });
  const called = calls.map(({ call, values: given }) => {
    const numbers = numbered(given);
    return call.replace(/\$(\d+)/g, (_, n: string) => numbers[Number(n) - 1] ?? '');
  });
  // The last part stands outside of WITH: a part that only reads is not run there when nobody asks for its rows.
  const main = called.length > 0 ? `SELECT ${called.join(', ')}` : (inserts.pop() ?? '');
  const before = inserts.map((insert, n) => `part_${n} AS (${insert})`);
  return { text: before.length > 0 ? `WITH ${before.join(', ')} ${main}` : main, values };
}
