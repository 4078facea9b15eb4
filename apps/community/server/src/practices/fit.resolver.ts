import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { FitReader, SaveSupportProfile, type SaveSupportProfileInput } from '#practices';

const longestList = 50;

/** Whether a practice fits a municipality, and what municipalities say of themselves for it. */
@Resolver()
export class FitResolver {
  constructor(
    @Inject(FitReader) private readonly reader: FitReader,
    @Inject(SaveSupportProfile) private readonly save: SaveSupportProfile,
  ) {}

  @Query()
  @Access('anyone')
  practiceFit(@Args() { slug, municipality }: { slug: string; municipality: string }) {
    return this.reader.ofPractice(slug, municipality);
  }

  @Query()
  @Access('member')
  ownSupportProfiles(
    @Args('locale') locale: Locale,
    @CurrentViewer() { accountId }: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.own(accountId, locale, fields);
  }

  @Mutation()
  @Access('member')
  async saveSupportProfile(@Args('input') input: SaveSupportProfileInput, @CurrentViewer() viewer: SignedIn) {
    if (input.organisationModels.length > longestList) throw badUserInput('A list of the input is too long.');
    const outcome = await this.save.execute(viewer, input);
    return outcome.ok
      ? { __typename: 'SupportProfileSaved', version: outcome.value.version }
      : { __typename: 'SupportProfileRefused', code: outcome.refusal.reason };
  }
}
