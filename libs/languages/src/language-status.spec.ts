import { describe, expect, it } from '@jest/globals';
import { fieldStatus, type StatusFacts, sourceOf, type VersionFacts, versionStatus } from './language-status.js';

type Field = 'title' | 'summary';

const version = (facts: Partial<VersionFacts<Field>> = {}): VersionFacts<Field> => ({
  locale: 'fi',
  revision: 1,
  sourceRevision: null,
  fieldRevisions: {},
  fields: { title: 'Otsikko', summary: 'Kuvaus' },
  ...facts,
});

const translation = (facts: Partial<VersionFacts<Field>> = {}) =>
  version({ locale: 'sv', sourceRevision: 1, fields: { title: 'Rubrik', summary: 'Beskrivning' }, ...facts });

const facts = (given: Partial<StatusFacts<Field>> = {}): StatusFacts<Field> => ({
  source: version(),
  version: translation(),
  required: true,
  published: true,
  ...given,
});

const noSummary = { title: 'Otsikko', summary: '' };

describe('a field of a language version', () => {
  it.each<[string, Partial<StatusFacts<Field>>, string]>([
    ['is current when the source is as it was', {}, 'current'],
    ['is current in the source itself', { version: version({ fieldRevisions: { summary: 4 } }) }, 'current'],
    ['is stale when the source changed it since', { source: version({ fieldRevisions: { summary: 2 } }) }, 'stale'],
    ['is current when the source changed another', { source: version({ fieldRevisions: { title: 2 } }) }, 'current'],
    [
      'is current when the source changed by minor edits only',
      { source: version({ revision: 5, fieldRevisions: {} }) },
      'current',
    ],
    [
      'is current when it follows the revision that changed it',
      { source: version({ fieldRevisions: { summary: 2 } }), version: translation({ sourceRevision: 2 }) },
      'current',
    ],
    ['is missing when it is empty', { version: translation({ fields: noSummary }) }, 'missing'],
    ['is missing when nothing is written in the language', { version: null }, 'missing'],
    ['is missing when nothing is written in any language', { version: null, source: null }, 'missing'],
    ['needs nothing where the source has nothing', { source: version({ fields: noSummary }) }, 'not_required'],
    ['needs nothing when nobody needs the language', { version: null, required: false }, 'not_required'],
    ['is a draft while readers do not see it', { published: false }, 'draft'],
    ['is missing, draft or not', { published: false, version: null }, 'missing'],
    [
      'is a draft before it is behind',
      { published: false, source: version({ fieldRevisions: { summary: 2 } }) },
      'draft',
    ],
  ])('%s', (_, given, status) => {
    expect(fieldStatus('summary', facts(given))).toBe(status);
  });
});

describe('a language version', () => {
  it('stands as the worst of its fields does', () => {
    const behind = version({ fieldRevisions: { summary: 2 } });
    const of = (given: Partial<StatusFacts<Field>>) => versionStatus(['title', 'summary'], facts(given));
    expect(of({})).toBe('current');
    expect(of({ source: behind })).toBe('stale');
    expect(of({ source: behind, version: translation({ fields: { title: '', summary: 'Beskrivning' } }) })).toBe(
      'missing',
    );
    expect(of({ source: version({ fields: noSummary }) })).toBe('current');
    expect(of({ published: false })).toBe('draft');
    expect(of({ required: false })).toBe('not_required');
  });

  it('is the source when it was made from no other', () => {
    expect(sourceOf([translation(), version()])?.locale).toBe('fi');
    expect(sourceOf([translation()])).toBeNull();
  });
});
