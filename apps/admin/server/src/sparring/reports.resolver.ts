import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { RecordHeld, type RecordHeldInput, ReportsReader } from '#sparring';
import { holdingSaved } from './holding.presenter.js';

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
    return holdingSaved(await this.held.execute(viewer, 'team', input));
  }
}
