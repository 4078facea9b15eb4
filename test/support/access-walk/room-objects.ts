import { randomUUID } from 'node:crypto';
import type { Maker } from './maker.ts';

const malformed = 'not-an-id';

/** The meeting of a draft. */
export const draftMeeting: Maker = async (stage, _actor, name) => {
  if (name !== 'ofAnother') return name === 'missing' ? randomUUID() : malformed;
  const { id } = await stage.world.circle({ status: 'draft' });
  const [row] = await stage.world.owner.read<{ id: string }>('SELECT id FROM meeting WHERE circle_id = $1', [id]);
  return row?.id ?? '';
};

/** Someone on the list of a meeting: who leads every circle of the walk is expected there. */
export const attendee: Maker = async ({ actors, world }, _actor, name) => {
  if (name === 'expected') return actors.facilitator.accountId;
  if (name === 'foreign') return (await world.person()).id;
  return name === 'missing' ? randomUUID() : malformed;
};
