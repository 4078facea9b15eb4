import type { AccountId, Locale } from '#kernel';
import { column, type FieldSql, type Shape } from '#platform';
import { namedMeeting } from '../named-meeting.js';

const fileShape: Shape = {
  fileName: column('rf.file_name'),
  mediaType: column('rf.media_type'),
  bytes: column('rf.bytes'),
};

interface Reading {
  accountId: AccountId;
  locale: Locale;
}

/** What has been added to the room of the circle `c`, the newest first, for the person who stands `inside` so. */
export const materialsOf =
  ({ accountId, locale }: Reading): FieldSql =>
  ({ list, param, field }) => {
    const number = field.args.meeting as number | null | undefined;
    const ofMeeting = number ? ` AND om.number = ${param(number)}::int` : '';
    return list(
      `room_material ma JOIN account aa ON aa.id = ma.added_by LEFT JOIN meeting om ON om.id = ma.meeting_id
       WHERE ma.circle_id = c.id${ofMeeting}`,
      'ma.added_at DESC, ma.id',
      {
        id: column('ma.id'),
        title: column('ma.title'),
        words: column('ma.words'),
        link: column('ma.link'),
        file: ({ object }) => `(SELECT ${object(fileShape)} FROM room_file rf WHERE rf.material_id = ma.id)`,
        meeting: namedMeeting('ma.meeting_id', locale),
        // Null for an erased account.
        name: column(`nullif(aa.name, '')`),
        addedAt: column('ma.added_at'),
        removable: column(`(inside.leads OR inside.team OR ma.added_by = ${param(accountId)}::uuid)`),
      },
    );
  };
