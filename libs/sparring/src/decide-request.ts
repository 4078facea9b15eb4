import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { type Result, refuse, tidyLines } from '#kernel';
import { MoveRequest, type RequestActInput } from './move-request.js';
import { type MoveRefusal, type NoteRefusal, whyNotNote } from './request-policy.js';
import type { RequestVersion } from './save-request.js';

export type DecideRequestOutcome = Result<RequestVersion, MoveRefusal | NoteRefusal>;

/** What the municipality and the project team do with a request that was written. */
@Injectable()
export class DecideRequest {
  constructor(@Inject(MoveRequest) private readonly request: MoveRequest) {}

  /** A representative takes the request of their municipality back. */
  withdraw(viewer: SignedIn, input: RequestActInput): Promise<DecideRequestOutcome> {
    return this.request.move(viewer, input, { act: 'sparring.withdraw', right: 'representative', to: 'withdrawn' });
  }

  /** The project team accepts a request: it waits for a tutor municipality. */
  queue(viewer: SignedIn, input: RequestActInput): Promise<DecideRequestOutcome> {
    return this.request.move(viewer, input, { act: 'sparring.queue', right: 'team', to: 'queued' });
  }

  /** The project team asks for more; who sent the request is told by mail. */
  async askMore(viewer: SignedIn, { note: typed, ...input }: RequestActInput & { note: string }) {
    const note = tidyLines(typed);
    const refusal = whyNotNote(note);
    if (note === null || refusal !== null) return refuse<NoteRefusal>(refusal ?? { reason: 'note_required' });
    const move = { act: 'sparring.ask_more', right: 'team', to: 'needs_info', note } as const;
    return this.request.move(viewer, input, move);
  }

  /** At the end of a round the project team leaves a request without a tutor municipality, and says why. */
  async leaveUnmatched(viewer: SignedIn, { note: typed, ...input }: RequestActInput & { note: string }) {
    const note = tidyLines(typed);
    const refusal = whyNotNote(note);
    if (note === null || refusal !== null) return refuse<NoteRefusal>(refusal ?? { reason: 'note_required' });
    return this.request.move(viewer, input, { act: 'sparring.leave_unmatched', right: 'team', to: 'unmatched', note });
  }
}
