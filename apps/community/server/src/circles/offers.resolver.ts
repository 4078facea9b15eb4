import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerByMail, CirclesReader, offerToken } from '#circles';
import { LinkTokens } from '#identity';
import { type EnrolmentId, type Locale, refuse } from '#kernel';
import { Access, Fields, type Selection } from '#platform';
import { offerAnswered } from './offer.presenter.js';

/** The page that the mail about an offered seat leads to: its token says whose offer it is. */
@Resolver()
export class OffersResolver {
  constructor(
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(CirclesReader) private readonly reader: CirclesReader,
    @Inject(AnswerByMail) private readonly answer: AnswerByMail,
  ) {}

  @Query()
  @Access('anyone')
  mailedOffer(@Args('token') token: string, @Args('locale') locale: Locale, @Fields() fields: Selection) {
    const id = this.tokens.idOf(offerToken, token);
    return id === null ? null : this.reader.placeOf({ accountId: null, municipalities: [], locale }, id, fields);
  }

  @Mutation()
  @Access('anyone')
  async answerMailedOffer(@Args('input') { token, answer }: { token: string; answer: 'ACCEPT' | 'DECLINE' }) {
    const id = this.tokens.idOf(offerToken, token);
    if (id === null) return offerAnswered(answer, refuse({ reason: 'not_found' }));
    const outcome = await this.answer.execute(id as EnrolmentId, answer === 'ACCEPT' ? 'accept' : 'decline');
    return offerAnswered(answer, outcome);
  }
}
