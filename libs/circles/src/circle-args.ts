import type { CircleId, Locale, LocalizedText } from '#kernel';
import { badUserInput, checkedKey } from '#platform';
import type { CopyCircleInput } from './copy-circle.js';
import type { CircleMode, CircleWords, MeetingInput } from './draft-input.js';
import type { CircleActInput } from './move-circle.js';
import type { SaveDraftInput } from './save-draft.js';
import type { Fold, TypedTime } from './typed-time.js';

/** The form of a draft as both sites send it: what nobody has filled in may be left out. */
export interface CircleDraftArgs {
  id?: string | null;
  version?: number | null;
  texts: { locale: Locale; title: string; summary: string; aim: string; audience: string }[];
  hostMunicipalityCode: string;
  coHostMunicipalities: string[];
  coHostOrganisations: string[];
  languages: Locale[];
  mode: CircleMode;
  themes: string[];
  capacity?: number | null;
  limitPerMunicipality?: number | null;
  approval?: boolean | null;
  reserved?: number | null;
  reservedUntil?: string | null;
  groupSize?: number | null;
  groupHolds?: boolean | null;
  enrolmentOpens?: TypedTimeArgs | null;
  enrolmentCloses?: TypedTimeArgs | null;
  meetings: MeetingArgs[];
  idempotencyKey: string;
}

interface TypedTimeArgs {
  date: string;
  time: string;
  fold?: Fold | null;
}

interface MeetingArgs {
  id?: string | null;
  date: string;
  start: string;
  end: string;
  fold?: Fold | null;
  titles: { locale: Locale; text: string }[];
  place: { locale: Locale; text: string }[];
}

export interface CircleActArgs {
  id: string;
  version: number;
}

export interface CopyCircleArgs {
  id: string;
  idempotencyKey: string;
}

const longestList = 100;

/** Field by field: nothing that the use case does not know of goes on. */
export function draftInput(args: CircleDraftArgs): SaveDraftInput {
  const idempotencyKey = checkedKey(args.idempotencyKey);
  const lists = [args.meetings, args.themes, args.texts, args.coHostMunicipalities, args.coHostOrganisations];
  if (lists.some((list) => list.length > longestList)) {
    throw badUserInput(`A list has at most ${longestList} items.`);
  }
  return {
    circleId: (args.id ?? null) as CircleId | null,
    version: args.version ?? null,
    draft: {
      texts: { fi: versionOf(args, 'fi'), sv: versionOf(args, 'sv'), en: versionOf(args, 'en') },
      hostMunicipalityCode: args.hostMunicipalityCode,
      coHosts: { municipalities: args.coHostMunicipalities, organisations: args.coHostOrganisations },
      languages: args.languages,
      mode: args.mode,
      themes: args.themes,
      capacity: args.capacity ?? null,
      limitPerMunicipality: args.limitPerMunicipality ?? null,
      approval: args.approval ?? false,
      reserved: args.reserved ?? null,
      reservedUntil: args.reservedUntil ?? '',
      groupSize: args.groupSize ?? null,
      groupHolds: args.groupHolds ?? false,
      enrolmentOpens: typedTime(args.enrolmentOpens),
      enrolmentCloses: typedTime(args.enrolmentCloses),
      meetings: args.meetings.map(meetingInput),
    },
    idempotencyKey,
  };
}

function versionOf({ texts }: CircleDraftArgs, locale: Locale): CircleWords {
  const found = texts.find((text) => text.locale === locale);
  const none: CircleWords = { title: '', summary: '', aim: '', audience: '' };
  const { title, summary, aim, audience } = found ?? none;
  return { title, summary, aim, audience };
}

const typedTime = (args: TypedTimeArgs | null | undefined): TypedTime => ({
  date: args?.date ?? '',
  time: args?.time ?? '',
  fold: args?.fold ?? null,
});

const meetingInput = ({ id, date, start, end, fold, titles, place }: MeetingArgs): MeetingInput => ({
  id: id ?? null,
  date,
  start,
  end,
  fold: fold ?? null,
  titles: inEachLanguage(titles),
  place: inEachLanguage(place),
});

export function inEachLanguage(texts: MeetingArgs['titles']): LocalizedText {
  const of = (wanted: Locale) => texts.find(({ locale }) => locale === wanted)?.text ?? '';
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
}

export const copyInput = ({ id, idempotencyKey }: CopyCircleArgs): CopyCircleInput => ({
  circleId: id as CircleId,
  idempotencyKey: checkedKey(idempotencyKey),
});

export const actInput = ({ id, version }: CircleActArgs): CircleActInput => ({
  circleId: id as CircleId,
  version,
});
