import type { AccountId, Locale, MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';

export interface InventedPerson {
  name: string;
  locale: Locale;
  /** Codes of the municipalities represented; none for someone who has not said. */
  represents: string[];
  /** Whether they coordinate the first of these. */
  coordinates?: boolean;
  /** Whether they are a tutor of the first of these in the present period. */
  tutors?: boolean;
  roles?: ('programme_coordinator' | 'administrator')[];
  /** What they tell of themselves, to all. */
  presentation?: string;
}

/** Those whom anyone may play, in the order of the sign-in page. */
export const playable: InventedPerson[] = [
  {
    name: 'Aino Esimerkki',
    locale: 'fi',
    represents: ['611'],
    presentation: 'Suunnittelen kirjaston digitukea ja vedän vertaisopastajien ryhmää. Kysy lähituesta kylillä.',
  },
  {
    name: 'Mikael Exempel',
    locale: 'sv',
    represents: ['611'],
    presentation: 'Jag ordnar digitalt stöd på två språk och byter gärna erfarenheter om frivilliga.',
  },
  {
    name: 'Johanna Prov',
    locale: 'sv',
    represents: ['710'],
    presentation: 'Digistödsrådgivare i skärgården. Berättar gärna hur vi når dem som bor långt bort.',
  },
  { name: 'Sanna Malli', locale: 'fi', represents: ['205'] },
  {
    name: 'Petri Näyte',
    locale: 'fi',
    represents: ['106'],
    presentation: 'Koulutan kunnan henkilöstöä ja luottamushenkilöitä digiarkeen.',
  },
  { name: 'Robin Sample', locale: 'en', represents: ['149', '755'] },
  { name: 'Ville Kokeilu', locale: 'fi', represents: [] },
  { name: 'Kirsi Kokeilu', locale: 'fi', represents: ['611'], coordinates: true },
  { name: 'Anna Modell', locale: 'sv', represents: ['710'], coordinates: true },
  { name: 'Tarja Malli', locale: 'fi', represents: ['106'], tutors: true },
  { name: 'Laura Demonen', locale: 'fi', represents: [], roles: ['programme_coordinator'] },
  { name: 'Henrik Modell', locale: 'sv', represents: [], roles: ['administrator'] },
];

const firstNames = [
  'Eeva',
  'Kaisa',
  'Olli',
  'Tuula',
  'Anders',
  'Karin',
  'Jari',
  'Minna',
  'Sofia',
  'Tapio',
  'Lena',
  'Heikki',
];
const surnames = ['Esimerkki', 'Exempel', 'Malli', 'Näyte', 'Prov'];
/** From all over the country, so that the rings on the map are drawn through it. */
const homes = [
  '018',
  '049',
  '091',
  '092',
  '186',
  '224',
  '245',
  '434',
  '444',
  '505',
  '638',
  '753',
  '905',
  '564',
  '698',
  '167',
  '297',
  '837',
  '853',
  '405',
  '609',
  '478',
  '179',
];

/** Those who fill the circles: everyone else in the demo. */
export const others: InventedPerson[] = surnames
  .flatMap((surname, s) =>
    firstNames.map((first, f) => ({
      name: `${first} ${surname}`,
      locale: surname === 'Exempel' || surname === 'Prov' ? ('sv' as const) : ('fi' as const),
      represents: [homes[(s * firstNames.length + f * 5) % homes.length] ?? '049'],
    })),
  )
  .filter((person) => !playable.some(({ name }) => name === person.name));

export interface DemoAccount extends InventedPerson {
  accountId: AccountId;
  represents: MunicipalityCode[];
}

/** Adds a person with a confirmed address in the demo domain of their municipality. */
export async function addPerson(tx: Transaction, person: InventedPerson, demo: boolean): Promise<DemoAccount> {
  const [row] = await tx.sql<{ id: AccountId }>(
    `INSERT INTO account (name, email, locale, status, demo, presentation, visibility, created_at)
     SELECT $1, $2 || '@' || coalesce((SELECT slug ->> 'fi' FROM municipality WHERE code = $3), 'kuntarinki') || '.example',
       $4, 'active', $5, $6, CASE WHEN $6::text IS NULL THEN 'nobody' ELSE 'all' END, clock_timestamp()
     RETURNING id`,
    [
      person.name,
      mailName(person.name),
      person.represents[0] ?? null,
      person.locale,
      demo,
      person.presentation ?? null,
    ],
  );
  if (row === undefined) throw new Error('an account was not inserted');
  for (const code of person.represents) {
    await tx.sql(
      `INSERT INTO affiliation (account_id, municipality_code, status, valid_from, email, proven_at, proven_until)
       SELECT $1, $2, 'approved', $3::timestamptz - interval '1 year', CASE WHEN $4 THEN a.email END,
         $3::timestamptz - interval '2 months', $3::timestamptz + interval '10 months' FROM account a WHERE a.id = $1`,
      [row.id, code, tx.now, code === person.represents[0]],
    );
  }
  if (person.coordinates) {
    await tx.sql(
      `INSERT INTO role_grant (account_id, role, municipality_code, valid_from)
       VALUES ($1, 'municipal_coordinator', $2, $3::timestamptz - interval '1 year')`,
      [row.id, person.represents[0], tx.now],
    );
  }
  for (const role of person.roles ?? []) {
    await tx.sql(
      `INSERT INTO role_grant (account_id, role, valid_from) VALUES ($1, $2, $3::timestamptz - interval '1 year')`,
      [row.id, role, tx.now],
    );
  }
  if (person.presentation) {
    await tx.sql('INSERT INTO account_theme SELECT $1, id FROM theme ORDER BY hashtext(id || $2) LIMIT 2', [
      row.id,
      person.name,
    ]);
  }
  return { ...person, accountId: row.id, represents: person.represents as MunicipalityCode[] };
}

const mailName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, '.');
