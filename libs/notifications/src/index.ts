import { circleEnrolled } from '#circles/events';
import type { Database, Mailer, Task } from '#platform';
import { mailEnrolled } from './enrolment-mails.js';

/** What the worker does about each event that people are told of. */
export const notificationTasks = (database: Database, mailer: Mailer, publicUrl: URL): Record<string, Task> => ({
  [circleEnrolled]: mailEnrolled(database, mailer, publicUrl),
});
