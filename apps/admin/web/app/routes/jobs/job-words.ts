import type { TFunction } from 'i18next';
import type { AdminJobsPageQuery } from '../../gql/graphql';

/** The keys of the words for each task; the code of a task stands in the page as well. */
const tasks = {
  'audit.seal': 'sealAudit',
  'circles.enrolled': 'mailPlace',
  'circles.left': 'mailLeft',
  'identity.address_change_due': 'changeAddress',
  'identity.address_change_told': 'mailAddress',
  'identity.link_requested': 'mailLink',
  'identity.prune-mailed-links': 'pruneLinks',
  'platform.prune-idempotency-keys': 'pruneKeys',
  'seats.expire': 'endOffer',
  'seats.offered': 'mailOffer',
} as const;

const objects = { enrolment: 'enrolment', change: 'change', link: 'link', pool: 'pool' } as const;

const isKeyOf = <T extends object>(words: T, code: string): code is string & keyof T => Object.hasOwn(words, code);

/** What a job does, in the reader's words; for a task that has none its code. */
export const taskWords = (task: string, t: TFunction): string =>
  isKeyOf(tasks, task) ? t(`jobs.task.${tasks[task]}`) : task;

type JobObject = AdminJobsPageQuery['jobs']['deadLetters'][number]['object'];

/** What a job is about. */
export function objectWords(object: JobObject, t: TFunction): string {
  if (!object) return t('jobs.noObject');
  const { kind, id } = object;
  return `${isKeyOf(objects, kind) ? t(`jobs.object.${objects[kind]}`) : kind} ${id}`;
}
