import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let admin: RunningApp;
let community: RunningApp;
let laura: { id: string; client: Client };

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  community = await startApp('community', world.database);
  const person = await world.person({ name: 'Laura Hanke', represents: null, roles: ['programme_coordinator'] });
  laura = { id: person.id, client: await admin.client().signIn(person) };
  await world.person({ represents: '611', coordinates: true });
});

afterAll(async () => {
  await community.close();
  await admin.close();
  await world.close();
});

/** A proven affiliation that waits since so long ago. */
async function waiting(name: string, code: string, since: string, accountId?: string): Promise<string> {
  const id = accountId ?? (await world.person({ name, represents: null })).id;
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO affiliation (account_id, municipality_code, status, valid_from, email, proven_at, proven_until)
     VALUES ($1, $2, 'proven', now() - $3::interval, 'x@kunta.example', now() - $3::interval, now() + interval '1 year') RETURNING id`,
    [id, code, since],
  );
  return row?.id ?? '';
}

const list = async () =>
  (
    await laura.client.ask<{
      waitingAffiliations: { nodes: { name: string; hasCoordinator: boolean; own: boolean }[] };
    }>('{ waitingAffiliations { nodes { name hasCoordinator own } } }')
  ).data.waitingAffiliations.nodes;

const decide = async (call: string) =>
  (await laura.client.ask<{ it: { __typename: string } }>(`mutation { it: ${call} { __typename } }`)).data.it
    .__typename;

describe('the project team', () => {
  it('sees first who waits without a coordinator, the longest waiting first, and decides on those only', async () => {
    const coordinated = await waiting('Koordinoitu', '611', '9 days');
    const short = await waiting('Lyhyt', '106', '1 day');
    const long = await waiting('Pitkä', '106', '3 days');
    const own = await waiting('', '049', '2 days', laura.id);
    expect((await list()).map(({ name }) => name)).toEqual(['Pitkä', 'Laura Hanke', 'Lyhyt', 'Koordinoitu']);
    expect(await decide(`approveAffiliation(id: "${coordinated}")`)).toBe('MunicipalityHasCoordinator');
    expect(await decide(`rejectAffiliation(id: "${coordinated}", reason: "x")`)).toBe('MunicipalityHasCoordinator');
    expect(await decide(`approveAffiliation(id: "${own}")`)).toBe('AdminOwnAffiliation');
    expect(await decide(`rejectAffiliation(id: "${long}", reason: " ")`)).toBe('DecisionReasonRefused');
    expect(await decide(`approveAffiliation(id: "${long}")`)).toBe('AffiliationDecided');
    expect(await decide(`rejectAffiliation(id: "${short}", reason: "Ei ole meillä")`)).toBe('AffiliationDecided');
    expect(await decide(`approveAffiliation(id: "${short}")`)).toBe('AffiliationAlreadyDecided');
    expect(await decide(`endAffiliation(id: "${long}", reason: "Siirtyi")`)).toBe('AffiliationDecided');
    const { data } = await laura.client.ask<{ municipalityAffiliations: { nodes: object[] } }>(
      '{ municipalityAffiliations(municipalityCode: "106") { nodes { name status endReason } } }',
    );
    expect(data.municipalityAffiliations.nodes).toEqual([
      { name: 'Pitkä', status: 'ended', endReason: 'Siirtyi' },
      { name: 'Lyhyt', status: 'rejected', endReason: 'Ei ole meillä' },
    ]);
  });
});

interface Organisation {
  id: string;
  version: number;
  memberCount: number;
  members: { id: string; validTo: string | null }[];
}

describe('an organisation', () => {
  const save = (call: string, input: Record<string, unknown>) =>
    laura.client.ask<{ it: { __typename: string; id: string; problems?: object[] } }>(
      `mutation S($input: OrganisationInput!) { it: ${call} { __typename ... on OrganisationSaved { id }
         ... on OrganisationIncomplete { problems { field code } } } }`,
      { input },
    );
  const group = {
    kind: 'sub_regional_group',
    nameFi: 'Seutu',
    nameSv: 'Regionen',
    mailDomains: ['Seutu.example'],
    validFrom: '2021-01-01',
  };
  const read = async (id: string) =>
    (
      await laura.client.ask<{ organisation: Organisation }>(
        `{ organisation(id: "${id}") { id version memberCount members { id validTo } } }`,
      )
    ).data.organisation;

  it('is kept with dated members; whoever edits what someone else has edited is told', async () => {
    const incomplete = await save('addOrganisation(input: $input)', {
      ...group,
      nameSv: ' ',
      mailDomains: ['gmail.com'],
    });
    expect(incomplete.data.it.problems).toEqual([
      { field: 'name_sv', code: 'missing' },
      { field: 'mail_domains', code: 'public_domain' },
    ]);
    const { id } = (await save('addOrganisation(input: $input)', group)).data.it;
    const change = `changeOrganisation(id: "${id}", version: 1, input: $input)`;
    expect((await save(change, group)).data.it.__typename).toBe('OrganisationSaved');
    expect((await save(change, group)).data.it.__typename).toBe('StaleOrganisationVersion');
    const member = (from: string) =>
      decide(
        `addOrganisationMember(input: { organisationId: "${id}", municipalityCode: "611", validFrom: "${from}" })`,
      );
    expect(await member('2022-01-01')).toBe('OrganisationMemberSaved');
    expect(await member('2023-01-01')).toBe('AlreadyMember');
    const [first] = (await read(id)).members;
    const end = (day: string) => decide(`endOrganisationMember(id: "${first?.id}", validTo: "${day}")`);
    expect(await end('2021-12-31')).toBe('MemberEndsBeforeItBegins');
    expect(await end('2022-12-31')).toBe('OrganisationMemberSaved');
    expect(await member('2023-01-01')).toBe('OrganisationMemberSaved');
    expect(await read(id)).toMatchObject({
      version: 2,
      memberCount: 1,
      members: [{ validTo: null }, { validTo: '2022-12-31' }],
    });
  });

  it('can be represented, which the project team approves, and gives no seat', async () => {
    const { id } = (await save('addOrganisation(input: $input)', { ...group, mailDomains: ['liitto.example'] })).data
      .it;
    const person = await world.person({ name: 'Liisa Liitto', represents: null });
    await world.owner.read(`UPDATE account SET email = 'liisa@liitto.example' WHERE id = $1`, [person.id]);
    const client = await community.client().signIn(person);
    const claim = (email: string) =>
      client.ask<{ it: { __typename: string } }>(
        'mutation C($input: ClaimOrganisationInput!) { it: claimOrganisation(input: $input) { __typename } }',
        { input: { organisationId: id, email } },
      );
    expect((await claim('liisa@muualla.example')).data.it.__typename).toBe('DomainUnknown');
    expect((await claim('liisa@liitto.example')).data.it.__typename).toBe('OrganisationClaimed');
    const own = async () =>
      (
        await client.ask<{ myAffiliations: { id: string }[]; viewer: object }>(
          '{ myAffiliations { id status decidedBy organisation { name(locale: fi) } municipality { code } } viewer { affiliations { municipality { code } } } }',
        )
      ).data;
    const before = await own();
    expect(before.myAffiliations).toMatchObject([
      { status: 'proven', decidedBy: 'project_team', organisation: { name: 'Seutu' }, municipality: null },
    ]);
    expect(await decide(`approveAffiliation(id: "${before.myAffiliations[0]?.id}")`)).toBe('AffiliationDecided');
    expect(await own()).toMatchObject({ myAffiliations: [{ status: 'approved' }], viewer: { affiliations: [] } });

    const listed = async (organisationId: string) =>
      (
        await laura.client.ask<{ organisationAffiliations: { nodes: { id: string }[] } }>(
          `{ organisationAffiliations(organisationId: "${organisationId}") { nodes { id name status own hasCoordinator } } }`,
        )
      ).data.organisationAffiliations.nodes;
    const [held] = await listed(id);
    expect(held).toMatchObject({ name: 'Liisa Liitto', status: 'approved', own: false, hasCoordinator: false });
    expect([await listed(crypto.randomUUID()), await listed('x')]).toEqual([[], []]);
    expect(await decide(`endAffiliation(id: "${held?.id}", reason: "Siirtyi muualle")`)).toBe('AffiliationDecided');
    expect(await listed(id)).toMatchObject([{ status: 'ended' }]);
    const { data } = await laura.client.ask(
      `{ person(id: "${person.id}") { affiliations { status municipality { code } organisation { name(locale: sv) } } } }`,
    );
    expect(data).toEqual({
      person: { affiliations: [{ status: 'ended', municipality: null, organisation: { name: group.nameSv } }] },
    });
  });
});
