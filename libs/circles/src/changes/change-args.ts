import type { CircleId, Locale } from '#kernel';
import type { CircleActArgs } from '../circle-args.js';
import { inEachLanguage } from '../circle-args.js';
import type { CircleMode } from '../draft-input.js';
import type { CircleActInput } from '../move-circle.js';
import type { Fold } from '../typed-time.js';
import type { CancelMeetingInput } from './cancel-meeting.js';
import type { ChangeMeetingInput } from './change-meeting.js';

export interface ChangeMeetingArgs extends CircleActArgs {
  meetingId?: string | null;
  date: string;
  start: string;
  end: string;
  fold?: Fold | null;
  mode: CircleMode;
  place: { locale: Locale; text: string }[];
  note?: string | null;
}

export interface CancelMeetingArgs extends CircleActArgs {
  meetingId: string;
  note?: string | null;
}

export interface CancelCircleArgs extends CircleActArgs {
  reason: string;
}

// Field by field, as both sites send them: nothing that the use cases do not know of goes on.

export const changeMeetingInput = (args: ChangeMeetingArgs): ChangeMeetingInput => ({
  circleId: args.id as CircleId,
  version: args.version,
  meetingId: args.meetingId ?? null,
  date: args.date,
  start: args.start,
  end: args.end,
  fold: args.fold ?? null,
  mode: args.mode,
  place: inEachLanguage(args.place),
  note: args.note ?? '',
});

export const cancelMeetingInput = ({ id, version, meetingId, note }: CancelMeetingArgs): CancelMeetingInput => ({
  circleId: id as CircleId,
  version,
  meetingId,
  note: note ?? '',
});

export const cancelCircleInput = ({
  id,
  version,
  reason,
}: CancelCircleArgs): CircleActInput & Pick<CancelCircleArgs, 'reason'> => ({
  circleId: id as CircleId,
  version,
  reason,
});
