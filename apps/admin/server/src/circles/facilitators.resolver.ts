import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AddFacilitator, type AddFacilitatorInput, EndFacilitator } from '#circles';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fresh } from '#platform';
import { actOutcome } from '../people/person-acts.presenter.js';

@Resolver()
export class FacilitatorsResolver {
  constructor(
    @Inject(AddFacilitator) private readonly add: AddFacilitator,
    @Inject(EndFacilitator) private readonly end: EndFacilitator,
  ) {}

  @Mutation()
  @Access('project_team')
  @Fresh()
  async addFacilitator(@Args('input') input: AddFacilitatorInput, @CurrentViewer() viewer: SignedIn) {
    const { circleId, personId, municipalityCode, reason } = input;
    const outcome = await this.add.execute(viewer, { circleId, personId, municipalityCode, reason });
    return actOutcome('FacilitatorAdded', outcome);
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async endFacilitator(
    @Args('input') { facilitatorId, reason }: { facilitatorId: string; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return actOutcome('FacilitatorEnded', await this.end.execute(viewer, { facilitatorId, reason }));
  }
}
