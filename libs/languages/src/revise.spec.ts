import { describe, expect, it } from '@jest/globals';
import { fieldStatus, type VersionFacts } from './language-status.js';
import { revise } from './revise.js';

type Field = 'title' | 'summary';

const source: VersionFacts<Field> = {
  locale: 'fi',
  revision: 3,
  sourceRevision: null,
  fieldRevisions: { title: 2 },
  fields: { title: 'Otsikko', summary: 'Kuvaus' },
};
const translation: VersionFacts<Field> = {
  ...source,
  locale: 'sv',
  revision: 1,
  sourceRevision: 3,
  fieldRevisions: {},
};
const major = { minor: false, follows: null };

describe('an edit', () => {
  it('gives the changed fields the next revision, and only those', () => {
    expect(revise(source, { title: 'Otsikko', summary: 'Uusi' }, major)).toEqual({
      revision: 4,
      sourceRevision: null,
      fieldRevisions: { title: 2, summary: 4 },
    });
  });

  it('that is minor has a revision of its own, and no field has it', () => {
    expect(revise(source, { summary: 'Kuvaus.' }, { minor: true, follows: null })).toEqual({
      revision: 4,
      sourceRevision: null,
      fieldRevisions: { title: 2 },
    });
  });

  it('that changes nothing is none', () => {
    const { revision, sourceRevision, fieldRevisions } = source;
    expect(revise(source, { title: 'Otsikko' }, major)).toEqual({ revision, sourceRevision, fieldRevisions });
    expect(revise(translation, {}, { minor: false, follows: 3 }).revision).toBe(1);
  });

  it('of a translation says which revision of the source it follows now, be its text the same', () => {
    expect(revise(translation, {}, { minor: false, follows: 5 })).toMatchObject({ revision: 2, sourceRevision: 5 });
    expect(revise(translation, { title: 'Rubrik' }, major)).toMatchObject({ revision: 2, sourceRevision: 3 });
  });

  it('never makes the source follow anything', () => {
    expect(revise(source, { title: 'Uusi' }, { minor: false, follows: 2 }).sourceRevision).toBeNull();
  });
});

/** Every way to edit the source's two fields, minor or not, and whether the translation is checked afterwards. */
const sequences = [0, 1, 2, 3].flatMap((first) =>
  [0, 1, 2, 3].flatMap((second) => [false, true].map((checked) => ({ first, second, checked }))),
);

describe('after any two edits of the source', () => {
  it.each(sequences)('just what was changed by more than a minor edit is stale: %o', ({ first, second, checked }) => {
    let now = source;
    let follows = 3;
    const expected = { title: 'current', summary: 'current' };
    for (const [nth, edit] of [first, second].entries()) {
      const field = edit % 2 === 0 ? 'title' : 'summary';
      const minor = edit >= 2;
      const changes = { [field]: `${now.fields[field]}${nth}` };
      now = { ...now, ...revise(now, changes, { minor, follows: null }), fields: { ...now.fields, ...changes } };
      if (!minor) expected[field] = 'stale';
      if (checked && nth === 0) {
        follows = revise(translation, {}, { minor: false, follows: now.revision }).sourceRevision ?? 0;
        expected[field] = 'current';
      }
    }
    const facts = {
      source: now,
      version: { ...translation, sourceRevision: follows },
      required: true,
      published: true,
    };
    expect({ title: fieldStatus('title', facts), summary: fieldStatus('summary', facts) }).toEqual(expected);
  });
});
