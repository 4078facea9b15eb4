import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type AdoptionOutcome,
  AdoptionsReader,
  RecordAdoption,
  type RecordAdoptionInput,
  TakeBackAdoptionChange,
  TellExperience,
  type TellExperienceInput,
} from '#adoptions';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';

interface Given extends Omit<RecordAdoptionInput, 'learnedFrom' | 'circleId' | 'adapted'> {
  learnedFrom?: string | null;
  circleId?: string | null;
  adapted?: string | null;
}

/** Who has taken a practice into use: read by everyone, recorded by representatives. */
@Resolver()
export class AdoptionsResolver {
  constructor(
    @Inject(AdoptionsReader) private readonly reader: AdoptionsReader,
    @Inject(RecordAdoption) private readonly record: RecordAdoption,
    @Inject(TakeBackAdoptionChange) private readonly takeBack: TakeBackAdoptionChange,
    @Inject(TellExperience) private readonly tell: TellExperience,
  ) {}

  @Query()
  @Access('anyone')
  async practiceAdoptions(
    @Args() { slug, locale, day }: { slug: string; locale: Locale; day?: string | null },
    @Fields() fields: Selection,
  ) {
    const found = await this.reader.ofPractice(slug, locale, day ?? null, fields);
    if (found === null) return null;
    const { figures, ...rest } = found;
    return { ...rest, ...figures };
  }

  @Query()
  @Access('member')
  ownAdoptions(@Args() { slug, locale }: { slug: string; locale: Locale }, @CurrentViewer() { accountId }: SignedIn) {
    return this.reader.own(accountId, slug, locale);
  }

  @Mutation()
  @Access('member')
  async recordAdoption(@Args('input') input: Given, @CurrentViewer() viewer: SignedIn) {
    const { learnedFrom = null, circleId = null, adapted = null } = input;
    return kept(await this.record.execute(viewer, { ...input, learnedFrom, circleId, adapted }));
  }

  @Mutation()
  @Access('member')
  async takeBackAdoptionChange(
    @Args('input') { changeId, reason }: { changeId: string; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return kept(await this.takeBack.execute(viewer, changeId, reason));
  }

  @Mutation()
  @Access('member')
  async tellAdoptionExperience(@Args('input') input: TellExperienceInput, @CurrentViewer() viewer: SignedIn) {
    return kept(await this.tell.execute(viewer, input));
  }
}

/** The outcome as its member of the union. */
function kept(outcome: AdoptionOutcome) {
  if (outcome.ok) return { __typename: 'AdoptionKept', ...outcome.value };
  const { reason, ...more } = outcome.refusal;
  return { __typename: 'AdoptionRefused', code: reason, ...more };
}
