import type { RequestStep } from '#ui';
import type { SparringRequestInput, SparringRequestPartsFragment } from '../../gql/graphql';
import { readWeeks, weeksText } from './weeks';

/** What stands in the form of a step, by the names of its fields. */
export type StepValues = Record<string, string[]>;

const one = (value: string | number | null | undefined): string[] => (value == null ? [] : [String(value)]);

/** The forms as they are opened: all steps together. */
export function valuesOfRequest(request: SparringRequestPartsFragment): StepValues {
  const wishes = request.tutorWishes.flatMap(({ municipality: { code }, kind, reason }) => [
    [`kind.${code}`, [kind]],
    [`reason.${code}`, one(reason)],
  ]);
  return {
    neighbours: request.neighbours.map(({ code }) => code),
    people: one(request.people),
    level: one(request.level),
    sharpness: one(request.sharpness),
    stage: one(request.stage),
    question: one(request.question),
    themes: request.themes.map(({ id }) => id),
    formats: request.formats,
    modes: request.modes,
    place: one(request.place),
    languages: request.languages,
    weeks: [weeksText(request.weeks)],
    weekdays: request.weekdays.map(String),
    accessNeeds: one(request.accessNeeds),
    words: one(request.words),
    ...Object.fromEntries(wishes),
  };
}

/** The form as it was sent. */
export function valuesFrom(form: FormData): StepValues {
  const values: StepValues = {};
  for (const name of new Set(form.keys())) values[name] = form.getAll(name).map(String);
  return values;
}

const among =
  <T extends string>(...known: T[]) =>
  (given: string[] | undefined): T[] =>
    known.filter((value) => given?.includes(value));
const levels = among('new', 'some', 'experienced');
const sharpnesses = among('target', 'general');
const stages = among('founding', 'developing');
const formats = among('workshop', 'lecture', 'discussion', 'cooperation');
const modes = among('onsite', 'remote', 'hybrid');
const languages = among('fi', 'sv', 'en');
const kinds = among('wished', 'unwanted');

/** The step as the server is asked to keep it. What is no number is out of range there. */
export function stepInput(step: RequestStep, values: StepValues): Omit<SparringRequestInput, 'id' | 'version'> {
  const text = (name: string): string => values[name]?.[0] ?? '';
  switch (step) {
    case 'group': {
      const people = text('people').trim();
      const neighbours = (values.neighbours ?? []).filter(Boolean);
      const number = /^\d{1,4}$/.test(people) ? Number(people) : people === '' ? null : 0;
      return { group: { neighbours, people: number, level: levels(values.level)[0] ?? null } };
    }
    case 'need': {
      const [sharpness = null] = sharpnesses(values.sharpness);
      const [stage = null] = stages(values.stage);
      return { need: { sharpness, stage, question: text('question'), themes: values.themes ?? [] } };
    }
    case 'meeting':
      return {
        meeting: {
          formats: formats(values.formats),
          modes: modes(values.modes),
          place: text('place'),
          languages: languages(values.languages),
        },
      };
    case 'time': {
      const weekdays = (values.weekdays ?? []).map(Number).filter(Number.isInteger);
      const weeks = readWeeks(text('weeks')) ?? [0];
      return { time: { weeks, weekdays, accessNeeds: text('accessNeeds'), words: text('words') } };
    }
    case 'tutors':
      return { tutors: wishesIn(values) };
    default:
      return step satisfies never;
  }
}

const wishesIn = (values: StepValues) =>
  Object.entries(values).flatMap(([name, given]) => {
    const [kind] = name.startsWith('kind.') ? kinds(given) : [];
    if (kind === undefined) return [];
    const municipalityCode = name.slice('kind.'.length);
    return [{ municipalityCode, kind, reason: values[`reason.${municipalityCode}`]?.[0] ?? '' }];
  });
