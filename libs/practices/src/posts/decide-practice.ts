import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse, slugOf, tidyLines } from '#kernel';
import type { Transaction } from '#platform';
import { filesOf } from '../files/frozen-files.js';
import { lacksReviews, type ReviewsMissing } from '../review/reviews-given.js';
import { MovePractice, type PracticeActInput, type PracticeVersion } from './move-practice.js';
import { writtenOf } from './practice-facts.js';
import {
  type PracticeFacts,
  type PracticeRefusal,
  type PracticeTexts,
  type WordsRefusal,
  wholeTexts,
  whyNotWords,
} from './practice-policy.js';
import { type LanguageRefusal, settleLanguages, whyNotLanguages } from './publish-languages.js';

type NotPublished = LanguageRefusal | ReviewsMissing;

export type DecidePracticeOutcome = Result<PracticeVersion, PracticeRefusal | WordsRefusal | NotPublished>;

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

  /**
   * What is published is frozen as a revision. Without one of the two languages, with one behind the other, or without two
   * reviews it needs a reason.
   */
  async publish(
    viewer: SignedIn,
    {
      waiver: typed,
      unreviewed: why,
      ...input
    }: PracticeActInput & { waiver: string | null; unreviewed: string | null },
  ): Promise<DecidePracticeOutcome> {
    const waiver = tidyLines(typed ?? '');
    const unreviewed = tidyLines(why ?? '');
    const refusal = whyNotReasons(waiver, unreviewed);
    if (refusal !== null) return refuse(refusal);
    return this.practice.move<NotPublished>(viewer, input, {
      act: 'practice.publish',
      right: 'team',
      to: 'published',
      note: [waiver, unreviewed].filter(Boolean).join('\n') || undefined,
      whyNot: async (tx, facts) => {
        const refusal = await whyNotLanguages(tx, facts, waiver);
        if (refusal !== null) return refusal;
        // What was accepted was reviewed then.
        return facts.status === 'accepted' ? null : lacksReviews(tx, facts.id, unreviewed);
      },
      also: async (tx, facts) => {
        await freeze(tx, facts, viewer.accountId, waiver);
        if (facts.status !== 'accepted') await keepWhyUnreviewed(tx, facts.id, unreviewed);
      },
    });
  }

  /** After two reviews, or with a reason. It waits for being published. */
  async accept(
    viewer: SignedIn,
    { unreviewed: typed, ...input }: PracticeActInput & { unreviewed: string | null },
  ): Promise<DecidePracticeOutcome> {
    const unreviewed = tidyLines(typed ?? '');
    const refusal = whyNotReasons(unreviewed);
    if (refusal !== null) return refuse(refusal);
    return this.practice.move<NotPublished>(viewer, input, {
      act: 'practice.accept',
      right: 'team',
      to: 'accepted',
      note: unreviewed ?? undefined,
      whyNot: (tx, { id }) => lacksReviews(tx, id, unreviewed),
      also: (tx, { id }) => keepWhyUnreviewed(tx, id, unreviewed),
    });
  }

  /** It is not published, and the writers read why. */
  async reject(viewer: SignedIn, { note: typed, ...input }: WithWords): Promise<DecidePracticeOutcome> {
    const note = tidyLines(typed);
    const refusal = whyNotWords(note);
    if (note === null || refusal !== null) return refuse(refusal ?? { reason: 'note_required' });
    return this.practice.move(viewer, input, { act: 'practice.reject', right: 'team', to: 'rejected', note });
  }

  async retract(viewer: SignedIn, { note: typed, ...input }: WithWords): Promise<DecidePracticeOutcome> {
    const note = tidyLines(typed);
    const refusal = whyNotWords(note);
    if (note === null || refusal !== null) return refuse(refusal ?? { reason: 'note_required' });
    return this.practice.move(viewer, input, { act: 'practice.retract', right: 'team', to: 'retracted', note });
  }
}

/** A reason that was not given is none to be checked. */
const whyNotReasons = (...reasons: (string | null)[]): WordsRefusal | null =>
  reasons.map((reason) => (reason === null ? null : whyNotWords(reason))).find((refusal) => refusal !== null) ?? null;

async function keepWhyUnreviewed(tx: Transaction, id: string, unreviewed: string | null): Promise<void> {
  await tx.sql('UPDATE practice SET unreviewed = $2 WHERE id = $1', [id, unreviewed]);
}

async function freeze(tx: Transaction, facts: PracticeFacts, by: string, waiver: string | null) {
  const { id, mainLocale, revision } = facts;
  const { texts, themes } = await writtenOf(tx, id);
  const whole = wholeTexts(texts);
  await tx.sql(
    `INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at, published_by, files, minor, note, fields)
     SELECT p.id, $2, $3, $4, $5, $6, $7, p.edit_minor AND p.revision > 0, p.edit_note, p.fields FROM practice p WHERE p.id = $1`,
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
  await settleLanguages(tx, facts);
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
