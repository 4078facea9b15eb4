import { circleEnrolled, circleLeft } from '#circles/events';
import { accountSecured, linkRequested } from '#identity/events';
import type { Task } from '#platform';
import { seatOffered } from '#seats/events';
import { mailPlace } from './enrolment-mails.js';
import { mailLink } from './link-mails.js';
import type { Post } from './post.js';
import { mailSecured } from './security-mails.js';

/** What the worker does about each event that people are told of. */
export const notificationTasks = (post: Post): Record<string, Task> => ({
  [linkRequested]: mailLink(post),
  [accountSecured]: mailSecured(post),
  [circleEnrolled]: mailPlace('enrolled', post),
  [seatOffered]: mailPlace('offered', post),
  [circleLeft]: mailPlace('left', post),
});
