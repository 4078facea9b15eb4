import { circleEnrolled, circleLeft } from '#circles/events';
import { linkRequested } from '#identity/events';
import { accountErased } from '#people/events';
import type { Task } from '#platform';
import { seatOffered } from '#seats/events';
import { mailPlace } from './enrolment-mails.js';
import { mailErasure } from './erasure-mails.js';
import { mailLink } from './link-mails.js';
import type { Post } from './post.js';

/** What the worker does about each event that people are told of. */
export const notificationTasks = (post: Post): Record<string, Task> => ({
  [linkRequested]: mailLink(post),
  [circleEnrolled]: mailPlace('enrolled', post),
  [seatOffered]: mailPlace('offered', post),
  [circleLeft]: mailPlace('left', post),
  [accountErased]: mailErasure(post),
});
