import { describe, expect, it } from '@jest/globals';
import type { VersionFacts } from '#languages';
import type { LanguageFacts, TextField } from './circle-languages.js';
import { type TextRevision, whyNeeded, whyNotRevise } from './language-policy.js';

const running = { status: 'published', state: 'running', version: 3 } as const;
const draft = { status: 'draft', state: 'draft', version: 3 } as const;
const source: VersionFacts<TextField> = {
  locale: 'fi',
  revision: 4,
  sourceRevision: null,
  fieldRevisions: {},
  fields: { title: 'Otsikko', summary: 'Kuvaus', aim: 'Tavoite', audience: '' },
};
const versions: LanguageFacts['versions'] = [source, { ...source, locale: 'sv', revision: 2, sourceRevision: 1 }];

const input = (given: Partial<TextRevision> = {}): TextRevision => ({
  locale: 'sv',
  revision: 2,
  follows: 4,
  fields: { title: 'Rubrik', summary: 'Beskrivning' },
  minor: false,
  ...given,
});
const english = { locale: 'en', revision: null } as const;

describe('a text is not revised', () => {
  it.each<[string, Parameters<typeof whyNotRevise>[0], Partial<TextRevision>, object]>([
    ['when there is no circle', null, {}, { reason: 'not_found' }],
    [
      'when the circle is archived',
      { status: 'archived', state: 'archived' },
      {},
      { reason: 'wrong_status', state: 'archived' },
    ],
    [
      'when the circle is cancelled',
      { status: 'cancelled', state: 'cancelled' },
      {},
      { reason: 'wrong_status', state: 'cancelled' },
    ],
    ['when someone else has revised it meanwhile', running, { revision: 1 }, { reason: 'stale_version' }],
    ['when someone else has written it meanwhile', running, { revision: null }, { reason: 'stale_version' }],
    ['when it is there no more', running, { locale: 'en', revision: 1 }, { reason: 'stale_version' }],
    ['when it follows what nobody has written yet', running, { follows: 5 }, { reason: 'stale_version' }],
    ['when it is new and follows nothing', running, { ...english, follows: null }, { reason: 'stale_version' }],
  ])('%s', (_, circle, given, refusal) => {
    expect(whyNotRevise(circle, versions, input(given))).toEqual(refusal);
  });

  it.each<[string, Partial<TextRevision['fields']>, string, string]>([
    ['without a title', { title: '  ' }, 'title.sv', 'required'],
    ['without a summary', { summary: '' }, 'summary.sv', 'required'],
    ['with a title that is too long', { title: 'x'.repeat(201) }, 'title.sv', 'too_long'],
    ['with a summary that is too long', { summary: 'x'.repeat(2001) }, 'summary.sv', 'too_long'],
    ['with a personal identity code', { summary: 'Fråga 131052-308T' }, 'summary.sv', 'personal_identity_code'],
  ])('%s', (_, fields, field, code) => {
    const refusal = whyNotRevise(running, versions, input({ fields: { ...input().fields, ...fields } }));
    expect(refusal).toEqual({ reason: 'invalid', problems: [{ field, code }] });
  });
});

describe('a text is revised', () => {
  it.each<[string, Parameters<typeof whyNotRevise>[0], Partial<TextRevision>]>([
    ['when it follows the source as it is', running, {}],
    ['when it follows the source as it was', running, { follows: null }],
    ['when it is the source, whatever it says to follow', running, { locale: 'fi', revision: 4, follows: 99 }],
    ['when it is new and made from the source', running, english],
    ['when it is a draft whose summary waits', draft, { fields: { title: 'Rubrik', summary: '' } }],
  ])('%s', (_, circle, given) => {
    expect(whyNotRevise(circle, versions, input(given))).toBeNull();
  });

  it('when it is the first of its circle', () => {
    expect(whyNotRevise(draft, [], input({ revision: null, follows: null }))).toBeNull();
  });
});

describe('a language', () => {
  const facts = { spoken: ['fi', 'sv'] as const, versions };

  it('is needed by nobody when it is neither spoken nor the source', () => {
    expect(whyNeeded(running, facts, { locale: 'en', version: 3 })).toBeNull();
  });

  it.each<[string, Parameters<typeof whyNeeded>[0], 'fi' | 'sv' | 'en', number, object]>([
    ['that is spoken is needed', running, 'sv', 3, { reason: 'spoken' }],
    ['of a circle that has changed is decided on anew', running, 'en', 2, { reason: 'stale_version' }],
    ['of no circle is nothing', null, 'en', 3, { reason: 'not_found' }],
    [
      'of a circle that is archived stays',
      { ...running, state: 'archived' },
      'en',
      3,
      { reason: 'wrong_status', state: 'archived' },
    ],
  ])('%s', (_, circle, locale, version, refusal) => {
    expect(whyNeeded(circle, facts, { locale, version })).toEqual(refusal);
  });

  it('from which the others are made is needed, spoken or not', () => {
    expect(whyNeeded(running, { spoken: ['sv'], versions }, { locale: 'fi', version: 3 })).toEqual({
      reason: 'source',
    });
  });
});
