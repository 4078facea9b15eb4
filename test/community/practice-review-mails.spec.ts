import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { createDataSource, Database, Jobs } from '#platform';
import { reviewTasks, tendReviews } from '#practices';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { emptied } from '../support/mails-to.ts';
import { createWorld, type World } from '../support/people.ts';
import { addReviewer, reviewing, reviewOf, versionOf } from '../support/practice-reviews.ts';
import { addPractice } from '../support/practices.ts';
import { startWorkerApp } from '../support/worker-app.ts';

let world: World;
let community: RunningApp;
let admin: RunningApp;
let mailbox: Mailbox;
let worker: INestApplication;
let ofWorker: Database;
let laura: Client;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
  admin = await startApp('admin', world.database);
  mailbox = await openMailbox();
  worker = await startWorkerApp(world, mailbox);
  ofWorker = new Database(await createDataSource({ url: world.database.workerUrl, poolSize: 2 }).initialize());
  laura = await admin.client().signIn(await world.person({ name: 'Laura Tiimi', roles: ['programme_coordinator'] }));
  await world.person({ name: 'Leo Tiimi', roles: ['programme_coordinator'] });
});

afterAll(async () => {
  await ofWorker.dataSource.destroy();
  await worker.close();
  await mailbox.close();
  await admin.close();
  await community.close();
  await world.close();
});

/** What the worker does by the clock; it may have done it itself meanwhile. */
const tend = async () => {
  await reviewTasks(ofWorker, new Jobs())[tendReviews]?.({});
  await world.settled();
};
/** Who was told what, by name. */
const told = () => mailbox.mails.map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`).sort();

describe('mails about a practice and its reviews', () => {
  it('come to authors, reviewers and the project team in their languages, each once', async () => {
    const author = await world.person({ name: 'Aino Kirjoittaja', represents: '611' });
    const anna = await world.person({ name: 'Anna Arvioija', represents: '049', locale: 'sv' });
    const bo = await world.person({ name: 'Bo Arvioija', represents: '091' });
    for (const { id } of [anna, bo]) await addReviewer(world, id);
    const { id } = await addPractice(world, { by: author.id, code: '611', status: 'draft' });
    await emptied(world, mailbox);
    const writer = await community.client().signIn(author);
    await reviewing(writer, 'submitPractice', 'PracticeActInput', { id, version: 1 });
    await world.settled();
    expect(told()).toEqual([
      'Laura Tiimi: Uusi käytäntö odottaa arviointia',
      'Leo Tiimi: Uusi käytäntö odottaa arviointia',
    ]);

    await emptied(world, mailbox);
    await reviewing(laura, 'takePracticeIntoReview', 'TakePracticeIntoReviewInput', {
      ...{ id, version: 2, reviewerIds: [anna.id, bo.id] },
    });
    await world.settled();
    expect(told()).toEqual(['Anna Arvioija: Begäran: granska en praxis', 'Bo Arvioija: Pyyntö: arvioi käytäntö']);
    const ofAnna = await reviewOf(world, id, anna.id);
    expect(mailbox.mails.map(({ text }) => text).join()).toContain(`/sv/mina-sidor/granskningar/${ofAnna}`);
    const reviewer = await community.client().signIn(anna);
    await reviewing(reviewer, 'giveReview', 'GiveReviewInput', {
      ...{ id: ofAnna, comments: [], recommendation: 'accept', reason: 'Bra.', named: false },
    });

    // Only who has not answered is reminded, and only what is late is told to the team: once, however often the clock strikes.
    await emptied(world, mailbox);
    await tend();
    expect(told()).toEqual([]);
    await world.owner.read(`UPDATE practice_review SET due_on = current_date + 2 WHERE practice_id = $1`, [id]);
    await tend();
    await tend();
    expect(told()).toEqual(['Bo Arvioija: Muistutus: arviointisi odottaa']);
    await emptied(world, mailbox);
    await world.owner.read(`UPDATE practice_review SET due_on = current_date - 2 WHERE practice_id = $1`, [id]);
    await tend();
    await tend();
    expect(told()).toEqual([
      'Laura Tiimi: Käytännön arviointi on myöhässä',
      'Leo Tiimi: Käytännön arviointi on myöhässä',
    ]);
    const { data } = await laura.ask<{ it: { late: boolean; reviewer: string }[] }>(
      '{ it: lateReviews { late reviewer } }',
    );
    expect(data.it).toEqual([{ late: true, reviewer: 'Bo Arvioija' }]);

    await emptied(world, mailbox);
    await reviewing(laura, 'askChangesOfPractice', 'AdminPracticeWordsInput', {
      ...{ id, version: await versionOf(world, id), note: 'Lisää tuloksia.' },
    });
    await world.settled();
    expect(told()).toEqual([
      'Aino Kirjoittaja: Käytäntöösi pyydetään muutoksia',
      'Anna Arvioija: Tack för granskningen',
    ]);
    expect(mailbox.mails.find(({ subject }) => subject?.startsWith('Käytäntöösi'))?.text).toContain('Lisää tuloksia.');
  });
});
