import type { TFunction } from 'i18next';
import { formatDate, type Locale } from '#kernel';

interface Due {
  dueOn?: string | null | undefined;
  meeting?: { number: number; title?: string | null | undefined } | null | undefined;
}

/** Until when a task is to be done; null: whenever. */
export function taskDue({ dueOn, meeting }: Due, locale: Locale, t: TFunction): string | null {
  if (dueOn) return t('task.untilDay', { day: formatDate(new Date(`${dueOn}T12:00:00Z`), locale) });
  return meeting ? t('task.untilMeeting', { n: meeting.number, title: meeting.title ?? '' }) : null;
}
