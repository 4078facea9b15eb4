import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, checkedKey } from '#platform';
import { AskAuthors, type AskAuthorsInput, Mark, type MarkInput, MarksReader, QuestionsReader } from '#talk';

/** What a member follows and puts aside, and what they ask those who wrote it. */
@Resolver()
export class FollowingResolver {
  constructor(
    @Inject(MarksReader) private readonly marks: MarksReader,
    @Inject(QuestionsReader) private readonly questions: QuestionsReader,
    @Inject(Mark) private readonly mark: Mark,
    @Inject(AskAuthors) private readonly ask: AskAuthors,
  ) {}

  @Query()
  @Access('member')
  markedPractices(@Args('locale') locale: Locale, @CurrentViewer() { accountId }: SignedIn) {
    return this.marks.of(accountId, locale);
  }

  @Query()
  @Access('member')
  practiceQuestions(@Args('slug') slug: string, @CurrentViewer() { accountId }: SignedIn) {
    return this.questions.of(accountId, slug);
  }

  @Mutation()
  @Access('member')
  async markPractice(@Args('input') { practiceId, kind, on }: MarkInput, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.mark.execute(viewer, { practiceId, kind, on });
    if (outcome.ok) return { __typename: 'PracticeMarked', on: outcome.value.on };
    return { __typename: 'PracticeMarkRefused', code: outcome.refusal.reason };
  }

  @Mutation()
  @Access('member')
  async askPracticeAuthors(@Args('input') input: AskAuthorsInput, @CurrentViewer() viewer: SignedIn) {
    const idempotencyKey = checkedKey(input.idempotencyKey);
    const outcome = await this.ask.execute(viewer, { ...input, idempotencyKey });
    if (outcome.ok) return { __typename: 'PracticeAuthorsAsked', askedOf: outcome.value.askedOf };
    const { refusal } = outcome;
    const retryAt = refusal.reason === 'too_many_attempts' ? refusal.retryAt : null;
    return { __typename: 'PracticeQuestionRefused', code: refusal.reason, retryAt };
  }
}
