import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerTransfer, AskTransfer, TransfersReader } from '#circles';
import type { SignedIn } from '#identity';
import { type CircleId, type Locale, ok } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { PlacePresenter } from './place.presenter.js';
import { transferAsked, transferEnded, transferRefused } from './transfer.presenter.js';

/** A seat handed to a colleague. */
@Resolver()
export class TransfersResolver {
  constructor(
    @Inject(TransfersReader) private readonly reader: TransfersReader,
    @Inject(AskTransfer) private readonly ask: AskTransfer,
    @Inject(AnswerTransfer) private readonly answer: AnswerTransfer,
    @Inject(PlacePresenter) private readonly places: PlacePresenter,
  ) {}

  @Query()
  @Access('member')
  seatTransfers(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    const { accountId, municipalities } = viewer;
    return this.reader.ofPerson({ accountId, municipalities, locale }, fields);
  }

  @Mutation()
  @Access('member')
  async askSeatTransfer(
    @Args('input') { circleId, email }: { circleId: string; email: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return transferAsked(await this.ask.execute(viewer, { circleId: circleId as CircleId, email }));
  }

  @Mutation()
  @Access('member')
  async takeBackSeatTransfer(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return transferEnded(id, await this.answer.takeBack(viewer, id));
  }

  @Mutation()
  @Access('member')
  async acceptSeatTransfer(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.answer.accept(viewer, id);
    if (!outcome.ok) return transferRefused(outcome);
    return this.places.accepted(viewer, ok({ enrolmentId: outcome.value.enrolmentId }));
  }

  @Mutation()
  @Access('member')
  async declineSeatTransfer(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return transferEnded(id, await this.answer.decline(viewer, id));
  }
}
