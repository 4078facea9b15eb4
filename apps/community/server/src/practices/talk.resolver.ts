import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn, Viewer } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, checkedKey, Fields, type Selection } from '#platform';
import {
  AddComment,
  type AddCommentOutcome,
  ChangeComment,
  type DeleteCommentOutcome,
  type EditCommentOutcome,
  ReportComment,
  type ReportCommentOutcome,
  TalkReader,
  Thank,
} from '#talk';

interface SaidArgs {
  text: string;
  locale: Locale;
  municipalityCode?: string | null;
  mentions: string[];
  idempotencyKey: string;
}

/** What is said of good practices: read by everyone, written by members. */
@Resolver()
export class TalkResolver {
  constructor(
    @Inject(TalkReader) private readonly reader: TalkReader,
    @Inject(AddComment) private readonly add: AddComment,
    @Inject(ChangeComment) private readonly change: ChangeComment,
    @Inject(ReportComment) private readonly report: ReportComment,
    @Inject(Thank) private readonly thank: Thank,
  ) {}

  @Query()
  @Access('anyone')
  async practiceTalk(
    @Args() { slug, first, after }: { slug: string; first?: number | null; after?: string | null },
    @CurrentViewer() viewer: Viewer,
    @Fields() fields: Selection,
  ) {
    const size = first ?? 20;
    if (size < 1 || size > 50) throw badUserInput('`first` is from 1 to 50.');
    const page = await this.reader.page(viewer?.accountId ?? null, slug, { first: size, after: after ?? null }, fields);
    if (page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Mutation()
  @Access('member')
  async commentPractice(
    @Args('input') { practiceId, ...said }: SaidArgs & { practiceId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.add.execute(viewer, { to: { practiceId }, ...told(said) }));
  }

  @Mutation()
  @Access('member')
  async replyToPracticeComment(
    @Args('input') { commentId, ...said }: SaidArgs & { commentId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.add.execute(viewer, { to: { replyTo: commentId }, ...told(said) }));
  }

  @Mutation()
  @Access('member')
  async editPracticeComment(
    @Args('input') { commentId, version, text }: { commentId: string; version: number; text: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.change.edit(viewer, { commentId, version, text }));
  }

  @Mutation()
  @Access('member')
  async deletePracticeComment(
    @Args('input') { commentId, version }: { commentId: string; version: number },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.change.delete(viewer, { commentId, version }));
  }

  @Mutation()
  @Access('member')
  async reportPracticeComment(
    @Args('input') { commentId, reason }: { commentId: string; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.report.execute(viewer, { commentId, reason }));
  }

  @Mutation()
  @Access('member')
  async thankForPractice(
    @Args('input') { practiceId, thanks }: { practiceId: string; thanks: boolean },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const outcome = await this.thank.execute(viewer, { practiceId, thanks });
    if (outcome.ok) return { __typename: 'PracticeThanked', thanked: outcome.value.thanked };
    return { __typename: 'PracticeThanksRefused', code: outcome.refusal.reason };
  }
}

const mostMentions = 10;

function told({ text, locale, municipalityCode, mentions, idempotencyKey }: SaidArgs) {
  if (mentions.length > mostMentions) throw badUserInput(`A comment speaks to at most ${mostMentions} people.`);
  return {
    ...{ text, locale, municipalityCode: municipalityCode ?? null, mentions },
    idempotencyKey: checkedKey(idempotencyKey),
  };
}

/** The outcome as its member of the union. */
function saved(outcome: AddCommentOutcome | EditCommentOutcome | DeleteCommentOutcome | ReportCommentOutcome) {
  if (outcome.ok) return { __typename: 'PracticeCommentSaved', commentId: outcome.value.commentId };
  const { refusal } = outcome;
  const retryAt = refusal.reason === 'too_many_attempts' ? refusal.retryAt : null;
  return { __typename: 'PracticeCommentRefused', code: refusal.reason, retryAt };
}
