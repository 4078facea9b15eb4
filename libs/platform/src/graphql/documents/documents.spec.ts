import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Bounded } from './bounded.js';
import { Documents, hashOf } from './documents.js';

const add = (documents: Documents, text: string) => documents.add(hashOf(text), parse(text));

describe('checked documents', () => {
  it('of others are forgotten when 500 newer ones were used', () => {
    const documents = new Documents();
    for (let i = 0; i < 500; i++) add(documents, `{ a${i} }`);
    documents.get(hashOf('{ a0 }'));
    add(documents, '{ new }');
    expect(documents.get(hashOf('{ a0 }'))?.trusted).toBe(false);
    expect(documents.get(hashOf('{ a1 }'))).toBeUndefined();
  });

  it('of others are forgotten sooner when they are large', () => {
    const documents = new Documents();
    for (let i = 0; i < 60; i++) add(documents, `{ a${i} ${'b '.repeat(1_990)} }`);
    expect(documents.get(hashOf(`{ a0 ${'b '.repeat(1_990)} }`))).toBeUndefined();
    expect(documents.get(hashOf(`{ a59 ${'b '.repeat(1_990)} }`))?.trusted).toBe(false);
  });

  it('of our own pages are never forgotten, also when others sent them first', () => {
    const documents = new Documents();
    documents.trust('{ ours }');
    add(documents, '{ ours }');
    add(documents, '{ later }');
    expect(documents.get(hashOf('{ later }'))?.trusted).toBe(false);
    documents.trust('{ later }');
    for (let i = 0; i < 600; i++) add(documents, `{ a${i} }`);
    expect(documents.get(hashOf('{ ours }'))?.trusted).toBe(true);
    expect(documents.get(hashOf('{ later }'))?.trusted).toBe(true);
  });
});

describe('a bounded map', () => {
  it('counts an entry once, however often it is set', () => {
    const map = new Bounded<number>({ entries: 3, weight: 10 }, (weight) => weight);
    for (let i = 0; i < 9; i++) map.set('a', 5);
    map.set('b', 5);
    expect([map.get('a'), map.get('b')]).toEqual([5, 5]);
    map.set('c', 1);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 5, 1]);
  });
});
