import { sealAuditLog } from '#audit';
import { forgetTips } from '#circles';
import { pruneMailedLinks, pruneSignInAttempts, tendAddressChanges } from '#identity';
import { tendAffiliations } from '#municipalities';
import { findMeetingMails } from '#notifications';
import { finishErasures } from '#people';
import { noteErasures } from '#people/events';
import { pruneIdempotencyKeys, type Schedule } from '#platform';
import { tendConfirmations, tendReviews } from '#practices';
import { tendSearch } from '#search/events';
import { findRoundMails, tendFollowUps } from '#sparring';

const minute = 60 * 1000;
const hour = 60 * minute;

/** What the worker does by the clock; what is due once an hour, at minutes when little else begins. */
export const schedules: readonly Schedule[] = [
  { task: sealAuditLog, at: '* * * * *', madeUpWithinMs: minute },
  { task: pruneIdempotencyKeys, at: '17 * * * *', madeUpWithinMs: hour },
  { task: tendAffiliations, at: '41 * * * *', madeUpWithinMs: hour },
  { task: pruneSignInAttempts, at: '29 * * * *', madeUpWithinMs: hour },
  { task: pruneMailedLinks, at: '23 * * * *', madeUpWithinMs: hour },
  { task: tendAddressChanges, at: '31 * * * *', madeUpWithinMs: hour },
  { task: forgetTips, at: '47 * * * *', madeUpWithinMs: hour },
  { task: findMeetingMails, at: '*/5 * * * *', madeUpWithinMs: 5 * minute },
  { task: findRoundMails, at: '*/10 * * * *', madeUpWithinMs: 10 * minute },
  { task: finishErasures, at: '37 * * * *', madeUpWithinMs: hour },
  { task: tendFollowUps, at: '53 * * * *', madeUpWithinMs: hour },
  { task: tendReviews, at: '7 * * * *', madeUpWithinMs: hour },
  { task: tendConfirmations, at: '3 * * * *', madeUpWithinMs: hour },
  { task: tendSearch, at: '13 * * * *', madeUpWithinMs: hour },
  { task: noteErasures, at: '43 * * * *', madeUpWithinMs: hour },
];
