import { randomUUID } from 'node:crypto';
import { addPeriod } from '../programmes.ts';
import { addRequest, completeRequest } from '../sparring.ts';
import { addRound } from '../sparring-rounds.ts';
import type { Maker } from './maker.ts';

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

export const sparringMakers = { sparringRound, region, leftOut, neighbour, tutorCode, ownRequest, sentRequest };
