import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configOrExit, createDataSource, Database, orExit, projectRoot, type Transaction } from '#platform';
import { IndexTexts } from '#search';
import { addAdoptions } from './demo/demo-adoptions.js';
import { addBoard, type DemoAsked } from './demo/demo-board.js';
import { addCircle, type DemoCircle } from './demo/demo-circles.js';
import { addOrganisations } from './demo/demo-organisations.js';
import { addOrigin } from './demo/demo-origin.js';
import { addPair } from './demo/demo-pair.js';
import { addPerson, type DemoAccount, others, playable } from './demo/demo-people.js';
import { demoPlan } from './demo/demo-plan.js';
import { addPractices, type DemoPractice } from './demo/demo-practices.js';
import { addProgramme } from './demo/demo-programme.js';
import { addRequests } from './demo/demo-requests.js';
import { addRounds } from './demo/demo-rounds.js';
import { addTalk } from './demo/demo-talk.js';

// Loads the demo community into a database without accounts; with --reset it first removes everything but the register.
const { databaseOwnerUrl, mode } = configOrExit(['databaseOwnerUrl', 'mode']);
if (mode === 'service') {
  process.stderr.write('The demo community is loaded only with KUNTARINKI_MODE=demo or test.\n');
  process.exit(1);
}

const forgetEverything = `TRUNCATE account, account_theme, external_identity, erasure, affiliation, affiliation_invitation,
  organisation, organisation_member, programme, programme_period, tutor_municipality, tutor_terms, tutor_theme, sparring_request, sparring_neighbour, sparring_theme, sparring_wish, sparring_change, sparring_pair, sparring_programme, sparring_programme_item, sparring_round, mailed_link, address_change, password, second_factor, recovery_code, sign_in_attempt, role_grant, sparring_report, sparring_attendance, sparring_commitment, sparring_feedback, sparring_follow_up, sparring_commitment_answer, tutor_invitation, sparring_round_region, sparring_round_exception, sparring_late_leave, sparring_round_decline, sparring_round_mail, sparring_suggestion, sparring_snapshot, sparring_mark, sparring_time, sparring_session,
  account_suspension, audit_log, audit_seal, idempotency_key,
  seat_pool, enrolment, circle, circle_text, circle_theme, circle_host_municipality, circle_host_organisation, circle_facilitator, circle_feedback, circle_tip, seat_transfer, capacity_change, practice_draft, practice_draft_theme, practice_contributor, practice, practice_text, practice_author, practice_invitation, support_profile, practice_theme, practice_revision, practice_change, practice_card, practice_facet, tip_refusal, meeting, meeting_text, meeting_room, practice_comment, practice_comment_report, practice_thanks, practice_mark, practice_mention, practice_question, practice_talk, practice_file, practice_reviewer, practice_review, practice_review_comment, adoption, adoption_change, adoption_experience,
  meeting_answer, meeting_attendance, check_in_attempt, meeting_notes, room_material, room_file, room_task, room_task_done, discussion_post, discussion_mention, meeting_mail, session_mail, mail_refusal, calendar_feed,
  community_session, admin_session, search_document, search_word, search_state`;

async function addCommunity(tx: Transaction): Promise<void> {
  const stars: DemoAccount[] = [];
  for (const person of playable) stars.push(await addPerson(tx, person, true));
  const crowd: DemoAccount[] = [];
  for (const person of others) crowd.push(await addPerson(tx, person, false));

  await addOrganisations(tx);
  await addProgramme(tx, stars);
  await addRequests(tx, stars);
  await addPair(tx, stars);
  await addRounds(tx, stars);
  const asked = JSON.parse(readFileSync(join(projectRoot, 'data/demo/sparring-requests.json'), 'utf8')) as DemoAsked[];
  await addBoard(tx, stars, asked);
  const practices = JSON.parse(readFileSync(join(projectRoot, 'data/demo/practices.json'), 'utf8')) as DemoPractice[];
  await addPractices(tx, [...stars, ...crowd], practices);
  await addTalk(tx, [...stars, ...crowd]);
  await addAdoptions(tx);

  const circles = JSON.parse(readFileSync(join(projectRoot, 'data/demo/circles.json'), 'utf8')) as DemoCircle[];
  for (const [index, plan] of demoPlan.entries()) {
    const circle = circles.find(({ id }) => id === plan.id);
    if (!circle) throw new Error(`no demo circle ${plan.id}`);
    const around = [...crowd.slice(index * 5), ...crowd.slice(0, index * 5)];
    const host = [...stars, ...around].find(({ represents }) => represents[0] === plan.host);
    const partner = around.find(({ represents }) => represents[0] !== plan.host);
    const facilitators = [host, partner].filter((person) => person !== undefined);
    const participants = around.filter((person) => !facilitators.includes(person));
    const offeredTo = stars.find(({ name }) => name === plan.offeredTo);
    await addCircle(tx, circle, plan, { facilitators, participants, offeredTo });
  }
  const ended = demoPlan.find(({ id }) => id === 'circle-10');
  if (ended?.outcomes) await addOrigin(tx, 'mittarit', ended.outcomes.fi);
}

await orExit('The demo community could not be loaded', async () => {
  const dataSource = await createDataSource({ url: databaseOwnerUrl, poolSize: 1 }).initialize();
  try {
    const database = new Database(dataSource);
    await database.transaction(async (tx) => {
      if (process.argv.includes('--reset')) await tx.sql(forgetEverything);
      const [{ empty } = { empty: false }] = await tx.sql<{ empty: boolean }>(
        'SELECT NOT EXISTS (SELECT FROM account) AS empty',
      );
      if (!empty) return;
      await addCommunity(tx);
      console.log('The demo community is loaded.');
    });
    await new IndexTexts(database).whatIsMissing();
  } finally {
    await dataSource.destroy();
  }
});
