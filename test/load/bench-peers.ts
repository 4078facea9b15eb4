import { expect } from '@jest/globals';
import type { Contender, Limit, Sent } from './contenders.ts';
import { mercurius, postgraphile } from './peer-documents.ts';
import type { Peers } from './peers.ts';
import { found, locale, type Site, saying } from './practices-work.ts';
import { none, percent, race, spreadOf, told } from './race.ts';

interface Asked {
  site: Pick<Site, 'practices' | 'far'>;
  /** PostGraphile's cursor of where the site's list goes on. */
  cursor: string;
  everyone: { id: string; municipality: string }[];
}

type Said = ReturnType<typeof saying>['input'];

interface PeerWork {
  /** How many times as fast as Mercurius the product has to be. */
  factor: number;
  mercurius: Asking;
  postgraphile: Asking;
}

interface Asking {
  next: (asked: Asked) => () => Sent;
  isRight: (body: string) => boolean;
}

const json = { 'Content-Type': 'application/json' };
const asking = (query: string, variables: (asked: Asked, n: number) => object) => (asked: Asked) => {
  let n = 0;
  return (): Sent => {
    n += 1;
    // A copy each time: what sends it writes the length of the body into it.
    return { headers: { ...json }, body: JSON.stringify({ query, variables: variables(asked, n) }) };
  };
};
const speaking = (query: string, inputOf: (said: Said) => object) => (asked: Asked) => (): Sent => {
  const { person, input } = saying(asked.everyone, asked.site.practices);
  const variables = { input: inputOf(input) };
  return { headers: { ...json, 'x-account': person.id }, body: JSON.stringify({ query, variables }) };
};
const holds = (sign: string) => (body: string) => body.includes(sign) && !body.includes('"errors"');
const searched = (n: number): unknown[] => found.values[n % found.values.length] ?? [];
const searchNames = ['any', 'likely', 'likelyWhole', 'locale', 'kind', 'theme'];

const listOf = (after: (asked: Asked) => { mercurius: string | null; postgraphile: string | null }): PeerWork => ({
  factor: 1,
  mercurius: {
    next: asking(mercurius.practices, (asked) => ({ locale, after: after(asked).mercurius })),
    isRight: holds('"nodes":[{"id"'),
  },
  postgraphile: {
    next: asking(postgraphile.practices, (asked) => ({ locale, after: after(asked).postgraphile })),
    isRight: holds('"nodes":[{"heads"'),
  },
});

/** By the beginning of the names of the works. */
const peerWork: Record<string, PeerWork> = {
  Q1: listOf(() => ({ mercurius: null, postgraphile: null })),
  Q3: {
    factor: 1,
    mercurius: {
      next: asking(mercurius.search, (_, n) => ({ values: searched(n) })),
      isRight: holds('"totalCount":'),
    },
    postgraphile: {
      next: asking(postgraphile.search, (_, n) =>
        Object.fromEntries(searched(n).map((value, nth) => [searchNames[nth], value])),
      ),
      isRight: holds('"total":'),
    },
  },
  Q4: listOf(({ site, cursor }) => ({ mercurius: site.far.cursor, postgraphile: cursor })),
  Q5: {
    factor: 1.4,
    mercurius: {
      next: asking(mercurius.municipalities, () => ({ locale })),
      isRight: holds('"newest":[{'),
    },
    postgraphile: {
      next: asking(postgraphile.municipalities, () => ({ locale })),
      isRight: holds('"newest":{"nodes":[{'),
    },
  },
  W2: {
    factor: 1,
    mercurius: { next: speaking(mercurius.comment, (said) => said), isRight: holds('"CommentSaved"') },
    postgraphile: {
      next: speaking(postgraphile.comment, ({ practiceId, municipalityCode, text, idempotencyKey }) => ({
        ...{ practice: practiceId, municipality: municipalityCode, said: text, key: idempotencyKey },
      })),
      isRight: holds('"result":"'),
    },
  },
};

/** A cursor of PostGraphile is made by itself; where it stands, an offset tells once. */
async function cursorAt({ origin }: Limit, offset: number): Promise<string> {
  const variables = { offset };
  const answer = await fetch(`${origin}/graphql`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ query: postgraphile.place, variables }) },
  });
  const { data } = (await answer.json()) as { data: { allPracticeCards: { pageInfo: { endCursor: string } } } };
  return data.allPracticeCards.pageInfo.endCursor;
}

interface Race extends Omit<Asked, 'cursor'> {
  peers: Peers;
}

/** The product twice: as far as the two differ may it be behind. */
export async function racePeers(name: string, product: () => Contender, { peers, ...rest }: Race): Promise<void> {
  const { factor, ...work } = peerWork[name.slice(0, 2)] as PeerWork;
  const asked = { ...rest, cursor: await cursorAt(peers.postgraphile, rest.site.far.offset) };
  const peer = (of: keyof Peers): Contender => ({
    ...{ name: of, url: `${peers[of].origin}/graphql`, pid: peers[of].pid },
    ...{ next: work[of].next(asked), isRight: work[of].isRight },
  });
  const contenders = [product(), peer('mercurius'), peer('postgraphile'), product()];
  const [ours = none, loaders = none, tables = none, again = none] = await race(contenders);
  const spread = spreadOf(ours, again);
  const rate = (ours.rate + again.rate) / 2;
  const line = [
    `${name}: product ${told(ours)} and ${told(again)}, Mercurius ${told(loaders)}, PostGraphile ${told(tables)}`,
    `${percent(rate / loaders.rate)} of Mercurius (budget ${percent(factor)}, spread ${percent(spread)})`,
    `${percent(rate / tables.rate)} of PostGraphile (budget ${percent(1)})`,
  ].join('; ');
  process.stdout.write(`${line}\n`);
  expect(rate).toBeGreaterThanOrEqual(tables.rate * (1 - spread));
  expect(rate).toBeGreaterThanOrEqual(loaders.rate * factor * (1 - spread));
}
