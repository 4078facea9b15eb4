import { practiceDraft } from '../practice-drafts.ts';
import { addReviewer } from '../practice-reviews.ts';
import { addPractice } from '../practices.ts';
import { circleWithPeople, makers } from './objects.ts';
import type { Sight } from './sight.ts';
import type { Stage } from './stage.ts';
import { type AppName, roles } from './things.ts';
import type { Cell } from './walk.ts';

/** Everything that the documents of personal fields ask about. */
export async function personalObjects(stage: Stage): Promise<Record<string, string>> {
  const { representative } = stage.actors;
  const circle = await circleWithPeople(stage, representative, 'mine', 'confirmed');
  await stage.world.owner.read(`UPDATE circle SET returned_note = 'Korjaa' WHERE id = $1`, [circle.id]);
  await stage.world.owner.read(
    `INSERT INTO meeting_notes (meeting_id, version, text, written_by, written_at)
     SELECT id, 1, 'Sovittiin', $2, now() FROM meeting WHERE circle_id = $1`,
    [circle.id, representative.accountId],
  );
  await stage.world.owner.read(
    `INSERT INTO room_material (circle_id, title, link, added_by, added_at) VALUES ($1, 'Opas', 'https://opas.example', $2, now())`,
    [circle.id, representative.accountId],
  );
  await stage.world.owner.read(
    `INSERT INTO room_task (circle_id, text, account_id, version, edited_by, created_at) VALUES ($1, 'Lue opas', $2, 1, $2, now())`,
    [circle.id, representative.accountId],
  );
  await stage.world.owner.read(
    `WITH first AS (INSERT INTO discussion_post (circle_id, written_by, text, version, written_at)
       VALUES ($1, $2, 'Hei', 1, now()) RETURNING id)
     INSERT INTO discussion_post (circle_id, written_by, reply_to, text, version, written_at)
     SELECT $1, $2, id, 'Hei', 1, now() FROM first`,
    [circle.id, representative.accountId],
  );
  await stage.world.owner.read(
    `INSERT INTO circle_feedback (circle_id, account_id, goal_met, usefulness, words)
     SELECT $1, id, 4, 4, 'Hyvä' FROM unnest($2::uuid[]) AS id`,
    [circle.id, [representative.accountId, stage.bystander.id]],
  );
  await stage.world.owner.read(
    `INSERT INTO audit_log (at, actor_id, act, object_kind, object_id)
     SELECT now(), id, 'account.change', 'account', id FROM account WHERE id = $1`,
    [representative.accountId],
  );
  const draft = await practiceDraft(stage.world, {
    circleId: circle.id,
    madeBy: stage.actors.facilitator.accountId,
    contributors: [{ id: representative.accountId, status: 'accepted' }],
  });
  const practice = await addPractice(stage.world, { by: representative.accountId, code: '611', status: 'published' });
  await stage.world.owner.read(
    `WITH first AS (INSERT INTO practice_comment (practice_id, written_by, locale, text, version, written_at)
       VALUES ($1, $2, 'fi', 'Hei', 1, now()) RETURNING id),
     reported AS (INSERT INTO practice_comment_report (comment_id, account_id, reason, reported_at)
       SELECT id, $2, 'Syy', now() FROM first)
     INSERT INTO practice_comment (practice_id, written_by, reply_to, locale, text, version, written_at)
     SELECT $1, $2, id, 'fi', 'Hei', 1, now() FROM first`,
    [practice.id, representative.accountId],
  );
  await stage.world.owner.read(
    `INSERT INTO practice_invitation (practice_id, email, locale, invited_by, invited_at, expires_at)
     VALUES ($1, 'kirjoittaja@kunta.example', 'fi', $2, now(), now() + interval '30 days')`,
    [practice.id, representative.accountId],
  );
  await addReviewer(stage.world, (await stage.world.person()).id);
  // Who can be asked yet.
  await stage.world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
     VALUES ($1, $2, '106', 'confirmed', now(), now())`,
    [circle.poolId, (await stage.world.person({ represents: '106' })).id],
  );
  // Of another municipality, so that nobody is found by chance.
  const findable = '018';
  const found = await stage.world.person({ name: 'Löytyvä', represents: findable });
  await stage.world.owner.read(`UPDATE account SET visibility = 'members', presentation = 'Esittely' WHERE id = $1`, [
    found.id,
  ]);
  await stage.world.owner.read(`UPDATE account SET presentation = 'Esittely' WHERE status = 'active'`);
  const address = await makers.addressToken(stage, representative, 'mine');
  const newAddress = await makers.newAddressToken(stage, representative, 'mine');
  const stop = await makers.stopToken(stage, representative, 'foreign');
  const signIn = await makers.signInToken(stage, representative, 'mine');
  const request = await makers.linkRequest(stage, representative, 'mine');
  const adminSignIn = await makers.adminToken(stage, representative, 'mine');
  const invitation = await makers.invitationToken(stage, representative, 'mine');
  const tip = await makers.tipToken(stage, representative, 'mine');
  await makers.seatTransfer(stage, representative, 'given');
  await makers.waitingAffiliation(stage, representative, 'colleagues');
  await makers.invitation(stage, representative, 'mine');
  const adminRequest = await makers.adminRequest(stage, representative, 'mine');
  return {
    person: representative.accountId,
    period: await periodOfTutor(stage),
    draft,
    talked: practice.slug,
    written: practice.id,
    findable,
    request,
    invitation,
    tip,
    adminSignIn,
    adminRequest,
    id: circle.id,
    slug: circle.slug,
    bystanders: circle.bystanders,
    address,
    newAddress,
    stop,
    signIn,
  };
}

/** The period in which the tutor is one. */
async function periodOfTutor({ world, actors }: Stage): Promise<string> {
  const [row] = await world.owner.read<{ id: string }>(
    'SELECT period_id AS id FROM role_grant WHERE account_id = $1 AND period_id IS NOT NULL',
    [actors.tutor.accountId],
  );
  return row?.id ?? '';
}

/** Whether each role sees the value of a personal field, and nobody that of someone else. */
export async function walkPersonal(
  stage: Stage,
  app: AppName,
  { document, value, seen }: Sight,
  objects: Record<string, string>,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const role of roles) {
    const { data, body } = await stage.actors[role].clients[app].ask<{ it: never } | null>(document, objects);
    const found = data?.it === null || data?.it === undefined ? undefined : value(data.it);
    const empty = found === null || found === undefined || (Array.isArray(found) && found.length === 0);
    const stranger = app === 'community' && objects.bystanders !== undefined && body.includes(objects.bystanders);
    const may = seen === 'everyone' || seen.includes(role);
    cells.push({
      name: role,
      expected: may ? 'seen' : 'not seen',
      found: stranger ? "another's" : empty ? 'not seen' : 'seen',
    });
  }
  return cells;
}
