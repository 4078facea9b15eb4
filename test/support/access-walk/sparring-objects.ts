import { randomUUID } from 'node:crypto';
import { addPeriod, appointmentOf } from '../programmes.ts';
import { addPair, addRequest, completeRequest } from '../sparring.ts';
import { addRound } from '../sparring-rounds.ts';
import type { Maker } from './maker.ts';
import type { Stage } from './stage.ts';

const malformed = 'not-an-id';

/** A new request of their municipality, or of another one. */
const ownRequest: Maker = async ({ world }, { accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const code = name === 'foreign' ? (municipality === '106' ? '611' : '106') : municipality;
  const { id } = await addRequest(world, { by: accountId, code, status: name === 'sent' ? 'submitted' : 'draft' });
  await completeRequest(world, id);
  return id;
};

const sentRequest: Maker = async ({ world }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  return (await addRequest(world, { by: accountId, code: '505', status: name })).id;
};

/** A request of a municipality that is proposed to another one. */
async function proposedPair({ world }: Stage, by: string, code: string, tutor = '186') {
  const { id: requestId } = await addRequest(world, { by, code, status: 'proposed' });
  const period = await addPeriod(world, { tutors: { [tutor]: 1 } });
  const tutorMunicipalityId = await appointmentOf(world, period, tutor);
  return { requestId, ...(await addPair(world, { requestId, tutorMunicipalityId, by })) };
}

const pairedRequest: Maker = async (stage, { accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const foreign = municipality === '106' ? '611' : '106';
  const paired = await proposedPair(stage, accountId, name === 'mine' ? municipality : foreign);
  return paired.requestId;
};

const ownPair: Maker = async (stage, { accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const foreign = municipality === '106' ? '611' : '106';
  return (await proposedPair(stage, accountId, name === 'mine' ? municipality : foreign)).id;
};

const proposedRequest: Maker = async (stage, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  if (name === 'queued') return (await addRequest(stage.world, { by: accountId, code: '505', status: name })).id;
  return (await proposedPair(stage, accountId, '505')).requestId;
};

const neighbour: Maker = async (_stage, { municipality }, name) =>
  ({ known: '638', own: municipality, missing: '999' })[name] ?? malformed;

/** Järvenpää tutors in a period of today. */
const tutorCode: Maker = async ({ world }, { municipality }, name) => {
  if (name === 'tutors') await addPeriod(world, { tutors: { '186': 1 } });
  return { tutors: '186', own: municipality, missing: '999' }[name] ?? malformed;
};

const roundTimes: Record<string, { opens: string; closes: string; stage?: string }> = {
  waiting: { opens: '1 day', closes: '9 days' },
  open: { opens: '-2 days', closes: '9 days' },
  closed: { opens: '-9 days', closes: '-1 second' },
  matching: { opens: '-9 days', closes: '-1 day', stage: 'matching' },
  settled: { opens: '-9 days', closes: '-1 day', stage: 'settled' },
};

/** A round of a period of its own, to which Askola is invited. */
const sparringRound: Maker = async ({ world }, { accountId: by }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  return (await addRound(world, { periodId: await addPeriod(world), by, invited: ['018'], ...roundTimes[name] })).id;
};

const region: Maker = async (_stage, _actor, name) => ({ known: '01', missing: '99' })[name] ?? malformed;
const leftOut: Maker = async (_stage, _actor, name) => ({ known: '018', missing: '999' })[name] ?? malformed;

export const sparringMakers = {
  sparringRound,
  region,
  leftOut,
  neighbour,
  tutorCode,
  ownRequest,
  sentRequest,
  pairedRequest,
  ownPair,
  proposedRequest,
};
