import { describe, expect, it } from '@jest/globals';
import {
  feedbackProblems,
  type Held,
  heldProblems,
  missingOfReport,
  type Report,
  reasonProblems,
  reportProblems,
  type TakingPart,
} from './held-policy.js';

const takingPart: TakingPart[] = [
  { municipalityCode: '505', side: 'requester' },
  { municipalityCode: '611', side: 'requester' },
  { municipalityCode: '049', side: 'tutor' },
];
const came = (...people: [string, number][]) =>
  people.map(([municipalityCode, count]) => ({ municipalityCode, people: count }));

describe('that a session was held', () => {
  const facts = { today: '2026-11-23', matchedOn: '2026-11-01', takingPart };
  const held: Held = { heldOn: '2026-11-20', attendance: came(['505', 3], ['049', 1]) };

  it('is told of a day since the match, with somebody of each side', () => {
    expect(heldProblems(held, facts)).toEqual([]);
    expect(heldProblems({ ...held, heldOn: '2026-11-23' }, facts)).toEqual([]);
    expect(heldProblems({ ...held, heldOn: '2026-11-01' }, facts)).toEqual([]);
    // Also the neighbours are of the asking side, and no municipality need be told.
    expect(heldProblems({ ...held, attendance: came(['505', 0], ['611', 500], ['049', 1]) }, facts)).toEqual([]);
  });

  it.each([
    [{ heldOn: '2026-11-24' }, 'heldOn', 'in_future'],
    [{ heldOn: '2026-10-31' }, 'heldOn', 'before_match'],
    [{ attendance: came(['505', 3], ['049', 0]) }, 'attendance', 'nobody_of_tutor'],
    [{ attendance: came(['611', 0], ['049', 2]) }, 'attendance', 'nobody_of_requester'],
    [{ attendance: came(['505', 501], ['049', 2]) }, 'attendance', 'out_of_range'],
    [{ attendance: came(['505', -1], ['049', 2]) }, 'attendance', 'out_of_range'],
    [{ attendance: came(['505', 1.5], ['049', 2]) }, 'attendance', 'out_of_range'],
    [{ attendance: came(['505', 1], ['505', 1], ['049', 2]) }, 'attendance', 'unknown'],
    [{ attendance: came(['505', 1], ['049', 2], ['091', 1]) }, 'attendance', 'unknown'],
  ])('is refused: %j', (change, field, code) => {
    expect(heldProblems({ ...held, ...change }, facts)).toEqual([{ field, code }]);
  });
});

describe('a report', () => {
  const facts = { heldOn: '2026-11-20', takingPart };
  const empty: Report = {
    ...{ situation: null, practice: null, cooperation: null, madeVisible: null, noOutcome: null },
    commitments: [],
  };
  const commitment = { what: 'Opas', municipalityCode: '611', role: 'kirjasto', dueOn: '2026-11-20' };

  it('is kept with what there is, and sent whole', () => {
    expect(reportProblems(empty, facts)).toEqual([]);
    expect(missingOfReport(empty)).toEqual([{ field: 'outcomes', code: 'required' }]);
    expect(missingOfReport({ ...empty, noOutcome: 'Peruuntui puolivälissä' })).toEqual([]);
    const whole = { ...empty, practice: 'Opas', commitments: Array.from({ length: 5 }, () => commitment) };
    expect([...reportProblems(whole, facts), ...missingOfReport(whole)]).toEqual([]);
    const half = { what: 'Opas', municipalityCode: null, role: null, dueOn: null };
    expect(reportProblems({ ...empty, commitments: [half] }, facts)).toEqual([]);
    expect(missingOfReport({ ...whole, commitments: [commitment, half] })).toEqual(
      ['municipality', 'role', 'dueOn'].map((part) => ({ field: `commitments.2.${part}`, code: 'required' })),
    );
  });

  it.each([
    [{ situation: 'x', noOutcome: 'y' }, 'outcomes', 'both'],
    [{ cooperation: 'x'.repeat(2001) }, 'cooperation', 'too_long'],
    [{ noOutcome: '131052-308T' }, 'noOutcome', 'personal_identity_code'],
    [{ commitments: Array.from({ length: 6 }, () => commitment) }, 'commitments', 'too_many'],
    [{ commitments: [{ ...commitment, municipalityCode: '091' }] }, 'commitments.1.municipality', 'unknown'],
    [{ commitments: [{ ...commitment, role: 'x'.repeat(201) }] }, 'commitments.1.role', 'too_long'],
    [{ commitments: [{ ...commitment, dueOn: '2026-11-19' }] }, 'commitments.1.dueOn', 'out_of_range'],
  ])('is refused: %j', (change, field, code) => {
    expect(reportProblems({ ...empty, ...change }, facts)).toEqual([{ field, code }]);
  });

  it('is changed with a reason once it was sent', () => {
    expect(reasonProblems('Virhe')).toEqual([]);
    expect(reasonProblems(null)).toEqual([{ field: 'reason', code: 'required' }]);
    expect(reasonProblems('131052-308T')).toEqual([{ field: 'reason', code: 'personal_identity_code' }]);
  });
});

it('feedback answers each question, from 1 to 5; words are free', () => {
  const given = { goalMet: 1, usefulness: 5, recommends: false, words: null };
  expect(feedbackProblems(given)).toEqual([]);
  expect(feedbackProblems({ ...given, goalMet: 0, usefulness: 2.5 })).toEqual([
    { field: 'goalMet', code: 'out_of_range' },
    { field: 'usefulness', code: 'out_of_range' },
  ]);
  expect(feedbackProblems({ goalMet: null, usefulness: null, recommends: null, words: 'x'.repeat(2001) })).toEqual([
    ...['goalMet', 'usefulness', 'recommends'].map((field) => ({ field, code: 'required' })),
    { field: 'words', code: 'too_long' },
  ]);
});
