import { describe, expect, it } from '@jest/globals';
import { type EditFacts, staleIn, standingAfter, type WrittenVersion } from './language-standing.js';
import { type PracticeSections, sectionKeys } from './practice-sections.js';

const text = (more: Partial<PracticeSections> = {}): PracticeSections => ({
  ...(Object.fromEntries(sectionKeys.map((key) => [key, key])) as PracticeSections),
  ...more,
});

const source = (more: Partial<WrittenVersion> = {}): WrittenVersion => ({
  ...{ locale: 'sv', sections: text(), revision: 1, sourceRevision: null, fieldRevisions: {}, checked: null },
  ...more,
});
const translation = (more: Partial<WrittenVersion> = {}) =>
  source({ locale: 'fi', sourceRevision: 1, checked: text(), ...more });

const edit = (more: Partial<EditFacts> = {}): EditFacts => ({
  ...{ mainLocale: 'sv', revision: 1, minor: false, before: { fi: text(), sv: text() } },
  versions: [source(), translation()],
  ...more,
});

const staleAfter = (facts: EditFacts) => {
  const after = standingAfter(facts);
  const finnish = after.find(({ locale }) => locale === 'fi');
  return finnish ? staleIn(finnish, after) : null;
};

const changed = source({ sections: text({ done: 'annat' }) });

describe('the languages of a revision', () => {
  it.each<[string, Partial<EditFacts>, string[]]>([
    ['nothing is stale where nothing was changed', {}, []],
    ['what the source changed is stale', { versions: [changed, translation()] }, ['done']],
    ['nothing is by a minor edit', { minor: true, versions: [changed, translation()] }, []],
    ['nor what was checked with the change', { versions: [changed, translation({ checked: changed.sections })] }, []],
    [
      'what was stale stays so until it is checked',
      { versions: [source({ fieldRevisions: { done: 2 } }), translation({ checked: text({ done: 'annat' }) })] },
      ['done'],
    ],
    [
      'it is current when what is published now was checked, though the source changes on',
      {
        revision: 2,
        versions: [
          source({ fieldRevisions: { done: 2 }, sections: text({ results: 'annat' }) }),
          translation({ checked: text() }),
        ],
      },
      ['results'],
    ],
    ['a first translation follows what it is published with', { before: { sv: text() } }, []],
    [
      'it does not where the source was changed after it was checked',
      { revision: 0, before: {}, versions: [changed, translation({ sourceRevision: null })] },
      [...sectionKeys],
    ],
  ])('%s', (_, facts, expected) => {
    expect(staleAfter(edit(facts))).toEqual(expected);
  });

  it('count what changed, and leave what did not', () => {
    const [swedish, finnish] = standingAfter(edit({ revision: 4, versions: [changed, translation()] }));
    expect(swedish).toMatchObject({ revision: 5, fieldRevisions: { done: 5 }, isRevised: true });
    expect(finnish).toMatchObject({ isRevised: false });
  });

  it('carry a minor edit into what was checked', () => {
    const [, finnish] = standingAfter(edit({ minor: true, versions: [changed, translation()] }));
    expect(finnish?.checked).toEqual(changed.sections);
  });

  it('there are none without the text in the language in which it was begun', () => {
    expect(standingAfter(edit({ versions: [translation()] }))).toEqual([]);
  });
});
