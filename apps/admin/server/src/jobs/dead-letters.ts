import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, JobQueue, type TakenJob } from '#platform';

type Outcome = Result<{ id: string }, { reason: 'no_such_dead_letter' }>;

/** What the project team does with jobs that failed for good. */
@Injectable()
export class DeadLetters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobQueue) private readonly queue: JobQueue,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  retry(viewer: SignedIn, id: string): Promise<Outcome> {
    return this.act(viewer, id, 'retry');
  }

  discard(viewer: SignedIn, id: string): Promise<Outcome> {
    return this.act(viewer, id, 'discard');
  }

  private act({ accountId: actorId }: SignedIn, id: string, verb: 'retry' | 'discard'): Promise<Outcome> {
    return this.database.transaction(async (tx) => {
      const job = await this.queue[verb](tx, id);
      if (job === null) return refuse({ reason: 'no_such_dead_letter' });
      const to = verb === 'retry' ? 'waiting' : 'discarded';
      const reason = about(job);
      await this.audit.record(tx, {
        ...{ act: `job.${verb}`, actorId, objectKind: 'job', objectId: id },
        ...{ from: 'dead', to, reason },
      });
      return ok({ id });
    });
  }
}

/** The job itself is gone later, so the log says what it was: `circles.enrolled enrolment 1b9d…`. */
const about = ({ task, object }: TakenJob): string => (object ? `${task} ${object.kind} ${object.id}` : task);
