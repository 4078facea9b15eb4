import type { INestApplication } from '@nestjs/common';
import { JobRunner } from '../../apps/worker/src/job-runner.ts';
import { type Client, type RunningApp, startApp } from './apps.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { createWorld, type World } from './people.ts';
import { addPeriod, appointmentOf, makeTutor } from './programmes.ts';
import { addPair, addRequest, completeRequest } from './sparring.ts';
import { inDays } from './sparring-pairs.ts';
import { startWorkerApp } from './worker-app.ts';

interface Actor {
  id: string;
  client: Client;
}

/** Two of the community's site with connections of their own, the administration, and a worker that mails. */
export class SparringStage {
  private constructor(
    readonly world: World,
    readonly community: RunningApp,
    readonly other: RunningApp,
    readonly admin: RunningApp,
    readonly mailbox: Mailbox,
    private readonly worker: INestApplication,
    /** Of the project team. */
    readonly laura: Actor,
    /** In which there are tutor municipalities. */
    readonly period: string,
  ) {}

  static async open(): Promise<SparringStage> {
    const world = await createWorld();
    const [community, other, admin] = await Promise.all([
      startApp('community', world.database),
      startApp('community', world.database),
      startApp('admin', world.database),
    ]);
    const mailbox = await openMailbox();
    const worker = await startWorkerApp(world, mailbox);
    const person = await world.person({ represents: null, roles: ['programme_coordinator'] });
    const laura = { id: person.id, client: await admin.client().signIn(person) };
    const period = await addPeriod(world, { tutors: { '049': 9, '106': 9, '186': 1, '245': 1, '092': 9 } });
    return new SparringStage(world, community, other, admin, mailbox, worker, laura, period);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.mailbox.close();
    await Promise.all([this.admin.close(), this.other.close(), this.community.close()]);
    await this.world.close();
  }

  /** Who represents a municipality. */
  async someone(represents: string, app: RunningApp = this.community): Promise<Actor> {
    const person = await this.world.person({ represents });
    return { id: person.id, client: await app.client().signIn(person) };
  }

  /** A tutor of a tutor municipality. */
  async tutor(code: string, app: RunningApp = this.community): Promise<Actor> {
    const person = await this.world.person({ represents: code });
    await makeTutor(this.world, person, this.period);
    return { id: person.id, client: await app.client().signIn(person) };
  }

  /** A request that waits for a tutor municipality. */
  async waiting(by: Actor, code: string): Promise<string> {
    const { id } = await addRequest(this.world, { by: by.id, code, status: 'queued' });
    await completeRequest(this.world, id);
    return id;
  }

  /** The same, proposed; to be answered within a week. */
  async proposed(by: Actor, code: string, tutorCode: string) {
    const { id } = await addRequest(this.world, { by: by.id, code, status: 'proposed' });
    await completeRequest(this.world, id);
    const tutorMunicipalityId = await this.appointment(tutorCode);
    const pair = await addPair(this.world, { requestId: id, tutorMunicipalityId, by: this.laura.id });
    return { requestId: id, pairId: pair.id };
  }

  appointment(code: string): Promise<string> {
    return appointmentOf(this.world, this.period, code);
  }

  /** What the project team sends to propose a request that was not touched. */
  async proposal(requestId: string, code: string, change: object = {}) {
    const tutorMunicipalityId = await this.appointment(code);
    return { requestId, version: 1, tutorMunicipalityId, answerBy: inDays(5), ...change };
  }

  /** Has the worker do a task of a proposal now. */
  async job(task: 'lapses' | 'reminds', pairId: string): Promise<void> {
    await this.worker.get(JobRunner).tasks[`sparring.pair_${task}`]?.({ pairId });
  }
}

export const yes = (pairId: string, side: string) => ({ pairId, side, answer: 'accepted' });
export const no = (pairId: string, side: string, reason = 'Liian kaukana') => ({
  pairId,
  side,
  answer: 'declined',
  reason,
});
