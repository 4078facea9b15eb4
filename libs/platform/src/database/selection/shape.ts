import type { SelectedField, Selection } from './selection.js';

/** How the fields of one type are read: per field its SQL expression. The whitelist: what does not stand here is not read. */
export type Shape = Readonly<Record<string, FieldSql>>;
export type FieldSql = (query: FieldQuery) => string;

interface FieldQuery {
  readonly statement: Statement;
  readonly field: SelectedField;
  /** Puts a value into the statement: `$3`. */
  param(value: unknown): string;
  /** `json_build_object(…)` of the field's children. */
  object(shape: Shape): string;
  /** All rows of `from`, each as an object of the field's children, in the given order. */
  list(from: string, orderBy: string, shape: Shape): string;
}

/** SQL of an object, and the values that it needs as the first of a statement. */
interface Written {
  text: string;
  values: readonly unknown[];
}

/** What the same selection of the same shape became before: both say all that it depends on. */
const known = new WeakMap<Selection, WeakMap<Shape, Written>>();

/** One SQL statement under construction: its text comes from the selection, its values are parameters. */
export class Statement {
  readonly values: unknown[] = [];
  private readonly known = new Map<unknown, string>();

  /** Puts a value into the statement; the same value twice is one parameter. */
  param(value: unknown): string {
    const seen = this.known.get(value);
    if (seen !== undefined) return seen;
    this.values.push(value);
    const name = `$${this.values.length}`;
    this.known.set(value, name);
    return name;
  }

  /**
   * `LIMIT` with its number in the text: as a parameter PostgreSQL would not know that few rows are meant, and would plan the
   * statement anew each time it is run.
   */
  limit(rows: number): string {
    if (!Number.isSafeInteger(rows) || rows < 0) throw new Error('not a number of rows');
    return `LIMIT ${String(rows)}`;
  }

  object(selection: Selection, shape: Shape): string {
    if (this.values.length > 0) return this.written(selection, shape);
    const ofSelection = known.get(selection) ?? new WeakMap<Shape, Written>();
    known.set(selection, ofSelection);
    const before = ofSelection.get(shape);
    if (before !== undefined) {
      for (const value of before.values) this.param(value);
      return before.text;
    }
    const text = this.written(selection, shape);
    ofSelection.set(shape, { text, values: [...this.values] });
    return text;
  }

  private written(selection: Selection, shape: Shape): string {
    const pairs = selection.map((field) => `'${field.alias}', ${this.field(field, shape)}`);
    return `json_build_object(${pairs.join(', ')})`;
  }

  private field(field: SelectedField, shape: Shape): string {
    const sql = Object.hasOwn(shape, field.name) ? shape[field.name] : undefined;
    if (sql === undefined) throw new Error(`no SQL for the field ${field.name}`);
    return sql({
      statement: this,
      field,
      param: (value) => this.param(value),
      object: (child) => this.object(field.children, child),
      list: (from, orderBy, child) =>
        `(SELECT coalesce(json_agg(${this.object(field.children, child)} ORDER BY ${orderBy}), '[]') FROM ${from})`,
    });
  }
}

/** A field that is one expression. */
export const column =
  (sql: string): FieldSql =>
  () =>
    sql;
