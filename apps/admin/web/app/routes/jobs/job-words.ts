import type { TFunction } from 'i18next';
import type { AdminJobsPageQuery } from '../../gql/graphql';
import words from '../../locales/fi/jobs.json';

const { task: tasks, object: objects } = words.jobs;
const isKeyOf = <T extends object>(of: T, code: string): code is string & keyof T => Object.hasOwn(of, code);

/** What a job does, in the reader's words; for a task that has none its code. */
export function taskWords(task: string, t: TFunction): string {
  const key = task.replaceAll(/[.-]/g, '_');
  return isKeyOf(tasks, key) ? t(`jobs.task.${key}`) : task;
}

type JobObject = AdminJobsPageQuery['jobs']['deadLetters'][number]['object'];

/** What a job is about. */
export function objectWords(object: JobObject, t: TFunction): string {
  if (!object) return t('jobs.noObject');
  const { kind, id } = object;
  return `${isKeyOf(objects, kind) ? t(`jobs.object.${kind}`) : kind} ${id}`;
}
