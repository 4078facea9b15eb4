import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { RecordHeld, type RecordHeldInput, type RecordHeldOutcome, ReportsReader } from '#sparring';

const mostInList = 20;

/** Sessions of sparring, for the project team. */
@Resolver()
export class ReportsResolver {
  constructor(
    @Inject(ReportsReader) private readonly reader: ReportsReader,
    @Inject(RecordHeld) private readonly held: RecordHeld,
  ) {}

  @Query()
  @Access('project_team')
  sparringReport(@Args('requestId') id: string, @Fields() fields: Selection) {
    return this.reader.ofTeam(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async recordSparringHeld(@Args('input') input: RecordHeldInput, @CurrentViewer() viewer: SignedIn) {
    if (input.attendance.length > mostInList) throw badUserInput(`A list has at most ${mostInList} items.`);
    return saved(await this.held.execute(viewer, 'team', input));
  }
}

function saved(outcome: RecordHeldOutcome) {
  if (outcome.ok) return { __typename: 'AdminSparringHoldingSaved', id: outcome.value.id };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [];
  return { __typename: 'AdminSparringHoldingRefused', code: refusal.reason, problems };
}
