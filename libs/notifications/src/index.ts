import { circleEnrolled, circleLeft } from '#circles/events';
import type { Database, Mailer, Task } from '#platform';
import { seatOffered } from '#seats/events';
import { mailPlace } from './enrolment-mails.js';

/** What the worker does about each event that people are told of. */
export const notificationTasks = (database: Database, mailer: Mailer, publicUrl: URL): Record<string, Task> => ({
  [circleEnrolled]: mailPlace('enrolled', database, mailer, publicUrl),
  [seatOffered]: mailPlace('offered', database, mailer, publicUrl),
  [circleLeft]: mailPlace('left', database, mailer, publicUrl),
});
