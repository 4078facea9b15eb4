import { randomUUID } from 'node:crypto';
import type { Maker } from './maker.ts';
import type { Actor, Stage } from './stage.ts';

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

type WithPeople = (stage: Stage, actor: Actor, name: string, place: 'confirmed') => Promise<{ id: string }>;

/** A link in a room: added by the walker or by another, in a circle in which the walker has a seat; `foreign`: has none. */
export const materialMaker =
  (circleWithPeople: WithPeople): Maker =>
  async (stage, actor, name) => {
    if (name === 'missing') return randomUUID();
    if (name === 'malformed') return malformed;
    const of = name === 'foreign' ? 'open' : name === 'archived' ? name : 'mine';
    const { id } = await circleWithPeople(stage, actor, of, 'confirmed');
    const [row] = await stage.world.owner.read<{ id: string }>(
      `INSERT INTO room_material (circle_id, title, link, added_by, added_at)
       VALUES ($1, 'Opas', 'https://opas.example', $2, now()) RETURNING id`,
      [id, name === 'own' ? actor.accountId : stage.bystander.id],
    );
    return row?.id ?? '';
  };

/** A task for all, in a circle in which the walker has a seat; `foreign`: has none. */
export const taskMaker =
  (circleWithPeople: WithPeople): Maker =>
  async (stage, actor, name) => {
    if (name === 'missing') return randomUUID();
    if (name === 'malformed') return malformed;
    const of = name === 'foreign' ? 'open' : name === 'archived' ? name : 'mine';
    const { id } = await circleWithPeople(stage, actor, of, 'confirmed');
    const [row] = await stage.world.owner.read<{ id: string }>(
      `INSERT INTO room_task (circle_id, text, version, edited_by, created_at) VALUES ($1, 'Lue opas', 1, $2, now()) RETURNING id`,
      [id, stage.bystander.id],
    );
    return row?.id ?? '';
  };

/** The first post of a thread, of another or `own`, in the room of a circle in which the walker has a seat; `foreign`: none. */
export const postMaker =
  (circleWithPeople: WithPeople): Maker =>
  async (stage, actor, name) => {
    if (name === 'missing') return randomUUID();
    if (name === 'malformed') return malformed;
    const { id } = await circleWithPeople(stage, actor, name === 'foreign' ? 'open' : 'mine', 'confirmed');
    const [row] = await stage.world.owner.read<{ id: string }>(
      `INSERT INTO discussion_post (circle_id, written_by, text, version, written_at)
     VALUES ($1, $2, 'Hei', 1, now() - interval '20 minutes') RETURNING id`,
      [id, name === 'own' ? actor.accountId : stage.bystander.id],
    );
    return row?.id ?? '';
  };
