import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { circleLeft } from './events.js';
import { OwnPlace, type OwnPlaceInput, type PlaceOutcome } from './own-place.js';

/** A person gives up their seat, an offer, or their place in the queue; the seat goes to the next in line. */
@Injectable()
export class LeaveCircle {
  constructor(@Inject(OwnPlace) private readonly place: OwnPlace) {}

  execute(viewer: SignedIn, input: OwnPlaceInput): Promise<PlaceOutcome> {
    return this.place.change(viewer, input, {
      act: 'circle.leave',
      to: 'withdrawn',
      event: circleLeft,
      change: 'leave',
      whyNot: async () => ({ reason: 'not_in' }),
    });
  }
}
