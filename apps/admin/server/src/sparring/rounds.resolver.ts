import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import {
  type CarryOutcome,
  type LateLeaveInput,
  type LateLeaveOutcome,
  LeadRound,
  type MoveRoundOutcome,
  type RoundActInput,
  RoundsReader,
  type RoundTyped,
  SaveRound,
  type SaveRoundOutcome,
} from '#sparring';

type PlanArgs = Omit<RoundTyped, 'remindAt'> & { remindAt?: string | null };

/** Intake rounds, for the project team. */
@Resolver()
export class RoundsResolver {
  constructor(
    @Inject(RoundsReader) private readonly reader: RoundsReader,
    @Inject(SaveRound) private readonly save: SaveRound,
    @Inject(LeadRound) private readonly lead: LeadRound,
  ) {}

  @Query()
  @Access('project_team')
  sparringRounds(@Fields() fields: Selection) {
    return this.reader.ofTeam(fields);
  }

  @Query()
  @Access('project_team')
  sparringRound(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.oneOfTeam(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async planSparringRound(
    @Args('input') { periodId, plan }: { periodId: string; plan: PlanArgs },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.save.plan(viewer, periodId, { ...plan, remindAt: plan.remindAt ?? null }));
  }

  @Mutation()
  @Access('project_team')
  async changeSparringRound(
    @Args('input') { plan, ...round }: RoundActInput & { plan: PlanArgs },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.save.change(viewer, round, { ...plan, remindAt: plan.remindAt ?? null }));
  }

  @Mutation()
  @Access('project_team')
  async giveSparringLateLeave(@Args('input') input: LateLeaveInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.lead.giveLateLeave(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async carryOverToSparringRound(@Args('input') input: RoundActInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.lead.carryOver(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async beginSparringMatching(@Args('input') input: RoundActInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.lead.beginMatching(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async settleSparringRound(@Args('input') input: RoundActInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.lead.settle(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async archiveSparringRound(@Args('input') input: RoundActInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.lead.archive(viewer, input));
  }
}

/** The outcome as its member of the union. */
function saved(outcome: SaveRoundOutcome | MoveRoundOutcome | LateLeaveOutcome | CarryOutcome) {
  if (outcome.ok) return { __typename: 'SparringRoundSaved', id: outcome.value.id };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [];
  return { __typename: 'SparringRoundRefused', code: refusal.reason, problems };
}
