import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { labelledSet } from '../../../test/support/search/labelled-set.ts';

describe('The labelled set', () => {
  const { documents, queries } = labelledSet();

  it('is large enough', () => {
    expect(documents.length).toBeGreaterThan(3000);
    for (const half of ['tune', 'test'])
      expect(queries.filter((query) => query.half === half).length).toBeGreaterThan(300);
  });

  it('is the one that was there before the rules', () => {
    const told = JSON.stringify([documents, queries.map((query) => ({ ...query, grades: [...query.grades] }))]);
    expect(createHash('sha256').update(told).digest('hex')).toBe(
      '2031aba458ade52d4a00b1a202c27b24edd67d1f1758323289adf42f309566f7',
    );
  });

  it('asks by no form that stands in a document of the word', () => {
    const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}-]+/gu));
    const told = documents.map((document) => wordsOf(`${document.title} ${document.body}`));
    const same = queries
      .filter(({ kind }) => kind === 'word' || kind === 'compound')
      .filter(({ text, grades }) => [...grades.keys()].some((id) => told[id - 1]?.has(text.toLowerCase())));
    expect(same.map(({ text }) => text)).toEqual([]);
  });
});
