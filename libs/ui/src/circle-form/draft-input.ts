import { isLocale, type Locale, type LocalizedText, locales } from '#kernel';
import { readDate } from '../typed-date.js';
import { coHostIds } from './co-hosts.js';
import type { FormValues, TimeRow } from './values.js';

interface TypedTime {
  date: string;
  time: string;
  fold: 'EARLIER' | 'LATER' | null;
}

/** A draft as both sites' GraphQL takes it. */
interface DraftFields {
  id: string | null;
  version: number | null;
  texts: { locale: Locale; title: string; summary: string; aim: string; audience: string }[];
  hostMunicipalityCode: string;
  coHostMunicipalities: string[];
  coHostOrganisations: string[];
  languages: Locale[];
  mode: 'onsite' | 'remote' | 'hybrid';
  themes: string[];
  capacity: number | null;
  limitPerMunicipality: number | null;
  approval: boolean;
  reserved: number | null;
  reservedUntil: string;
  groupSize: number | null;
  groupHolds: boolean;
  enrolmentOpens: TypedTime;
  enrolmentCloses: TypedTime;
  meetings: {
    id: string | null;
    date: string;
    start: string;
    end: string;
    fold: 'EARLIER' | 'LATER' | null;
    titles: { locale: Locale; text: string }[];
    place: { locale: Locale; text: string }[];
  }[];
  idempotencyKey: string;
}

/** `13.00`, `13:00` or `13` → `13:00`. What is no time goes on as it is: the server names the field. */
export function readTime(text: string): string {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(text) ?? [];
  return hours === '' ? text.trim() : `${hours.padStart(2, '0')}:${minutes}`;
}

export const readDay = (text: string): string => readDate(text) ?? text.trim();

export const foldOf = (text: string): 'EARLIER' | 'LATER' | null =>
  text === 'EARLIER' || text === 'LATER' ? text : null;

/** Null when nothing is typed. What is no number of seats becomes one that the server refuses. */
function readSeats(text: string): number | null {
  if (text.trim() === '') return null;
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
}

const typedTime = ({ date, time, fold }: TimeRow): TypedTime => ({
  date: readDay(date),
  time: readTime(time),
  fold: foldOf(fold),
});

const localTexts = (texts: LocalizedText) => locales.map((locale) => ({ locale, text: texts[locale] }));

/** What was typed, as the server reads it. */
export const draftInput = (id: string | null, form: FormValues): DraftFields => ({
  id,
  version: id === null ? null : Number.parseInt(form.version, 10) || 0,
  texts: locales.map((locale) => ({
    locale,
    title: form.title[locale],
    summary: form.summary[locale],
    aim: form.aim[locale],
    audience: form.audience[locale],
  })),
  hostMunicipalityCode: form.host,
  coHostMunicipalities: coHostIds(form.coHosts, 'municipality'),
  coHostOrganisations: coHostIds(form.coHosts, 'organisation'),
  languages: form.languages.filter(isLocale),
  mode: form.mode === 'remote' || form.mode === 'hybrid' ? form.mode : 'onsite',
  themes: form.themes,
  capacity: readSeats(form.capacity),
  limitPerMunicipality: readSeats(form.limit),
  approval: form.approval === 'yes',
  reserved: readSeats(form.reserved),
  reservedUntil: readDay(form.reservedUntil),
  groupSize: readSeats(form.groupSize),
  groupHolds: form.groupHolds === 'yes',
  enrolmentOpens: typedTime(form.enrolmentOpens),
  enrolmentCloses: typedTime(form.enrolmentCloses),
  meetings: form.meetings.map((row) => ({
    id: row.id || null,
    date: readDay(row.date),
    start: readTime(row.start),
    end: readTime(row.end),
    fold: foldOf(row.fold),
    titles: localTexts(row.title),
    place: localTexts(row.place),
  })),
  idempotencyKey: form.formKey,
});
