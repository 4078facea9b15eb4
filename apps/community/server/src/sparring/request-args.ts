import type { SaveRequestInput } from '#sparring';

type Given<T> = { [K in keyof T]: null extends T[K] ? T[K] | undefined : T[K] };

/** As GraphQL gives it: what was not said may be missing. */
export interface RequestArgs extends Pick<SaveRequestInput, 'id' | 'version'> {
  group?: Given<NonNullable<SaveRequestInput['group']>> | null;
  need?: Given<NonNullable<SaveRequestInput['need']>> | null;
  meeting?: NonNullable<SaveRequestInput['meeting']> | null;
  time?: NonNullable<SaveRequestInput['time']> | null;
  tutors?: NonNullable<SaveRequestInput['tutors']> | null;
}

/** The steps that were given, and no others. */
export function requestInput({ id, version, group, need, meeting, time, tutors }: RequestArgs): SaveRequestInput {
  return {
    id,
    version,
    ...(group && {
      group: { neighbours: group.neighbours, people: group.people ?? null, level: group.level ?? null },
    }),
    ...(need && {
      need: {
        sharpness: need.sharpness ?? null,
        stage: need.stage ?? null,
        question: need.question ?? null,
        themes: need.themes,
      },
    }),
    ...(meeting && { meeting }),
    ...(time && { time }),
    ...(tutors && { tutors }),
  };
}
