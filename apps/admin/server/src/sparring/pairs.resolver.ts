import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import {
  PairsReader,
  ProposePair,
  type ProposePairInput,
  type ProposePairOutcome,
  type TakeBackInput,
  type TakeBackOutcome,
  TakeBackPair,
} from '#sparring';

/** Proposing a request to a tutor municipality, for the project team. */
@Resolver()
export class PairsResolver {
  constructor(
    @Inject(PairsReader) private readonly reader: PairsReader,
    @Inject(ProposePair) private readonly propose: ProposePair,
    @Inject(TakeBackPair) private readonly takeBack: TakeBackPair,
  ) {}

  @Query()
  @Access('project_team')
  sparringTutorChoices(@Args('requestId') requestId: string, @Fields() fields: Selection) {
    return this.reader.choices(requestId, fields);
  }

  @Mutation()
  @Access('project_team')
  async proposeSparringPair(@Args('input') input: ProposePairInput, @CurrentViewer() viewer: SignedIn) {
    return moved(input.requestId, await this.propose.execute(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async takeBackSparringPair(@Args('input') input: TakeBackInput, @CurrentViewer() viewer: SignedIn) {
    return moved(input.id, await this.takeBack.execute(viewer, input));
  }
}

function moved(id: string, outcome: ProposePairOutcome | TakeBackOutcome) {
  if (outcome.ok) return { __typename: 'AdminSparringMoved', id, version: outcome.value.version };
  return { __typename: 'AdminSparringPairRefused', code: outcome.refusal.reason };
}
