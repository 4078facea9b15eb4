import type { Locale } from '#kernel';
import { fieldStatus, type Revised, revise, type VersionFacts } from '#languages';
import type { PracticeTexts } from './practice-policy.js';
import { type PracticeSections, type SectionKey, sectionKeys } from './practice-sections.js';

/** A text as it will be published, and how it stood as it was published last. */
export interface WrittenVersion extends Revised<SectionKey> {
  locale: Locale;
  sections: PracticeSections;
  /** The main language's text as it was when this one was last said to say the same. */
  checked: PracticeSections | null;
}

export interface EditFacts {
  mainLocale: 'fi' | 'sv';
  /** How many revisions there are; the edit becomes the next. */
  revision: number;
  minor: boolean;
  /** What the last revision says. */
  before: PracticeTexts;
  /** The whole texts: these are published. */
  versions: readonly WrittenVersion[];
}

/** A text as the next revision has it. */
export interface StandingVersion extends VersionFacts<SectionKey> {
  checked: PracticeSections | null;
  /** Changed by more than a minor edit. */
  isRevised: boolean;
}

const same = (one: Partial<PracticeSections> | null | undefined, other: Partial<PracticeSections>): boolean =>
  one !== null && one !== undefined && sectionKeys.every((key) => (one[key] ?? '') === (other[key] ?? ''));

/**
 * How each text stands once the edit is published as the next revision. Revisions are counted for the practice as a
 * whole, so that the one which a translation follows can be read.
 */
export function standingAfter(edit: EditFacts): StandingVersion[] {
  const source = edit.versions.find(({ locale }) => locale === edit.mainLocale);
  if (source === undefined) return [];
  return edit.versions.map((version) => {
    const isMain = version === source;
    const published = edit.before[version.locale];
    const fields = version.sections;
    const next = edit.revision + 1;
    const follows = isMain ? null : followed(version, source, edit);
    if (published === undefined) {
      const sourceRevision = isMain ? null : (follows ?? (version.checked === null ? next : edit.revision));
      const first = { locale: version.locale, fields, revision: next, sourceRevision, fieldRevisions: {} };
      return { ...first, checked: isMain ? null : (version.checked ?? source.sections), isRevised: true };
    }
    const stood = isMain ? null : (version.sourceRevision ?? 1);
    const from = { ...version, revision: edit.revision, sourceRevision: stood, fields: published };
    const revised = revise<SectionKey>(from, fields, { minor: edit.minor, follows });
    const changed = revised.revision === next;
    const checked = isMain ? null : carried(version.checked, source.sections, edit);
    const isRevised = changed && !edit.minor && !same(published, fields);
    return {
      ...{ locale: version.locale, fields, checked, isRevised },
      ...{ ...revised, revision: changed ? next : version.revision },
    };
  });
}

/** The sections that are behind the text in the main language. */
export function staleIn(version: StandingVersion, versions: readonly StandingVersion[]): SectionKey[] {
  const source = versions.find(({ sourceRevision }) => sourceRevision === null) ?? null;
  const facts = { source, version, required: true, published: true };
  return sectionKeys.filter((key) => fieldStatus(key, facts) === 'stale');
}

/** The revision whose text somebody has said that the translation follows; null where that is not published. */
function followed({ checked, sourceRevision }: WrittenVersion, source: WrittenVersion, edit: EditFacts): number | null {
  if (same(checked, source.sections)) return edit.revision + 1;
  const last = edit.before[edit.mainLocale];
  return last && same(checked, last) ? Math.max(edit.revision, sourceRevision ?? 1) : null;
}

/** A minor edit of what was checked leaves it checked. */
function carried(checked: PracticeSections | null, now: PracticeSections, edit: EditFacts): PracticeSections | null {
  const last = edit.before[edit.mainLocale];
  if (!edit.minor || checked === null || last === undefined) return checked;
  const pairs = sectionKeys.map((key) => [key, (checked[key] ?? '') === (last[key] ?? '') ? now[key] : checked[key]]);
  return Object.fromEntries(pairs) as PracticeSections;
}
