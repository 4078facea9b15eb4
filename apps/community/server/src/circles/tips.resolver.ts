import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { AcceptTip, RefuseTips, TipColleague, TipsReader } from '#circles';
import { type SignedIn, signIn, type Viewer } from '#identity';
import type { CircleId, Locale, MunicipalityCode } from '#kernel';
import { Access, CurrentRequest, CurrentViewer, Fields, type Selection } from '#platform';
import { tipAccepted, told } from './tip.presenter.js';

interface TipArgs {
  circleId: string;
  municipalityCode: string;
  email: string;
  message?: string | null;
  locale: Locale;
}

interface AcceptArgs {
  token: string;
  newAccount?: { name: string; locale: Locale } | null;
}

/** Telling a colleague of a circle, and what whoever holds the mail of it sees and does. */
@Resolver()
export class TipsResolver {
  constructor(
    @Inject(TipsReader) private readonly reader: TipsReader,
    @Inject(TipColleague) private readonly tip: TipColleague,
    @Inject(AcceptTip) private readonly accept: AcceptTip,
    @Inject(RefuseTips) private readonly refuse: RefuseTips,
  ) {}

  @Query()
  @Access('anyone')
  circleTip(@Args('token') token: string, @Args('locale') locale: Locale, @Fields() fields: Selection) {
    return this.reader.byToken({ accountId: null, municipalities: [], locale }, token, fields);
  }

  @Mutation()
  @Access('member')
  async tipColleague(
    @Args('input') { circleId, municipalityCode, email, message, locale }: TipArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    const onBehalfOf = municipalityCode as MunicipalityCode;
    const input = { circleId: circleId as CircleId, onBehalfOf, email, message: message ?? null, locale };
    return told(await this.tip.execute(viewer, input));
  }

  @Mutation()
  @Access('anyone')
  async acceptTip(
    @Args('input') { token, newAccount }: AcceptArgs,
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() request: Request,
  ) {
    const outcome = await this.accept.execute(viewer, token, newAccount ?? null);
    if (outcome.ok && outcome.value.opened !== null) await signIn(request, outcome.value.opened);
    return tipAccepted(outcome);
  }

  @Mutation()
  @Access('anyone')
  async refuseTips(@Args('token') token: string) {
    const outcome = await this.refuse.execute(token);
    if (outcome.ok) return { __typename: 'TipsRefused', refused: true };
    return { __typename: 'LinkExpired', code: outcome.refusal.reason };
  }
}
