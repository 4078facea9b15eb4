import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Weights } from '#matching';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { type BoardInput, BoardReader, PublishBoard, type PublishInput, Suggest, TryOut } from '#sparring';
import { boardSaved, changeOf, type WhatIfArgs, whatIfAnswer, whyNotAnswer } from './board.presenter.js';

/** The board of an intake round, for the project team. */
@Resolver()
export class BoardResolver {
  constructor(
    @Inject(BoardReader) private readonly reader: BoardReader,
    @Inject(Suggest) private readonly suggest: Suggest,
    @Inject(TryOut) private readonly tries: TryOut,
    @Inject(PublishBoard) private readonly publish: PublishBoard,
  ) {}

  @Query()
  @Access('project_team')
  sparringBoard(@Args('roundId') roundId: string, @Fields() fields: Selection) {
    return this.reader.board(roundId, fields);
  }

  @Query()
  @Access('project_team')
  async sparringWhatIf(@Args('input') { roundId, ...input }: WhatIfArgs & { roundId: string }) {
    const change = changeOf(input);
    return whatIfAnswer(
      change === null ? { ok: false, refusal: { reason: 'one_change' } } : await this.tries.whatIf(roundId, change),
    );
  }

  @Query()
  @Access('project_team')
  async sparringWhyNot(@Args('roundId') roundId: string, @Args('requestId') requestId: string) {
    return whyNotAnswer(await this.tries.whyNot(roundId, requestId));
  }

  @Mutation()
  @Access('project_team')
  async freezeSparringBoard(@Args('input') input: BoardInput, @CurrentViewer() viewer: SignedIn) {
    return boardSaved(await this.suggest.freeze(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async pinOnSparringBoard(
    @Args('input') { requestId, tutorId, ...input }: BoardInput & { requestId: string; tutorId?: string | null },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const pins = tutorId !== null && tutorId !== undefined;
    const choice = pins
      ? ({ kind: 'pin', pair: { requestId, tutorId } } as const)
      : ({ kind: 'unpin', requestId } as const);
    return boardSaved(await this.suggest.choose(viewer, input, choice));
  }

  @Mutation()
  @Access('project_team')
  async excludeOnSparringBoard(
    @Args('input')
    { requestId, tutorId, excluded, ...input }: BoardInput & { requestId: string; tutorId: string; excluded: boolean },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const choice = { kind: excluded ? 'exclude' : 'include', pair: { requestId, tutorId } } as const;
    return boardSaved(await this.suggest.choose(viewer, input, choice));
  }

  @Mutation()
  @Access('project_team')
  async weighSparringBoard(
    @Args('input') { weights, ...input }: BoardInput & { weights: Weights },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return boardSaved(await this.suggest.choose(viewer, input, { kind: 'weights', weights: { ...weights } }));
  }

  @Mutation()
  @Access('project_team')
  async undoOnSparringBoard(@Args('input') input: BoardInput, @CurrentViewer() viewer: SignedIn) {
    return boardSaved(await this.suggest.undo(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async publishSparringBoard(@Args('input') input: PublishInput, @CurrentViewer() viewer: SignedIn) {
    return boardSaved(await this.publish.execute(viewer, input));
  }
}
