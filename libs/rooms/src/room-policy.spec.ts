import { describe, expect, it } from '@jest/globals';
import type { MunicipalityCode } from '#kernel';
import { counted, triedTooOften, whyNotCheckIn, whyNotEntries, whyNotRecord } from './attendance/attendance-policy.js';
import { whyNotWrite } from './notes/notes-policy.js';
import type { MeetingFacts } from './room-facts.js';
import { whyNotAnswer, whyNotLead, whyNotMeetingTexts } from './room-policy.js';

const at = (time: string): Date => new Date(`2026-11-21T${time}:00Z`);

const facts: MeetingFacts = {
  circleId: 'c',
  cancelled: false,
  notHeld: false,
  startsAt: at('12:00'),
  endsAt: at('13:30'),
  leads: false,
  participates: true,
  team: false,
  municipalityCode: '611' as MunicipalityCode,
};
const leader = { ...facts, leads: true, participates: false };
const team = { ...facts, participates: false, team: true, municipalityCode: null };
const cancelled = { ...leader, cancelled: true };

describe('what may be done in a room', () => {
  it('is nothing for who is not inside', () => {
    const stranger = { reason: 'not_found' };
    expect(whyNotLead(null)).toEqual(stranger);
    expect(whyNotAnswer(null, at('09:00'))).toEqual(stranger);
    expect(whyNotCheckIn(null, at('12:00'))).toEqual(stranger);
    expect(whyNotRecord(null, at('12:00'))).toEqual(stranger);
    expect(whyNotWrite(null, 'Hei')).toEqual(stranger);
  });

  it('is to lead, for who leads and for the project team', () => {
    expect([whyNotLead(leader), whyNotLead(team)]).toEqual([null, null]);
    expect(whyNotLead(facts)).toEqual({ reason: 'only_facilitators' });
  });

  it('is to say whether one comes, until the meeting begins', () => {
    expect(whyNotAnswer(facts, at('11:59'))).toBeNull();
    expect(whyNotAnswer(leader, at('11:59'))).toBeNull();
    expect(whyNotAnswer(facts, at('12:00'))).toEqual({ reason: 'begun', startsAt: facts.startsAt });
    expect(whyNotAnswer(team, at('09:00'))).toEqual({ reason: 'not_expected' });
    expect(whyNotAnswer(cancelled, at('09:00'))).toEqual({ reason: 'cancelled' });
  });

  it('is to say that one is there, half an hour before, during and after the meeting', () => {
    const closed = { reason: 'check_in_closed', opensAt: at('11:30'), closesAt: at('14:00') };
    expect(whyNotCheckIn(facts, at('11:29'))).toEqual(closed);
    expect(whyNotCheckIn(facts, at('11:30'))).toBeNull();
    expect(whyNotCheckIn(leader, at('13:59'))).toBeNull();
    expect(whyNotCheckIn(facts, at('14:00'))).toEqual(closed);
    expect(whyNotCheckIn(team, at('12:00'))).toEqual({ reason: 'not_expected' });
    expect(whyNotCheckIn(cancelled, at('12:00'))).toEqual({ reason: 'cancelled' });
  });

  it('is none of these at a meeting that is not held', () => {
    const notHeld = { reason: 'not_held' };
    expect(whyNotAnswer({ ...facts, notHeld: true }, at('09:00'))).toEqual(notHeld);
    expect(whyNotCheckIn({ ...facts, notHeld: true }, at('12:00'))).toEqual(notHeld);
    expect(whyNotRecord({ ...leader, notHeld: true }, at('12:00'))).toEqual(notHeld);
  });

  it('is to write down who was there, from the start on', () => {
    expect(whyNotRecord(leader, at('11:59'))).toEqual({ reason: 'not_begun', startsAt: facts.startsAt });
    expect([whyNotRecord(leader, at('12:00')), whyNotRecord(team, at('23:00'))]).toEqual([null, null]);
    expect(whyNotRecord(facts, at('12:00'))).toEqual({ reason: 'only_facilitators' });
    expect(whyNotRecord(cancelled, at('12:00'))).toEqual({ reason: 'cancelled' });
  });
});

describe('what is written', () => {
  it('of a person is written on what was read, and only of who is on the list', () => {
    const listed = [{ accountId: 'a', municipalityCode: '611', status: 'present' as const }];
    const change = { personId: 'a', was: 'present' as const, status: 'absent' as const };
    expect(whyNotEntries([change], listed)).toBeNull();
    expect(whyNotEntries([{ ...change, was: null }], listed)).toEqual({ reason: 'stale_version' });
    expect(whyNotEntries([{ ...change, personId: 'b' }], listed)).toEqual({ reason: 'person_not_found' });
  });

  it('in agenda, link and notes can be kept', () => {
    const link = 'https://kokous.example/huone?x=1';
    expect(whyNotMeetingTexts({ agenda: null, link: null })).toBeNull();
    expect(whyNotMeetingTexts({ agenda: 'Kahvit', link })).toBeNull();
    expect(whyNotMeetingTexts({ agenda: 'ä'.repeat(4001), link })).toEqual({ reason: 'too_long', field: 'agenda' });
    expect(whyNotMeetingTexts({ agenda: null, link: 'ftp://kokous.example' })).toEqual({ reason: 'link_invalid' });
    expect(whyNotMeetingTexts({ agenda: null, link: `${link}${'x'.repeat(1000)}` })).toEqual({
      reason: 'link_invalid',
    });
    expect(whyNotWrite(facts, null)).toEqual({ reason: 'empty' });
    expect(whyNotWrite(team, '131052-308T')).toEqual({ reason: 'personal_identity_code' });
    expect(whyNotWrite(facts, '😀'.repeat(20_000))).toBeNull();
    expect(whyNotWrite(facts, 'x'.repeat(20_001))).toEqual({ reason: 'too_long' });
  });
});

it('wrong codes count for 15 minutes, five of them are too many', () => {
  const made = { wrong: 5, since: at('12:00') };
  expect(triedTooOften(counted(made, at('12:14')))).toBe(true);
  expect(counted(made, at('12:15'))).toEqual({ wrong: 0, since: at('12:15') });
  expect(triedTooOften(counted({ ...made, wrong: 4 }, at('12:01')))).toBe(false);
  expect(counted(null, at('12:00'))).toEqual({ wrong: 0, since: at('12:00') });
});
