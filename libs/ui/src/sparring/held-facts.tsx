import { formatDate, formatNumber, type Locale } from '#kernel';
import { Table } from '../lists/table.js';
import { heldWords } from './held-words.js';
import { RequestFactsList } from './request-facts.js';

type Unsaid<T> = T | null | undefined;

interface ShownReport {
  heldOn?: Unsaid<string>;
  takingPart: { municipality: { code: string; name: string }; people?: Unsaid<number> }[];
  situation?: Unsaid<string>;
  practice?: Unsaid<string>;
  cooperation?: Unsaid<string>;
  madeVisible?: Unsaid<string>;
  noOutcome?: Unsaid<string>;
  commitments: {
    position: number;
    what?: Unsaid<string>;
    municipality?: Unsaid<{ name: string }>;
    role?: Unsaid<string>;
    dueOn?: Unsaid<string>;
  }[];
  reportedAt?: Unsaid<string>;
  mendedAt?: Unsaid<string>;
}

/** A day of the calendar, YYYY-MM-DD, as it is written in a language. */
export const dayOf = (day: string, locale: Locale): string => formatDate(new Date(`${day}T12:00:00Z`), locale);

/** When a session was held, and how many came from where. */
export function HeldFacts({ report, locale }: { report: ShownReport; locale: Locale }) {
  const t = heldWords[locale];
  if (!report.heldOn) return null;
  const came = report.takingPart.map(({ municipality, people }) => `${municipality.name}: ${people ?? 0}`);
  return (
    <RequestFactsList
      rows={[
        [t.heldOn, dayOf(report.heldOn, locale)],
        [t.people, came.join('\n')],
      ]}
    />
  );
}

const kinds = ['situation', 'practice', 'cooperation', 'madeVisible', 'noOutcome'] as const;

/** What came of a session, and what was promised. */
export function ReportFacts({ report, locale }: { report: ShownReport; locale: Locale }) {
  const t = heldWords[locale];
  const { reportedAt, mendedAt, commitments } = report;
  const outcomes = kinds.flatMap((kind): [string, string][] => {
    const text = report[kind];
    return text ? [[t.outcomes[kind], text]] : [];
  });
  const when = (at: string): string => formatDate(new Date(at), locale);
  const told: [string, string][] = [
    ...(reportedAt ? [[t.reported, when(reportedAt)] as [string, string]] : []),
    ...(mendedAt ? [[t.mended, when(mendedAt)] as [string, string]] : []),
  ];
  return (
    <>
      {!reportedAt && <p className="quiet">{t.draft}</p>}
      <RequestFactsList rows={[...told, ...outcomes]} />
      {commitments.length > 0 && (
        <Table
          caption={t.commitments}
          columns={[{ text: t.what }, { text: t.owner }, { text: t.role }, { text: t.dueOn }]}
          rows={commitments.map(({ position, what, municipality, role, dueOn }) => ({
            key: String(position),
            cells: [
              what ?? t.none,
              municipality?.name ?? t.none,
              role ?? t.none,
              dueOn ? dayOf(dueOn, locale) : t.none,
            ],
          }))}
        />
      )}
    </>
  );
}

interface AveragesProps {
  feedback: { answers: number; goalMet: number; usefulness: number; recommends: number };
  locale: Locale;
}

/** What both sides thought of a session, as averages. */
export function FeedbackAverages({ feedback, locale }: AveragesProps) {
  const t = heldWords[locale];
  const { answers, goalMet, usefulness, recommends } = feedback;
  return (
    <RequestFactsList
      rows={[
        [t.answers, String(answers)],
        [t.goalMet, formatNumber(goalMet, locale)],
        [t.usefulness, formatNumber(usefulness, locale)],
        [t.recommends, `${recommends}/${answers}`],
      ]}
    />
  );
}
