import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { SaveTutorTerms, type SaveTutorTermsOutcome, TutorsReader, type TutorTermsInput } from '#programmes';

/** Tutor municipalities and what they offer. */
@Resolver()
export class TutorsResolver {
  constructor(
    @Inject(TutorsReader) private readonly reader: TutorsReader,
    @Inject(SaveTutorTerms) private readonly save: SaveTutorTerms,
  ) {}

  @Query()
  @Access('anyone')
  tutorMunicipalities(@Fields() fields: Selection) {
    return this.reader.current(fields);
  }

  @Query()
  @Access('member')
  ownTutorMunicipalities(
    @Args('id') id: string | null | undefined,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.own(viewer, id ?? null, fields);
  }

  @Mutation()
  @Access('member')
  async saveTutorTerms(@Args('input') input: TutorTermsInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.save.execute(viewer, 'tutor', { ...input, travelKm: input.travelKm ?? null }));
  }
}

function saved(outcome: SaveTutorTermsOutcome) {
  if (outcome.ok) return { __typename: 'TutorTermsSaved', id: outcome.value.id, version: outcome.value.version };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [];
  return { __typename: 'TutorTermsRefused', code: refusal.reason, problems };
}
