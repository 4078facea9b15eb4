import type { World } from './people.ts';

interface PracticeDraftFacts {
  circleId: string;
  madeBy: string;
  /** Account, and how they stand among the contributors. */
  contributors?: { id: string; status: 'invited' | 'accepted' | 'declined' }[];
}

/** A draft of a circle; its id. */
export async function practiceDraft(world: World, facts: PracticeDraftFacts): Promise<string> {
  const [made] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_draft (origin, circle_id, title, text, created_by, created_at, edited_at)
     VALUES ('circle', $1, '{"fi":"Yhteinen tukipiste","sv":""}', '{"fi":"Sovittiin.","sv":""}', $2, now(), now()) RETURNING id`,
    [facts.circleId, facts.madeBy],
  );
  const id = made?.id ?? '';
  for (const contributor of facts.contributors ?? []) {
    await world.owner.read(
      `INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, invited_by, since)
       VALUES ($1, $2, '611', false, $3, $4, now())`,
      [id, contributor.id, contributor.status, facts.madeBy],
    );
  }
  return id;
}
