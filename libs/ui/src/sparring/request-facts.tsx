import { formatDateTime, type Locale } from '#kernel';
import { choiceWords } from './choice-words.js';
import { requestWords, type SparringStatusCode } from './request-words.js';

export interface ShownRequest {
  neighbours: { name: string }[];
  people?: number | null | undefined;
  level?: 'new' | 'some' | 'experienced' | null | undefined;
  sharpness?: 'target' | 'general' | null | undefined;
  stage?: 'founding' | 'developing' | null | undefined;
  question?: string | null | undefined;
  themes: { label: string }[];
  formats: ('workshop' | 'lecture' | 'discussion' | 'cooperation')[];
  modes: ('onsite' | 'remote' | 'hybrid')[];
  place?: string | null | undefined;
  languages: Locale[];
  weeks: number[];
  weekdays: number[];
  accessNeeds?: string | null | undefined;
  words?: string | null | undefined;
  tutorWishes: { municipality: { name: string }; kind: 'wished' | 'unwanted'; reason?: string | null | undefined }[];
}

type Row = [label: string, text: string];

/** The steps of a request and what was said in each, to be read. */
export function requestRows(request: ShownRequest, locale: Locale): { step: RequestStep; rows: Row[] }[] {
  const t = requestWords[locale];
  const c = choiceWords[locale];
  const { level, sharpness, stage } = request;
  const list = (parts: string[]): string => parts.join(', ') || t.none;
  return [
    {
      step: 'group',
      rows: [
        [t.neighbours, list(request.neighbours.map(({ name }) => name))],
        [t.people, request.people == null ? t.none : String(request.people)],
        [t.level, level ? c.levels[level] : t.none],
      ],
    },
    {
      step: 'need',
      rows: [
        [t.question, request.question ?? t.none],
        [t.sharpness, sharpness ? t.sharpnesses[sharpness] : t.none],
        [t.stage, stage ? t.stages[stage] : t.none],
        [t.themes, list(request.themes.map(({ label }) => label))],
      ],
    },
    {
      step: 'meeting',
      rows: [
        [t.formats, list(request.formats.map((one) => c.formats[one]))],
        [t.modes, list(request.modes.map((one) => c.modes[one]))],
        [t.place, request.place ?? t.none],
        [t.languages, list(request.languages.map((one) => c.languages[one]))],
      ],
    },
    {
      step: 'time',
      rows: [
        [t.weeks, list(request.weeks.map(String))],
        [t.weekdays, list(request.weekdays.map((day) => t.days[day - 1] ?? ''))],
        [t.accessNeeds, request.accessNeeds ?? t.none],
        [t.words, request.words ?? t.none],
      ],
    },
    { step: 'tutors', rows: [[t.tutors, wishesText(request, locale)]] },
  ];
}

export type RequestStep = 'group' | 'need' | 'meeting' | 'time' | 'tutors';
export const requestSteps: readonly RequestStep[] = ['group', 'need', 'meeting', 'time', 'tutors'];

function wishesText({ tutorWishes }: ShownRequest, locale: Locale): string {
  const t = requestWords[locale];
  const lines = tutorWishes.map(
    ({ municipality, kind, reason }) => `${municipality.name}: ${t.wishes[kind]}${reason ? ` – ${reason}` : ''}`,
  );
  return lines.join('\n') || t.none;
}

/** What was said in a step. */
export function RequestFactsList({ rows }: { rows: Row[] }) {
  return (
    <dl className="terms">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="terms-lines">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface TimelineProps {
  changes: {
    status: SparringStatusCode;
    at: string;
    note?: string | null | undefined;
    byName?: string | null | undefined;
  }[];
  locale: Locale;
}

/** What has become of a request, the first change first. */
export function RequestTimeline({ changes, locale }: TimelineProps) {
  const t = requestWords[locale];
  return (
    <ol className="timeline">
      {changes.map(({ status, at, note, byName }) => (
        <li key={`${at} ${status}`}>
          <b>{t.statuses[status]}</b> {formatDateTime(new Date(at), locale)}
          {byName && `, ${byName}`}
          {note && <span className="timeline-note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
