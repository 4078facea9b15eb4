import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  GiveSparringFeedback,
  type GiveSparringFeedbackInput,
  MendHeld,
  type MendHeldInput,
  RecordHeld,
  type RecordHeldInput,
  ReportsReader,
  SaveReport,
} from '#sparring';
import { holdingSaved, type ReportArgs, reportInput } from './reports.presenter.js';

type Unsaid<T> = { [K in keyof T]: null extends T[K] ? T[K] | undefined : T[K] };

const mostInList = 20;

/** Sessions of sparring: that they were held, what came of them, and what people thought of them. */
@Resolver()
export class ReportsResolver {
  constructor(
    @Inject(ReportsReader) private readonly reader: ReportsReader,
    @Inject(RecordHeld) private readonly held: RecordHeld,
    @Inject(MendHeld) private readonly mend: MendHeld,
    @Inject(SaveReport) private readonly save: SaveReport,
    @Inject(GiveSparringFeedback) private readonly feedback: GiveSparringFeedback,
  ) {}

  @Query()
  @Access('member')
  sparringReport(@Args('requestId') id: string, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.own(viewer, id, fields);
  }

  @Mutation()
  @Access('member')
  async recordSparringHeld(@Args('input') input: RecordHeldInput, @CurrentViewer() viewer: SignedIn) {
    if (input.attendance.length > mostInList) throw badUserInput(`A list has at most ${mostInList} items.`);
    return holdingSaved(await this.held.execute(viewer, 'side', input));
  }

  @Mutation()
  @Access('member')
  async mendSparringHeld(@Args('input') input: MendHeldInput, @CurrentViewer() viewer: SignedIn) {
    if (input.attendance.length > mostInList) throw badUserInput(`A list has at most ${mostInList} items.`);
    return holdingSaved(await this.mend.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async saveSparringReport(@Args('input') input: ReportArgs, @CurrentViewer() viewer: SignedIn) {
    if (input.commitments.length > mostInList) throw badUserInput(`A list has at most ${mostInList} items.`);
    return holdingSaved(await this.save.execute(viewer, reportInput(input)));
  }

  @Mutation()
  @Access('member')
  async giveSparringFeedback(
    @Args('input') { goalMet, usefulness, recommends, ...input }: Unsaid<GiveSparringFeedbackInput>,
    @CurrentViewer() viewer: SignedIn,
  ) {
    const chosen = { goalMet: goalMet ?? null, usefulness: usefulness ?? null, recommends: recommends ?? null };
    return holdingSaved(await this.feedback.execute(viewer, { ...input, ...chosen, words: input.words ?? null }));
  }
}
