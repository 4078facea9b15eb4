import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import {
  AffiliationsReader,
  type ColleagueState,
  DecideAffiliation,
  InvitationsReader,
  InviteColleague,
  type PageByKey,
} from '#municipalities';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { decided, invited } from './colleagues.presenter.js';

interface PageArgs {
  first?: number | null;
  after?: string | null;
}

interface ColleaguesArgs extends PageArgs {
  municipalityCode: string;
  state: ColleagueState;
}

function pagingOf({ first, after }: PageArgs) {
  const size = first ?? 50;
  if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
  return { first: size, after: after ?? null };
}

/** Null stays null: the viewer may not see the list. */
function pageOf(page: PageByKey | 'bad_cursor' | null): PageByKey | null {
  if (page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
  return page;
}

/** What a coordinator of a municipality sees of its people, and does about them. */
@Resolver()
export class ColleaguesResolver {
  constructor(
    @Inject(AffiliationsReader) private readonly reader: AffiliationsReader,
    @Inject(InvitationsReader) private readonly invitations: InvitationsReader,
    @Inject(DecideAffiliation) private readonly decide: DecideAffiliation,
    @Inject(InviteColleague) private readonly invite: InviteColleague,
  ) {}

  @Query()
  @Access('member')
  async colleagues(@Args() args: ColleaguesArgs, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    const { municipalityCode, state } = args;
    const asked = { municipalityCode, state, ...pagingOf(args) };
    return pageOf(await this.reader.colleagues(viewer.accountId, asked, fields));
  }

  @Query()
  @Access('member')
  async colleagueInvitations(
    @Args() { municipalityCode, ...args }: PageArgs & { municipalityCode: string },
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    const asked = { municipalityCode, ...pagingOf(args) };
    return pageOf(await this.invitations.open(viewer.accountId, asked, fields));
  }

  @Mutation()
  @Access('member')
  async approveColleague(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return decided(await this.decide.execute(viewer, 'coordinator', id, { decision: 'approve' }));
  }

  @Mutation()
  @Access('member')
  async rejectColleague(@Args('id') id: string, @Args('reason') reason: string, @CurrentViewer() viewer: SignedIn) {
    return decided(await this.decide.execute(viewer, 'coordinator', id, { decision: 'reject', reason }));
  }

  @Mutation()
  @Access('member')
  async endColleague(@Args('id') id: string, @Args('reason') reason: string, @CurrentViewer() viewer: SignedIn) {
    return decided(await this.decide.execute(viewer, 'coordinator', id, { decision: 'end', reason }));
  }

  @Mutation()
  @Access('member')
  async inviteColleague(
    @Args('input') { municipalityCode, email, locale }: { municipalityCode: string; email: string; locale: Locale },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return invited(await this.invite.execute(viewer, { municipalityCode, email, locale }));
  }

  @Mutation()
  @Access('member')
  async withdrawInvitation(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.invite.withdraw(viewer, id);
    if (outcome.ok) return { __typename: 'InvitationWithdrawn', id: outcome.value.id };
    return { __typename: 'InvitationNotFound', code: outcome.refusal.reason };
  }
}
