import { Circle } from './circle.js';
import { CircleFacilitator } from './circle-facilitator.js';
import { CircleText } from './circle-text.js';
import { CircleTheme } from './circle-theme.js';
import { Meeting } from './meeting.js';
import { MeetingText } from './meeting-text.js';

export { AnswerByMail } from './answer-by-mail.js';
export { AcceptSeat, DeclineSeat } from './answer-offer.js';
export type { CircleFacet, CircleFilter } from './circle-filter.js';
export * from './circle-status.js';
export * from './circles.module.js';
export { CirclesAdminReader } from './circles-admin-reader.js';
export { CirclesReader } from './circles-reader.js';
export { offerToken } from './events.js';
export { JoinCircle, type JoinCircleInput, type JoinOutcome } from './join-circle.js';
export { LeaveCircle } from './leave-circle.js';
export type { OwnPlaceInput, PlaceOutcome } from './own-place.js';

export const circlesEntities = [Circle, CircleText, CircleTheme, CircleFacilitator, Meeting, MeetingText];
