import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  DecidePractice,
  type DecidePracticeOutcome,
  type PracticeActInput,
  type PracticeStatus,
  WrittenPracticesReader,
} from '#practices';

interface ListArgs {
  status?: PracticeStatus | null;
  first?: number | null;
  after?: string | null;
}

/** Good practices that were sent to the project team. */
@Resolver()
export class PostsResolver {
  constructor(
    @Inject(WrittenPracticesReader) private readonly reader: WrittenPracticesReader,
    @Inject(DecidePractice) private readonly decide: DecidePractice,
  ) {}

  @Query()
  @Access('project_team')
  async practices(@Args() { status, first, after }: ListArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.ofTeam(status ?? null, { first: size, after: after ?? null }, fields);
    if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Query()
  @Access('project_team')
  practice(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.oneOfTeam(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async askChangesOfPractice(
    @Args('input') input: PracticeActInput & { note: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return moved(await this.decide.askChanges(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async publishPractice(
    @Args('input')
    { waiver, unreviewed, ...input }: PracticeActInput & { waiver?: string | null; unreviewed?: string | null },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return moved(
      await this.decide.publish(viewer, { ...input, waiver: waiver ?? null, unreviewed: unreviewed ?? null }),
    );
  }

  @Mutation()
  @Access('project_team')
  async retractPractice(@Args('input') input: PracticeActInput & { note: string }, @CurrentViewer() viewer: SignedIn) {
    return moved(await this.decide.retract(viewer, input));
  }
}

/** The outcome as its member of the union. */
export function moved(outcome: DecidePracticeOutcome) {
  if (outcome.ok) return { __typename: 'AdminPracticeMoved', id: outcome.value.id, version: outcome.value.version };
  return { __typename: 'AdminPracticeRefused', code: outcome.refusal.reason };
}
