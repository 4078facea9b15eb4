import { describe, expect, it } from '@jest/globals';
import { resolveWallTime } from './wall-time.js';

describe('a wall time in Finland', () => {
  it('is one instant in winter and in summer', () => {
    expect(resolveWallTime('2026-11-21T13:00')).toEqual({ ok: true, instant: new Date('2026-11-21T11:00:00Z') });
    expect(resolveWallTime('2026-06-15T13:00')).toEqual({ ok: true, instant: new Date('2026-06-15T10:00:00Z') });
  });

  it('does not exist in the hour that summer time jumps over', () => {
    expect(resolveWallTime('2027-03-28T03:30')).toEqual({ ok: false, reason: 'time_gap' });
  });

  it('occurs twice in the hour in which summer time ends', () => {
    expect(resolveWallTime('2026-10-25T03:30')).toEqual({
      ok: false,
      reason: 'time_twice',
      earlier: new Date('2026-10-25T00:30:00Z'),
      later: new Date('2026-10-25T01:30:00Z'),
    });
  });

  it.each(['2026-02-30T10:00', 'tomorrow', ''])('is not read from %j', (text) => {
    expect(resolveWallTime(text)).toEqual({ ok: false, reason: 'not_a_time' });
  });
});
