import { isUuid } from './ids.js';

/** What stands at each place of a cursor. */
export type CursorPart = 'number' | 'instant' | 'uuid' | 'text';

const fits: Record<CursorPart, (value: unknown) => boolean> = {
  number: Number.isSafeInteger,
  instant: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  uuid: (value) => typeof value === 'string' && isUuid(value),
  text: (value) => typeof value === 'string' && value.length <= 200 && !value.includes('\0'),
};

/** A place in a keyset-ordered list: the ordering values of its last row. Opaque to callers. */
export const encodeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The ordering values, or null when the text is not a cursor of these parts. */
export function decodeCursor(cursor: string, parts: readonly CursorPart[]): (string | number)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== parts.length) return null;
    return parts.every((part, index) => fits[part](values[index])) ? values : null;
  } catch {
    return null;
  }
}
