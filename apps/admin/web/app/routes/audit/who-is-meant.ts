import { AuditPeopleDocument, AuditPersonDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import type { Visit } from '../../visit';
import type { AuditSearch } from './audit-search';

interface Meant {
  people: { id: string; name: string; email?: string; status: string }[];
  /** With the person's id, where one person is meant. */
  search: AuditSearch;
}

/** Who is looked for: by id, or the one whose name or address holds what was typed. Of several the reader chooses one. */
export async function whoIsMeant(request: Request, execute: Visit['execute'], search: AuditSearch): Promise<Meant> {
  if (search.person !== '') {
    const { person } = answeredForTeam(request, await execute(AuditPersonDocument, { id: search.person }));
    return { people: person ? [person] : [], search: { ...search, who: '' } };
  }
  if (search.who === '') return { people: [], search };
  const { people } = answeredForTeam(request, await execute(AuditPeopleDocument, { search: search.who }));
  const [only, ...others] = people.nodes;
  if (only === undefined || others.length > 0) return { people: people.nodes, search };
  return { people: [only], search: { ...search, who: '', person: only.id } };
}
