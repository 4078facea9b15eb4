import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import {
  AnswerCoauthor,
  type AnswerCoauthorInput,
  type AnswerCoauthorOutcome,
  CoauthorsReader,
  InviteCoauthor,
  type InviteCoauthorInput,
  type InviteCoauthorOutcome,
} from '#practices';

/** Others who are asked to write a practice with its municipality. */
@Resolver()
export class CoauthorsResolver {
  constructor(
    @Inject(CoauthorsReader) private readonly reader: CoauthorsReader,
    @Inject(InviteCoauthor) private readonly invitations: InviteCoauthor,
    @Inject(AnswerCoauthor) private readonly answer: AnswerCoauthor,
  ) {}

  @Query()
  @Access('member')
  coauthorInvitations(
    @Args('practiceId') id: string,
    @CurrentViewer() { accountId }: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.sent(accountId, id, fields);
  }

  @Query()
  @Access('member')
  ownCoauthorInvitations(@CurrentViewer() { accountId }: SignedIn, @Fields() fields: Selection) {
    return this.reader.received(accountId, fields);
  }

  @Mutation()
  @Access('member')
  async inviteCoauthor(@Args('input') input: InviteCoauthorInput, @CurrentViewer() viewer: SignedIn) {
    return written(await this.invitations.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async withdrawCoauthorInvitation(@Args('input') { id }: { id: string }, @CurrentViewer() viewer: SignedIn) {
    return written(await this.invitations.withdraw(viewer, id));
  }

  @Mutation()
  @Access('member')
  async answerCoauthorInvitation(@Args('input') input: AnswerCoauthorInput, @CurrentViewer() viewer: SignedIn) {
    return written(await this.answer.execute(viewer, input));
  }
}

/** The outcome as its member of the union. */
function written(outcome: InviteCoauthorOutcome | AnswerCoauthorOutcome) {
  return outcome.ok
    ? { __typename: 'CoauthorWritten', id: outcome.value.id }
    : { __typename: 'CoauthorRefused', code: outcome.refusal.reason };
}
