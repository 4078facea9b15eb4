import { formatDate, formatTime } from '#kernel';
import { type FormError, readDay, readTime } from '#ui';
import type { AdminEditRoundQuery } from '../../gql/graphql';

/** A round as it stands in its form; several regions have one name. */
export interface RoundValues {
  version: string;
  periodId: string;
  nameFi: string;
  nameSv: string;
  opensDay: string;
  opensTime: string;
  closesDay: string;
  closesTime: string;
  remindDay: string;
  remindTime: string;
  regions: string[];
  added: string;
  leftOut: string;
}

export interface RoundState {
  values: RoundValues;
  errors: FormError[];
}

export const emptyRound: RoundValues = {
  version: '',
  periodId: '',
  nameFi: '',
  nameSv: '',
  opensDay: '',
  opensTime: '8.00',
  closesDay: '',
  closesTime: '16.00',
  remindDay: '',
  remindTime: '',
  regions: [],
  added: '',
  leftOut: '',
};

type Kept = NonNullable<AdminEditRoundQuery['sparringRound']>;

// Days and times stand in the form as they may be typed, in every language.
const day = (instant: string | null | undefined): string => (instant ? formatDate(new Date(instant), 'fi') : '');
const clock = (instant: string | null | undefined): string => (instant ? formatTime(new Date(instant), 'fi') : '');
const names = (all: { name: string }[]): string => all.map(({ name }) => name).join(', ');

export const valuesOfRound = (round: Kept): RoundValues => ({
  version: String(round.version),
  periodId: '',
  nameFi: round.nameFi,
  nameSv: round.nameSv,
  opensDay: day(round.opensAt),
  opensTime: clock(round.opensAt),
  closesDay: day(round.closesAt),
  closesTime: clock(round.closesAt),
  remindDay: day(round.remindAt),
  remindTime: clock(round.remindAt),
  regions: round.regions.map(({ code }) => code),
  added: names(round.added),
  leftOut: names(round.leftOut),
});

export function roundValuesFrom(form: FormData): RoundValues {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    version: text('version'),
    periodId: text('period'),
    nameFi: text('name_fi'),
    nameSv: text('name_sv'),
    opensDay: text('opens_at'),
    opensTime: text('opens_time'),
    closesDay: text('closes_at'),
    closesTime: text('closes_time'),
    remindDay: text('remind_at'),
    remindTime: text('remind_time'),
    regions: form.getAll('regions').map(String),
    added: text('added'),
    leftOut: text('left_out'),
  };
}

type Register = { code: string; nameFi: string; nameSv: string }[];

/** The codes of municipalities whose names were typed, with commas or line breaks between; and names that are of none. */
export function codesOf(typed: string, register: Register): { codes: string[]; unknown: string[] } {
  const same = (name: string) => name.toLocaleLowerCase('fi');
  const written = typed
    .split(/[,;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const found = written.map((name) => ({
    name,
    code: register.find((one) => same(one.nameFi) === same(name) || same(one.nameSv) === same(name))?.code,
  }));
  return {
    codes: found.flatMap(({ code }) => code ?? []),
    unknown: found.flatMap(({ name, code }) => (code ? [] : name)),
  };
}

const wall = (date: string, time: string): string => `${readDay(date)}T${readTime(time)}`;

/** As the operation takes it. */
export function roundPlan(values: RoundValues, places: { added: string[]; leftOut: string[] }) {
  const reminds = values.remindDay.trim() !== '' || values.remindTime.trim() !== '';
  return {
    nameFi: values.nameFi,
    nameSv: values.nameSv,
    opensAt: wall(values.opensDay, values.opensTime),
    closesAt: wall(values.closesDay, values.closesTime),
    remindAt: reminds ? wall(values.remindDay, values.remindTime) : null,
    regions: values.regions,
    ...places,
  };
}
