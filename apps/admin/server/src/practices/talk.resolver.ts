import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { ModerateComment, type ModerateCommentOutcome, ReportedCommentsReader } from '#talk';

interface ListArgs {
  open?: boolean | null;
  first?: number | null;
  after?: string | null;
}

interface CommentArgs {
  commentId: string;
  version: number;
}

/** Comments on practices that somebody has reported. */
@Resolver()
export class TalkResolver {
  constructor(
    @Inject(ReportedCommentsReader) private readonly reader: ReportedCommentsReader,
    @Inject(ModerateComment) private readonly moderate: ModerateComment,
  ) {}

  @Query()
  @Access('project_team')
  async reportedPracticeComments(@Args() { open, first, after }: ListArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.page(open ?? true, { first: size, after: after ?? null }, fields);
    if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Mutation()
  @Access('project_team')
  async hidePracticeComment(@Args('input') input: CommentArgs & { reason: string }, @CurrentViewer() viewer: SignedIn) {
    return moderated(await this.moderate.hide(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async restorePracticeComment(@Args('input') input: CommentArgs, @CurrentViewer() viewer: SignedIn) {
    return moderated(await this.moderate.restore(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async dismissCommentReports(@Args('input') input: CommentArgs, @CurrentViewer() viewer: SignedIn) {
    return moderated(await this.moderate.dismiss(viewer, input));
  }
}

function moderated(outcome: ModerateCommentOutcome) {
  if (outcome.ok) return { __typename: 'AdminPracticeCommentModerated', ...outcome.value };
  return { __typename: 'AdminPracticeCommentRefused', code: outcome.refusal.reason };
}
