import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { EndRole, GrantRole, LiftSuspension, type Role, type SignedIn, SuspendPerson } from '#identity';
import { EraseAtRequest } from '#people';
import { Access, CurrentViewer, Fresh } from '#platform';
import { actOutcome } from './person-acts.presenter.js';

interface GrantArgs {
  personId: string;
  role: Role;
  municipalityCode?: string | null;
  periodId?: string | null;
  until?: string | null;
  reason: string;
}

interface ReasonedArgs {
  personId: string;
  reason: string;
}

@Resolver()
export class PersonActsResolver {
  constructor(
    @Inject(GrantRole) private readonly grant: GrantRole,
    @Inject(EndRole) private readonly end: EndRole,
    @Inject(SuspendPerson) private readonly suspend: SuspendPerson,
    @Inject(LiftSuspension) private readonly lift: LiftSuspension,
    @Inject(EraseAtRequest) private readonly erase: EraseAtRequest,
  ) {}

  @Mutation()
  @Access('project_team')
  @Fresh()
  async grantRole(@Args('input') input: GrantArgs, @CurrentViewer() viewer: SignedIn) {
    const { personId, role, municipalityCode = null, periodId = null, until = null, reason } = input;
    const outcome = await this.grant.execute(viewer, { personId, role, municipalityCode, periodId, until, reason });
    return actOutcome('RoleGranted', outcome);
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async endRole(
    @Args('input') { grantId, reason }: { grantId: string; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return actOutcome('RoleEnded', await this.end.execute(viewer, { grantId, reason }));
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async suspendPerson(@Args('input') { personId, reason }: ReasonedArgs, @CurrentViewer() viewer: SignedIn) {
    return actOutcome('SuspensionChanged', await this.suspend.execute(viewer, { personId, reason }));
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async liftSuspension(@Args('input') { personId, reason }: ReasonedArgs, @CurrentViewer() viewer: SignedIn) {
    return actOutcome('SuspensionChanged', await this.lift.execute(viewer, { personId, reason }));
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async erasePerson(@Args('input') { personId, reason }: ReasonedArgs, @CurrentViewer() viewer: SignedIn) {
    return actOutcome('PersonErased', await this.erase.execute(viewer, { personId, reason }));
  }
}
