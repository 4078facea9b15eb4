import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { SecondFactors, SecondStep, type SignedIn, signIn } from '#identity';
import { Access, CurrentRequest, CurrentViewer, Fresh, networkOf } from '#platform';
import { provedAgain, replaced, stepTaken } from './second-factor.presenter.js';

const onTheWay = ({ session, sessionID: sessionId, ip }: Request) => ({
  entering: session.entering,
  sessionId,
  network: networkOf(ip),
});

@Resolver()
export class SecondFactorResolver {
  constructor(
    @Inject(SecondStep) private readonly step: SecondStep,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  @Query()
  @Access('anyone')
  async secondStep(@CurrentRequest() request: Request) {
    const device = await this.step.device(onTheWay(request));
    return device.ok ? { device: shown(device.value) } : null;
  }

  @Query()
  @Access('project_team')
  mySecondFactor(@CurrentViewer() viewer: SignedIn) {
    return this.factors.facts(viewer.accountId);
  }

  @Query()
  @Access('project_team')
  newDevice(@CurrentViewer() viewer: SignedIn, @CurrentRequest() request: Request) {
    return shown(this.factors.newDevice(request.sessionID, viewer));
  }

  @Mutation()
  @Access('anyone')
  async takeSecondStep(@Args('code') code: string, @CurrentRequest() request: Request) {
    const outcome = await this.step.execute(onTheWay(request), code);
    if (outcome.ok) await signIn(request, { ...outcome.value, secondFactor: true });
    return stepTaken(outcome);
  }

  @Mutation()
  @Access('project_team')
  async proveAgain(@Args('code') code: string, @CurrentViewer() viewer: SignedIn, @CurrentRequest() request: Request) {
    const outcome = await this.factors.prove({ ...askedOf(viewer, request), act: 'admin.prove_again' }, code);
    if (outcome.ok) await this.renew(viewer, request, outcome.value.provedAt);
    return provedAgain(outcome);
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async renewRecoveryCodes(@CurrentViewer() viewer: SignedIn) {
    const outcome = await this.factors.renewRecoveryCodes(viewer.accountId);
    if (!outcome.ok) return { __typename: 'SecondFactorMissing', code: outcome.refusal.reason };
    return { __typename: 'RecoveryCodesRenewed', recoveryCodes: outcome.value.recoveryCodes };
  }

  @Mutation()
  @Access('project_team')
  @Fresh()
  async replaceDevice(
    @Args('code') code: string,
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() request: Request,
  ) {
    const outcome = await this.factors.enrol({ ...askedOf(viewer, request), act: null }, code, 'again');
    if (outcome.ok) await this.renew(viewer, request, outcome.value.provedAt);
    return replaced(outcome);
  }

  /** The same person in a new session: it is fresh, and the secret of the next device is another. */
  private renew({ accountId }: SignedIn, request: Request, provedAt: Date): Promise<void> {
    return signIn(request, { accountId, provedAt, secondFactor: true });
  }
}

const askedOf = ({ accountId }: SignedIn, request: Request) => ({
  accountId,
  sessionId: request.sessionID,
  network: networkOf(request.ip),
});

const shown = (device: { uri: string; typed: string } | null) => device && { uri: device.uri, secret: device.typed };
