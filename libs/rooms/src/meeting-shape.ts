import type { Locale } from '#kernel';
import { column, type Shape } from '#platform';

/** Fields of the meeting `me` with its published text `mt`, as those see it who are inside. */
export const roomMeetingShape: Shape = {
  id: column('me.id'),
  number: column('me.number'),
  startsAt: column('me.starts_at'),
  endsAt: column('me.ends_at'),
  mode: column('me.mode'),
  place: ({ field, param }) => `me.place ->> ${param(field.args.locale as Locale)}::text`,
  locale: column('mt.locale'),
  title: column('mt.title'),
  publishedAgenda: column('mt.agenda'),
  task: column('mt.task'),
  agenda: column('(SELECT mr.agenda FROM meeting_room mr WHERE mr.meeting_id = me.id)'),
  link: column('(SELECT mr.link FROM meeting_room mr WHERE mr.meeting_id = me.id)'),
  version: column('coalesce((SELECT mr.version FROM meeting_room mr WHERE mr.meeting_id = me.id), 0)'),
};
