import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledCircle } from '../support/led-circle.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { askAsWorker } from '../support/worker-app.ts';
import { endProcess, startWorkerProcess } from '../support/worker-process.ts';

let world: World;
let mailbox: Mailbox;

beforeAll(async () => {
  world = await createWorld();
  mailbox = await openMailbox();
});

afterAll(async () => {
  await mailbox.close();
  await world.close();
});

/** How many reminders come when the worker looks at an instant. */
async function at(instant: string): Promise<number> {
  await world.shiftClock(`${Date.parse(instant) - Date.now()} milliseconds`);
  await emptied(world, mailbox);
  await askAsWorker(world.database, `SELECT graphile_worker.add_job('notifications.find-meeting-mails')`);
  await world.settled();
  return mailbox.mails.length;
}

describe.each(['UTC', 'Europe/Helsinki', 'Pacific/Apia'])('a worker on a machine in the zone %s', (zone) => {
  it('reminds by the clocks of Finland, also when they have just changed', async () => {
    await world.owner.read('DELETE FROM clock_shift');
    const { id } = await ledCircle(world, [await world.person()], ['2027-03-28T13:00', '2027-10-31T13:00']);
    const worker = await startWorkerProcess(world.database.workerUrl, mailbox.smtpUrl, undefined, zone);
    try {
      expect(await at('2027-03-27T10:59:00Z')).toBe(0);
      expect(await at('2027-03-27T11:01:00Z')).toBe(1);
      expect(mailbox.mails[0]?.text).toContain('sunnuntaina 28.3.2027 klo\u00a013.00–14.30');
      expect(await at('2027-03-28T08:01:00Z')).toBe(1);
      expect(await at('2027-10-30T09:59:00Z')).toBe(0);
      expect(await at('2027-10-30T10:01:00Z')).toBe(1);
      expect(mailbox.mails[0]?.text).toContain('sunnuntaina 31.10.2027 klo\u00a013.00–14.30');
    } finally {
      await endProcess(worker, 'SIGTERM');
      await world.owner.read(`UPDATE circle SET status = 'archived' WHERE id = $1`, [id]);
    }
  });
});
