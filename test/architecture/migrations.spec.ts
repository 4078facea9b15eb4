import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('../../libs/platform/src/database/migrations/', import.meta.url).pathname;
/** Those up to here were written before this rule, and are final. */
const lastBefore = '1795305600018';

/**
 * Migrations that contract: file, and why the version before does not miss it, such as since when nothing uses it any more.
 * No other may take away what that version uses, or ask for what it does not give.
 */
const contractSteps: Record<string, string> = {};

const takesAway: [RegExp, string][] = [
  [/\bDROP\s+(COLUMN|TABLE|VIEW|FUNCTION|SCHEMA|TYPE)\b/i, 'drops what the old version may use'],
  [/\bRENAME\b/i, 'renames what the old version knows by its name'],
  [/\bSET\s+NOT\s+NULL\b/i, 'wants a value that the old version may leave out'],
  [/\bALTER\s+(COLUMN\s+)?\w+\s+(SET\s+DATA\s+)?TYPE\b/i, 'changes the type of a column under prepared statements'],
  [/\bDROP\s+DEFAULT\b/i, 'wants a value that the old version may leave out'],
  [/\bREVOKE\b(?!\s+ALL\s+ON\s+FUNCTION)/i, 'takes a right that the old version may need'],
];

/** What is wrong with a migration while the version before still serves. */
function whatItTakesAway(source: string): string[] {
  const sql = source.replace(/\/\*[\s\S]*?\*\/|--.*|^\s*\/\/.*/gm, '');
  const found = takesAway.filter(([pattern]) => pattern.test(sql)).map(([, what]) => what);
  const added = sql.match(/\bADD\s+COLUMN\b(\([^)]*\)|'[^']*'|[^,;'(])*/gi) ?? [];
  const missing = added.filter((column) => /\bNOT\s+NULL\b/i.test(column) && !/\b(DEFAULT|GENERATED)\b/i.test(column));
  return missing.length > 0 ? [...found, 'adds a column that the old version leaves out'] : found;
}

const migrations = globSync('*-*.ts', { cwd: folder }).sort();
const source = (file: string): string => readFileSync(folder + file, 'utf8');

describe('a migration', () => {
  it('takes nothing away from the version that still serves, unless it is named as a contract step', () => {
    expect(migrations.length).toBeGreaterThanOrEqual(18);
    const wrong = migrations
      .filter((file) => file.slice(0, lastBefore.length) > lastBefore && !(file in contractSteps))
      .map((file) => [file, whatItTakesAway(source(file))])
      .filter(([, what]) => what?.length);
    expect(wrong).toEqual([]);
  });

  it('that is named as a contract step exists and has a reason', () => {
    const unsaid = Object.entries(contractSteps).filter(
      ([file, reason]) => !migrations.includes(file) || reason.length < 20,
    );
    expect(unsaid).toEqual([]);
  });

  it('is known by what it takes away', () => {
    const of = (sql: string) => whatItTakesAway(sql).length;
    const broken = [
      'ALTER TABLE a DROP COLUMN b;',
      'DROP TABLE a;',
      'ALTER TABLE a RENAME COLUMN b TO c;',
      'ALTER TABLE a ALTER COLUMN b SET NOT NULL;',
      'ALTER TABLE a ALTER COLUMN b TYPE bigint;',
      'ALTER TABLE a ADD COLUMN b text NOT NULL, ADD COLUMN c integer DEFAULT 1;',
      'REVOKE DELETE ON a FROM kuntarinki_app;',
    ];
    expect(broken.filter((sql) => of(sql) === 0)).toEqual([]);
    const kept = [
      'CREATE TABLE a (b text NOT NULL);',
      "ALTER TABLE a ADD COLUMN b text[] NOT NULL DEFAULT '{}', ADD COLUMN c text;",
      "ALTER TABLE a ADD COLUMN b text CONSTRAINT a_b CHECK (b IN ('x', 'y')) NOT NULL DEFAULT 'x';",
      'ALTER TABLE a ALTER COLUMN b DROP NOT NULL; -- RENAME later',
      'REVOKE ALL ON FUNCTION jobs.a FROM PUBLIC;',
      'ALTER TABLE a DROP CONSTRAINT a_b, ADD CONSTRAINT a_b CHECK (c);',
    ];
    expect(kept.filter((sql) => of(sql) > 0)).toEqual([]);
  });
});
