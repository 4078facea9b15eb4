import { describe, expect, it } from '@jest/globals';
import { lacks, lacksLanguage, type PracticeFacts, wholeTexts, whyNotMove } from './practice-policy.js';
import { missingSections, tidySections } from './practice-sections.js';
import { canMove, isOpenForWriting, practiceStatuses } from './practice-status.js';

const whole = tidySections({
  title: 'Digituen kartta',
  summary: 'Kuka neuvoo missä.',
  problem: 'Kukaan ei tiennyt.',
  done: 'Kirjattiin.',
  resources: 'Kolme päivää.',
  results: '14 paikkaa.',
  transfer: 'Aloita pienestä.',
});

describe('a practice', () => {
  it('is published from what was sent only, and written before it is sent and while changes are asked for', () => {
    expect(practiceStatuses.filter((from) => canMove(from, 'published', 0))).toEqual(['submitted', 'accepted']);
    expect(practiceStatuses.filter(isOpenForWriting)).toEqual(['draft', 'changes_requested']);
  });

  it('is withdrawn before it was ever published, and retracted after', () => {
    const from = ['draft', 'submitted', 'in_review', 'changes_requested'];
    expect(practiceStatuses.filter((status) => canMove(status, 'withdrawn', 0))).toEqual(from);
    expect(practiceStatuses.filter((status) => canMove(status, 'withdrawn', 1))).toEqual([]);
    expect(practiceStatuses.filter((status) => canMove(status, 'retracted', 0))).toEqual([]);
    expect(practiceStatuses.filter((status) => canMove(status, 'retracted', 1))).toEqual([
      ...from,
      'accepted',
      'published',
    ]);
  });

  it('is reviewed when it was sent, and rejected only before it was ever published', () => {
    expect(practiceStatuses.filter((from) => canMove(from, 'in_review', 1))).toEqual(['submitted']);
    expect(practiceStatuses.filter((from) => canMove(from, 'accepted', 0))).toEqual(['in_review']);
    expect(practiceStatuses.filter((from) => canMove(from, 'rejected', 0))).toEqual(['submitted', 'in_review']);
    expect(practiceStatuses.filter((from) => canMove(from, 'rejected', 1))).toEqual([]);
    expect(canMove('accepted', 'changes_requested', 0)).toBe(true);
  });

  it('ends rejected, withdrawn or retracted', () => {
    const last = practiceStatuses.filter(
      (from) => !practiceStatuses.some((to) => canMove(from, to, 0) || canMove(from, to, 1)),
    );
    expect(last).toEqual(['rejected', 'withdrawn', 'retracted']);
  });

  it('tells what is missing in the order in which it is written', () => {
    expect(missingSections(undefined)).toEqual([
      ...['title', 'summary', 'problem', 'done', 'resources', 'results', 'transfer'],
    ]);
    expect(missingSections(whole)).toEqual([]);
    expect(lacks({ ...whole, done: '' }, 0)).toEqual([
      { field: 'done', code: 'required' },
      { field: 'themes', code: 'required' },
    ]);
  });

  it('is published in both languages of the country, or with a reason, and in none that is half written', () => {
    const texts = wholeTexts({ fi: whole, sv: { ...whole, transfer: '' } });
    expect(Object.keys(texts)).toEqual(['fi']);
    expect(lacksLanguage(texts, null)).toBe(true);
    expect(lacksLanguage(texts, 'Käännös tulee syksyllä.')).toBe(false);
    expect(lacksLanguage({ fi: whole, sv: whole }, null)).toBe(false);
  });

  it('moves only from what was read', () => {
    const facts: PracticeFacts = {
      id: 'x',
      municipalityCode: '611',
      mainLocale: 'fi',
      status: 'draft',
      version: 2,
      revision: 0,
    };
    expect(whyNotMove(facts, 2, 'submitted')).toBeNull();
    expect(whyNotMove(facts, 1, 'submitted')).toEqual({ reason: 'stale_version' });
    expect(whyNotMove(facts, 2, 'published')).toEqual({ reason: 'wrong_status', status: 'draft' });
    expect(whyNotMove(null, 2, 'submitted')).toEqual({ reason: 'not_found' });
  });
});
