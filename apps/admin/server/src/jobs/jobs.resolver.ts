import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, JobQueue } from '#platform';
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
  async jobs() {
    return {
      ...(await this.queue.counts()),
      nextRetries: () => this.queue.failed('retrying', most),
      deadLetters: () => this.queue.failed('dead', most),
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
