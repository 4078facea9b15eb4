import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse, slugOf, tidyLines } from '#kernel';
import type { Transaction } from '#platform';
import { filesOf } from '../files/frozen-files.js';
import { MovePractice, type PracticeActInput, type PracticeVersion } from './move-practice.js';
import { writtenOf } from './practice-facts.js';
import {
  lacksLanguage,
  type PracticeFacts,
  type PracticeRefusal,
  type PracticeTexts,
  type WordsRefusal,
  wholeTexts,
  whyNotWords,
} from './practice-policy.js';

interface LanguageMissing {
  reason: 'language_missing';
}

export type DecidePracticeOutcome = Result<PracticeVersion, PracticeRefusal | WordsRefusal | LanguageMissing>;

type WithWords = PracticeActInput & { note: string };

/** What the project team does with a practice that was sent. */
@Injectable()
export class DecidePractice {
  constructor(@Inject(MovePractice) private readonly practice: MovePractice) {}

  async askChanges(viewer: SignedIn, { note: typed, ...input }: WithWords): Promise<DecidePracticeOutcome> {
    const note = tidyLines(typed);
    const refusal = whyNotWords(note);
    if (note === null || refusal !== null) return refuse(refusal ?? { reason: 'note_required' });
    const move = { act: 'practice.ask_changes', right: 'team', to: 'changes_requested', note } as const;
    return this.practice.move(viewer, input, move);
  }

  /** What is published is frozen as a revision. Without one of the two languages it needs a reason. */
  async publish(
    viewer: SignedIn,
    { waiver: typed, ...input }: PracticeActInput & { waiver: string | null },
  ): Promise<DecidePracticeOutcome> {
    const waiver = tidyLines(typed ?? '');
    const refusal = waiver === null ? null : whyNotWords(waiver);
    if (refusal !== null) return refuse(refusal);
    return this.practice.move<LanguageMissing>(viewer, input, {
      act: 'practice.publish',
      right: 'team',
      to: 'published',
      note: waiver ?? undefined,
      whyNot: async (tx, { id }) =>
        lacksLanguage(wholeTexts((await writtenOf(tx, id)).texts), waiver) ? { reason: 'language_missing' } : null,
      also: (tx, facts) => freeze(tx, facts, viewer.accountId, waiver),
    });
  }

  async retract(viewer: SignedIn, { note: typed, ...input }: WithWords): Promise<DecidePracticeOutcome> {
    const note = tidyLines(typed);
    const refusal = whyNotWords(note);
    if (note === null || refusal !== null) return refuse(refusal ?? { reason: 'note_required' });
    return this.practice.move(viewer, input, { act: 'practice.retract', right: 'team', to: 'retracted', note });
  }
}

async function freeze(tx: Transaction, { id, mainLocale, revision }: PracticeFacts, by: string, waiver: string | null) {
  const { texts, themes } = await writtenOf(tx, id);
  const whole = wholeTexts(texts);
  await tx.sql(
    `INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at, published_by, files)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      revision + 1,
      JSON.stringify(whole),
      JSON.stringify(themes),
      tx.now,
      by,
      JSON.stringify(await filesOf(tx, id)),
    ],
  );
  await tx.sql(
    `UPDATE practice SET revision = revision + 1, published_at = $2, waiver = $3, slug = coalesce(slug, $4) WHERE id = $1`,
    [id, tx.now, waiver, revision > 0 ? null : await freeSlug(tx, whole, mainLocale)],
  );
}

/** The part of the address, which stays for good. Two of the same name in one instant: the database refuses the later. */
async function freeSlug(tx: Transaction, texts: PracticeTexts, locale: 'fi' | 'sv'): Promise<string> {
  const base = slugOf(texts[locale]?.title ?? '').slice(0, 80) || 'kaytanto';
  const taken = await tx.sql<{ slug: string }>('SELECT slug FROM practice WHERE slug = $1 OR starts_with(slug, $2)', [
    base,
    `${base}-`,
  ]);
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
