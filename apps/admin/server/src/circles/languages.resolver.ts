import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  actInput,
  type CircleActArgs,
  type LanguageFacts,
  languageStatus,
  MarkLanguageNotRequired,
  ReviseCircleText,
} from '#circles';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer } from '#platform';
import { markedNotRequired, revised } from './language-acts.presenter.js';
import { type ReviseTextArgs, reviseInput } from './language-acts-input.js';

@Resolver('AdminCircle')
export class LanguagesResolver {
  constructor(
    @Inject(ReviseCircleText) private readonly revise: ReviseCircleText,
    @Inject(MarkLanguageNotRequired) private readonly notRequired: MarkLanguageNotRequired,
  ) {}

  /** The reader answers with the facts, under the alias that was asked. */
  @ResolveField('languageStatus')
  languageStatus(@Parent() circle: Record<string, LanguageFacts>, @Info() { path }: GraphQLResolveInfo) {
    const facts = circle[String(path.key)];
    if (facts === undefined) throw new Error('the reader has not answered languageStatus');
    return languageStatus(facts);
  }

  @Mutation()
  @Access('project_team')
  async reviseCircleText(@Args('input') input: ReviseTextArgs, @CurrentViewer() viewer: SignedIn) {
    return revised(await this.revise.execute(viewer, reviseInput(input)));
  }

  @Mutation()
  @Access('project_team')
  async markLanguageNotRequired(
    @Args('input') input: CircleActArgs & { locale: Locale },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return markedNotRequired(await this.notRequired.execute(viewer, { ...actInput(input), locale: input.locale }));
  }
}
