import { type ProgrammeKindCode, type ProgrammeLeaderCode, programmeKinds, programmeLeaders } from '#ui';
import type { SparringProgrammeInput } from '../../gql/graphql';

/** A row of the form, as it is typed. */
export interface ProgrammeRow {
  kind: string;
  title: string;
  minutes: string;
  leader: string;
  link: string;
  material: string;
  notes: string;
}

export interface ProgrammeValues {
  version: string;
  goal: string;
  rows: ProgrammeRow[];
}

const fields = ['kind', 'title', 'minutes', 'leader', 'link', 'material', 'notes'] as const;
const noRow: ProgrammeRow = { kind: '', title: '', minutes: '', leader: '', link: '', material: '', notes: '' };
const mostRows = 40;

interface Content {
  goal?: string | null | undefined;
  items: {
    kind: ProgrammeKindCode;
    title?: string | null | undefined;
    minutes: number;
    leader: ProgrammeLeaderCode;
    link?: string | null | undefined;
    material?: string | null | undefined;
    notes?: string | null | undefined;
  }[];
}

/** The form as it is opened: of what there is, or of a suggestion; an empty row where there is nothing. */
export function valuesOfProgramme(version: number, { goal, items }: Content): ProgrammeValues {
  const rows = items.map(({ kind, title, minutes, leader, link, material, notes }) => ({
    ...{ kind, title: title ?? '', minutes: String(minutes), leader },
    ...{ link: link ?? '', material: material ?? '', notes: notes ?? '' },
  }));
  return { version: String(version), goal: goal ?? '', rows: rows.length > 0 ? rows : [noRow] };
}

/** The form as it was sent. */
export function programmeFrom(form: FormData): ProgrammeValues {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const count = Math.min(mostRows, Number.parseInt(text('rows'), 10) || 0);
  const rows = Array.from({ length: count }, (_, index) => {
    const row = { ...noRow };
    for (const field of fields) row[field] = text(`items.${index + 1}.${field}`);
    return row;
  });
  return { version: text('version'), goal: text('goal'), rows };
}

/** What a button that changes only the rows makes of them, and where the page opens then; null for any other button. */
export function changedRows(act: string, rows: ProgrammeRow[]): { rows: ProgrammeRow[]; at: number } | null {
  const [, what, number] = /^(add-row|up|down|remove)(?:\.(\d{1,2}))?$/.exec(act) ?? [];
  const index = Number(number) - 1;
  switch (what) {
    case 'add-row':
      return { rows: [...rows, noRow], at: rows.length + 1 };
    case 'up':
      return swapped(rows, index - 1);
    case 'down':
      return swapped(rows, index);
    case 'remove':
      return { rows: rows.filter((_, n) => n !== index), at: Math.min(index + 1, rows.length - 1) };
    default:
      return null;
  }
}

/** The row and the one after it, the other way round. */
function swapped(rows: ProgrammeRow[], index: number): { rows: ProgrammeRow[]; at: number } {
  const [one, other] = [rows[index], rows[index + 1]];
  if (one === undefined || other === undefined) return { rows, at: index + 1 };
  return { rows: [...rows.slice(0, index), other, one, ...rows.slice(index + 2)], at: index + 1 };
}

const isEmpty = (row: ProgrammeRow): boolean => fields.every((field) => row[field].trim() === '');

/** As the server is asked to keep it, without empty rows. What is no number is out of range there. */
export function programmeInput(requestId: string, { version, goal, rows }: ProgrammeValues): SparringProgrammeInput {
  return {
    requestId,
    version: Number.parseInt(version, 10) || 0,
    goal,
    items: rows
      .filter((row) => !isEmpty(row))
      .map(({ kind, title, minutes, leader, ...texts }) => ({
        kind: programmeKinds.find((one) => one === kind) ?? null,
        title,
        minutes: /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : 0,
        leader: programmeLeaders.find((one) => one === leader) ?? null,
        ...texts,
      })),
  };
}

/** The rows as the server counts them. */
export const withoutEmptyRows = ({ rows, ...values }: ProgrammeValues): ProgrammeValues => ({
  ...values,
  rows: rows.filter((row) => !isEmpty(row)),
});
