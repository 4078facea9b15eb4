import type { AccountId, Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, type FieldSql, type Shape } from '#platform';

const fileShape: Shape = {
  fileName: column('rf.file_name'),
  mediaType: column('rf.media_type'),
  bytes: column('rf.bytes'),
};

/** The meeting to which a material belongs, with its best text. */
const meetingShape = (order: string): Shape => ({
  number: column('mm.number'),
  title: column(`(SELECT v.title FROM meeting_text v WHERE v.meeting_id = mm.id
    ORDER BY ${bestVersionFirst('v.locale', order)} LIMIT 1)`),
});

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
        meeting: ({ object }) =>
          `(SELECT ${object(meetingShape(param(readingOrder(locale))))} FROM meeting mm WHERE mm.id = ma.meeting_id)`,
        // Null for an erased account.
        name: column(`nullif(aa.name, '')`),
        addedAt: column('ma.added_at'),
        removable: column(`(inside.leads OR inside.team OR ma.added_by = ${param(accountId)}::uuid)`),
      },
    );
  };
