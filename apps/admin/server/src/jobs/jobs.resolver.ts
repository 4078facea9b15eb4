import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, JobQueue, type Selection, selected } from '#platform';
import { DeadLetters } from './dead-letters.js';

/** Most jobs in one list; the counts say how many there are. */
const most = 100;

@Resolver()
export class JobsResolver {
  constructor(
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(DeadLetters) private readonly deadLetters: DeadLetters,
  ) {}

  @Query()
  @Access('project_team')
  async jobs(@Fields() fields: Selection) {
    return {
      ...(await this.queue.counts()),
      ...(selected(fields, 'nextRetries') && { nextRetries: await this.queue.failed('retrying', most) }),
      ...(selected(fields, 'deadLetters') && { deadLetters: await this.queue.failed('dead', most) }),
    };
  }

  @Mutation()
  @Access('project_team')
  async retryJob(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.deadLetters.retry(viewer, id);
    if (outcome.ok) return { __typename: 'JobRetried', ...outcome.value };
    return { __typename: 'NoSuchDeadLetter', code: outcome.refusal.reason };
  }

  @Mutation()
  @Access('project_team')
  async discardJob(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.deadLetters.discard(viewer, id);
    if (outcome.ok) return { __typename: 'JobDiscarded', ...outcome.value };
    return { __typename: 'NoSuchDeadLetter', code: outcome.refusal.reason };
  }
}
