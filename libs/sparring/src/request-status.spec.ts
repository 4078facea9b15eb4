import { describe, expect, it } from '@jest/globals';
import { canMove, isOpenForWriting, requestStatuses } from './request-status.js';

describe('a request for sparring', () => {
  it('is withdrawn from anything before the session was held, and from nothing after it', () => {
    const from = requestStatuses.filter((status) => canMove(status, 'withdrawn'));
    expect(from).toEqual([
      ...['draft', 'submitted', 'needs_info', 'queued', 'proposed', 'matched', 'scheduled', 'rescheduling', 'prepared'],
    ]);
  });

  it('is accepted from the sent ones only, and comes back to the queue by a declined proposal or a new round', () => {
    expect(requestStatuses.filter((status) => canMove(status, 'queued'))).toEqual([
      'submitted',
      'proposed',
      'unmatched',
    ]);
    expect(requestStatuses.filter((status) => canMove(status, 'submitted'))).toEqual(['draft', 'needs_info']);
    expect(requestStatuses.filter((status) => canMove(status, 'needs_info'))).toEqual(['submitted']);
  });

  it('never stays where it is by a move, and ends closed or withdrawn', () => {
    expect(requestStatuses.filter((status) => canMove(status, status))).toEqual([]);
    const last = requestStatuses.filter((from) => !requestStatuses.some((to) => canMove(from, to)));
    expect(last).toEqual(['closed', 'withdrawn']);
  });

  it('is written before it is sent, and while more is asked for', () => {
    expect(requestStatuses.filter(isOpenForWriting)).toEqual(['draft', 'needs_info']);
  });
});
