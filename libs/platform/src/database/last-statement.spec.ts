import { expect, it } from '@jest/globals';
import { LastStatement } from './last-statement.js';

it('writes rows of several tables and calls functions in one statement', () => {
  const last = new LastStatement();
  last.insert('audit_log (at, act)', [1, 'a']);
  last.call('jobs.add($1, $2::json)', ['task', '{}']);
  last.insert('idempotency_key (key)', ['k']);
  last.insert('audit_log (at, act)', [2, 'b']);
  expect(last.take()).toEqual([
    {
      text: 'WITH part_0 AS (INSERT INTO audit_log (at, act) VALUES ($1, $2), ($3, $4)), part_1 AS (INSERT INTO idempotency_key (key) VALUES ($5)) SELECT jobs.add($6, $7::json)',
      values: [1, 'a', 2, 'b', 'k', 'task', '{}'],
    },
  ]);
  expect(last.take()).toEqual([]);
});

it('writes changes with the rest, and no second before the first', () => {
  const last = new LastStatement();
  last.insert('audit_log (at)', [1]);
  last.change([
    { text: 'UPDATE seat_pool SET confirmed = $2 WHERE id = $1', values: ['p', 3] },
    { text: 'DELETE FROM enrolment WHERE id = $1', values: ['e'] },
  ]);
  expect(() => last.change([])).toThrow('not been written');
  expect(last.take()).toEqual([
    {
      text: 'WITH part_0 AS (UPDATE seat_pool SET confirmed = $2 WHERE id = $1), part_1 AS (DELETE FROM enrolment WHERE id = $3) INSERT INTO audit_log (at) VALUES ($4)',
      values: ['p', 3, 'e', 1],
    },
  ]);
  expect(last.holdsChanges).toBe(false);
});

it('needs no WITH for one table, and no statement for nothing', () => {
  const last = new LastStatement();
  expect(last.take()).toEqual([]);
  last.insert('audit_log (at)', [1]);
  expect(last.take()).toEqual([{ text: 'INSERT INTO audit_log (at) VALUES ($1)', values: [1] }]);
});

it('splits many rows, in their order', () => {
  const last = new LastStatement();
  for (let n = 0; n < 19; n += 1) last.insert('audit_log (at)', [n]);
  const statements = last.take();
  expect(statements.map(({ values }) => values.length)).toEqual([8, 8, 3]);
  expect(statements.flatMap(({ values }) => values)).toEqual(Array.from({ length: 19 }, (_, n) => n));
});
