/** What one does together in a part of a session. */
export const programmeKinds = [
  'introduction',
  'lecture',
  'workshop',
  'discussion',
  'exercise',
  'break',
  'wrap_up',
  'other',
] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** Which side leads it; no person is named. */
export const programmeLeaders = ['requester', 'tutor', 'both'] as const;
export type ProgrammeLeader = (typeof programmeLeaders)[number];

/** A part of a session, as it is typed. */
export interface ProgrammeItem {
  kind: ProgrammeKind | null;
  title: string | null;
  minutes: number;
  leader: ProgrammeLeader | null;
  /** Of material, https. */
  link: string | null;
  /** Material in words. */
  material: string | null;
  notes: string | null;
}

export interface ProgrammeContent {
  /** What the session is for, in a sentence. */
  goal: string | null;
  /** In their order. */
  items: ProgrammeItem[];
}
