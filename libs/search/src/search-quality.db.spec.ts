import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { type Kind, labelledSet } from '../../../test/support/search/labelled-set.ts';
import { measured } from '../../../test/support/search/measures.ts';
import { type Answers, Searched } from '../../../test/support/search/searched.ts';

const { documents, queries } = labelledSet();
const tested = queries.filter(({ half }) => half === 'test');
let database: TestDatabase;
let client: pg.Client;
let answers: Answers;

const ofKinds = (...kinds: Kind[]) =>
  measured(
    tested.filter(({ kind }) => kinds.includes(kind)),
    answers,
  );

/** The figures of the half that no rule was made by; `npm run bench` prints them beside PostgreSQL's own. */
describe('Search, asked by words that no rule was made by', () => {
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const searched = new Searched(client, documents);
    await searched.load();
    answers = await searched.own(tested);
  }, 120_000);

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('finds what is promised, by any form, compound or two words', () => {
    const { recall, ndcg, precision } = ofKinds('word', 'compound', 'phrase');
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(ndcg).toBeGreaterThanOrEqual(0.85);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  it('forgives the absence of å ä ö', () => expect(ofKinds('folded').recall).toBeGreaterThanOrEqual(0.5));

  it('forgives a typing error', () => expect(ofKinds('mistyped').recall).toBeGreaterThanOrEqual(0.5));

  it('finds what is called otherwise in the other language', () =>
    expect(ofKinds('synonym').recall).toBeGreaterThanOrEqual(0.5));
});
