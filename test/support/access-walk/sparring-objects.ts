import { randomUUID } from 'node:crypto';
import { addPeriod } from '../programmes.ts';
import { addRequest, completeRequest } from '../sparring.ts';
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

export const sparringMakers = { neighbour, tutorCode, ownRequest, sentRequest };
