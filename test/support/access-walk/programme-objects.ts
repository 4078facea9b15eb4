import { randomUUID } from 'node:crypto';
import { completeDraft } from '../circle-draft.ts';
import { addPeriod, addProgramme, appointmentOf, makeTutor } from '../programmes.ts';
import type { Maker } from './maker.ts';

const malformed = 'not-an-id';
const known = completeDraft.hostMunicipalityCode;

const programme: Maker = async ({ world }, _actor, name) => {
  if (name === 'known') return addProgramme(world);
  return name === 'missing' ? randomUUID() : malformed;
};

/** A period without tutor municipalities. */
const period: Maker = async ({ world }, _actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  return addPeriod(world, name === 'over' ? { from: -60, to: -30 } : {});
};

/** A period in which the register's known municipality is a tutor municipality; `untutored`: it is none. */
const tutorPeriod: Maker = async (stage, actor, name) => {
  const { world } = stage;
  if (name === 'missing' || name === 'malformed') return period(stage, actor, name);
  const days = name === 'over' ? { from: -60, to: -30 } : {};
  return addPeriod(world, { ...days, tutors: name === 'untutored' ? {} : { [known]: 4 } });
};

const tutorMunicipality: Maker = async ({ world }, actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const days = name === 'over' ? { from: -60, to: -30 } : {};
  const id = await appointmentOf(world, await addPeriod(world, { ...days, tutors: { [known]: 4 } }), known);
  const end = `UPDATE tutor_municipality SET ended_at = now(), ended_by = $2, end_reason = 'Syy' WHERE id = $1`;
  if (name === 'ended') await world.owner.read(end, [id, actor.accountId]);
  return id;
};

/** A new appointment each time, so that nothing was said of it: of their municipality, which they tutor if it is their role. */
const ownAppointment: Maker = async ({ world }, { role, accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const code = name === 'mine' ? municipality : municipality === '106' ? '611' : '106';
  const periodId = await addPeriod(world, { tutors: { [code]: 4 } });
  if (name === 'mine' && role === 'tutor') await makeTutor(world, { id: accountId, municipality }, periodId);
  return appointmentOf(world, periodId, code);
};

export const programmeMakers = { programme, period, tutorPeriod, tutorMunicipality, ownAppointment };
