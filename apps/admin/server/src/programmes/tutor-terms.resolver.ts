import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { ProgrammesReader, SaveTutorTerms, type SaveTutorTermsOutcome, type TutorTermsInput } from '#programmes';

/** What tutor municipalities offer. */
@Resolver()
export class TutorTermsResolver {
  constructor(
    @Inject(ProgrammesReader) private readonly reader: ProgrammesReader,
    @Inject(SaveTutorTerms) private readonly save: SaveTutorTerms,
  ) {}

  @Query()
  @Access('project_team')
  tutorMunicipality(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.tutorMunicipality(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async saveTutorTerms(@Args('input') input: TutorTermsInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.save.execute(viewer, 'team', { ...input, travelKm: input.travelKm ?? null }));
  }
}

function saved(outcome: SaveTutorTermsOutcome) {
  if (outcome.ok) return { __typename: 'AdminTutorTermsSaved', id: outcome.value.id, version: outcome.value.version };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems.map(({ field, code }) => ({ field, code })) : [];
  return { __typename: 'AdminTutorTermsRefused', code: refusal.reason, problems };
}
