import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { AffiliationsReader, DecideAffiliation, type DecideOutcome, type PageByKey } from '#municipalities';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';

interface PageArgs {
  first?: number | null;
  after?: string | null;
}

function pagingOf({ first, after }: PageArgs) {
  const size = first ?? 50;
  if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
  return { first: size, after: after ?? null };
}

function pageOf(page: PageByKey | 'bad_cursor' | null): PageByKey {
  if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
  return page;
}

/** Whom people represent, as the project team sees and decides it. */
@Resolver()
export class AffiliationsResolver {
  constructor(
    @Inject(AffiliationsReader) private readonly reader: AffiliationsReader,
    @Inject(DecideAffiliation) private readonly decide: DecideAffiliation,
  ) {}

  @Query()
  @Access('project_team')
  async waitingAffiliations(@Args() args: PageArgs, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return pageOf(await this.reader.waiting(viewer.accountId, pagingOf(args), fields));
  }

  @Query()
  @Access('project_team')
  async municipalityAffiliations(
    @Args() { municipalityCode, ...args }: PageArgs & { municipalityCode: string },
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    const asked = { of: { municipalityCode }, ...pagingOf(args) };
    return pageOf(await this.reader.history(viewer.accountId, asked, fields));
  }

  @Query()
  @Access('project_team')
  async organisationAffiliations(
    @Args() { organisationId, ...args }: PageArgs & { organisationId: string },
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    const asked = { of: { organisationId }, ...pagingOf(args) };
    return pageOf(await this.reader.history(viewer.accountId, asked, fields));
  }

  @Mutation()
  @Access('project_team')
  async approveAffiliation(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return decided(await this.decide.execute(viewer, 'project_team', id, { decision: 'approve' }));
  }

  @Mutation()
  @Access('project_team')
  async rejectAffiliation(@Args('id') id: string, @Args('reason') reason: string, @CurrentViewer() viewer: SignedIn) {
    return decided(await this.decide.execute(viewer, 'project_team', id, { decision: 'reject', reason }));
  }

  @Mutation()
  @Access('project_team')
  async endAffiliation(@Args('id') id: string, @Args('reason') reason: string, @CurrentViewer() viewer: SignedIn) {
    return decided(await this.decide.execute(viewer, 'project_team', id, { decision: 'end', reason }));
  }
}

function decided(outcome: DecideOutcome) {
  if (outcome.ok) return { __typename: 'AffiliationDecided', id: outcome.value.id };
  const code = outcome.refusal.reason;
  switch (code) {
    case 'not_found':
      return { __typename: 'UnknownAffiliation', code };
    case 'own_affiliation':
      return { __typename: 'AdminOwnAffiliation', code };
    case 'has_coordinator':
      return { __typename: 'MunicipalityHasCoordinator', code };
    case 'already_decided':
      return { __typename: 'AffiliationAlreadyDecided', code };
    case 'reason_missing':
    case 'reason_too_long':
    case 'personal_identity_code':
      return { __typename: 'DecisionReasonRefused', code };
    default:
      return code satisfies never;
  }
}
