import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

interface DemoRequest {
  by: string;
  status: 'submitted' | 'queued';
  daysAgo: number;
  neighbours: string[];
  values: [
    people: number,
    level: string,
    sharpness: string,
    stage: string,
    question: string,
    formats: string,
    modes: string,
    place: string | null,
    languages: string,
    weeks: string,
  ];
  wish: { code: string; kind: string; reason: string };
}

/** Two invented requests: one waits for the project team, one for a tutor municipality. */
const requests: DemoRequest[] = [
  {
    by: 'Aino Esimerkki',
    status: 'submitted',
    daysAgo: 2,
    neighbours: ['018'],
    values: [
      ...([10, 'new', 'general', 'founding', 'Miten digituki aloitetaan pienessä kunnassa?'] as const),
      ...(['{workshop,discussion}', '{onsite}', 'Pornaisten kirjasto', '{fi}', '{14,15,16}'] as const),
    ],
    wish: { code: '106', kind: 'wished', reason: 'Kunta on lähellä ja aloitti itse äskettäin.' },
  },
  {
    by: 'Johanna Prov',
    status: 'queued',
    daysAgo: 12,
    neighbours: [],
    values: [
      ...([2, 'experienced', 'target', 'developing', 'Hur mäter vi nyttan av digitalt stöd i skärgården?'] as const),
      ...(['{discussion,cooperation}', '{remote}', null, '{sv}', '{17,18}'] as const),
    ],
    wish: { code: '049', kind: 'wished', reason: 'Esbo har mätt länge, och på svenska.' },
  },
];

export async function addRequests(tx: Transaction, people: DemoAccount[]): Promise<void> {
  for (const { by, status, daysAgo, neighbours, values, wish } of requests) {
    const person = people.find(({ name }) => name === by);
    const [code] = person?.represents ?? [];
    if (!person || code === undefined) throw new Error(`no demo person ${by}`);
    const [request] = await tx.sql<{ id: string }>(
      `INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at, submitted_by,
         submitted_at, people, level, sharpness, stage, question, formats, modes, place, languages, weeks)
       SELECT $1, $2, at, 3, $3, at, $3, at, $6, $7, $8, $9, $10, $11::text[], $12::text[], $13, $14::text[], $15::int[]
       FROM (SELECT $4::timestamptz - make_interval(days => $5) AS at) t RETURNING id`,
      [code, status, person.accountId, tx.now, daysAgo, ...values],
    );
    await tx.sql('INSERT INTO sparring_neighbour SELECT $1, unnest($2::text[])', [request?.id, neighbours]);
    await tx.sql('INSERT INTO sparring_wish VALUES ($1, $2, $3, $4)', [request?.id, wish.code, wish.kind, wish.reason]);
    const team = people.find(({ roles }) => roles?.includes('programme_coordinator'));
    await tx.sql(
      `INSERT INTO sparring_change (request_id, version, to_status, at, actor_id)
       SELECT r.id, 2, 'submitted', r.submitted_at, r.created_by FROM sparring_request r WHERE r.id = $1
       UNION ALL SELECT r.id, 3, r.status, r.submitted_at + interval '1 day', $2 FROM sparring_request r
       WHERE r.id = $1 AND r.status = 'queued'`,
      [request?.id, team?.accountId],
    );
  }
}
