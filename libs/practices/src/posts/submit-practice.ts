import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { Result } from '#kernel';
import { missingAlternatives } from '../files/file-policy.js';
import { filesOf } from '../files/frozen-files.js';
import { MovePractice, type PracticeActInput, type PracticeVersion } from './move-practice.js';
import type { PeopleNamed } from './practice-change.js';
import { editProblems, nameEdit, type PracticeEdit } from './practice-edit.js';
import { writtenOf } from './practice-facts.js';
import { lacks, type PracticeProblem, type PracticeRefusal, wholeTexts } from './practice-policy.js';
import type { PracticeInvalid } from './save-practice.js';

export type SubmitPracticeOutcome = Result<PracticeVersion, PracticeRefusal | PracticeInvalid>;

/** What the representatives of a municipality do with what they have written. */
@Injectable()
export class SubmitPractice {
  constructor(@Inject(MovePractice) private readonly practice: MovePractice) {}

  /** It goes to the project team, whole in the language in which it was begun, and with nobody named against their will. */
  submit(
    viewer: SignedIn,
    input: PracticeActInput,
    { edit = null, named = null }: { edit?: PracticeEdit | null; named?: PeopleNamed | null } = {},
  ): Promise<SubmitPracticeOutcome> {
    return this.practice.move<PracticeInvalid>(viewer, input, {
      act: 'practice.submit',
      right: 'representative',
      to: 'submitted',
      named: named ?? undefined,
      whyNot: async (tx, { id, mainLocale }) => {
        const { texts, themes } = await writtenOf(tx, id);
        const pictures = (await filesOf(tx, id)).filter(({ kind }) => kind === 'picture');
        const unsaid = missingAlternatives(pictures, Object.keys(wholeTexts(texts)));
        const problems = [
          ...lacks(texts[mainLocale], themes.length),
          ...editProblems(edit),
          ...(named === null ? [{ field: 'named', code: 'required' } as const] : []),
          ...unsaid.map((field): PracticeProblem => ({ field, code: 'required' })),
        ];
        return problems.length > 0 ? { reason: 'invalid', problems } : null;
      },
      also: (tx, { id }) => nameEdit(tx, id, edit),
    });
  }

  /** It is taken back before it was ever published. */
  withdraw(viewer: SignedIn, input: PracticeActInput): Promise<SubmitPracticeOutcome> {
    return this.practice.move(viewer, input, { act: 'practice.withdraw', right: 'representative', to: 'withdrawn' });
  }

  /** What is published is written anew; readers see what was published until the next revision is. */
  revise(viewer: SignedIn, input: PracticeActInput): Promise<SubmitPracticeOutcome> {
    return this.practice.move(viewer, input, { act: 'practice.revise', right: 'representative', to: 'draft' });
  }
}
