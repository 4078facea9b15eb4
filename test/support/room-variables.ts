/** What the operations of the rooms' pages are asked with, in circles in which nobody has a seat. */
export const roomVariables = (circles: () => { slug: string }[]): Record<string, () => Record<string, unknown>[]> => ({
  RoomPage: () => [...circles().map(({ slug }) => ({ slug, locale: 'fi' })), { slug: 'none', locale: 'sv' }],
  RoomMeetingPage: () => [
    { slug: circles()[0]?.slug, number: 1, locale: 'fi' },
    { slug: circles()[0]?.slug, number: 9, locale: 'sv' },
  ],
  EditRoomMeetingPage: () => [{ slug: circles()[0]?.slug, number: 1, locale: 'fi' }],
  EditRoomMeeting: () => [{ input: { meetingId: 'x', version: 0, agenda: '', link: '' } }],
  AttendancePage: () => [{ slug: circles()[0]?.slug, number: 1, locale: 'fi' }],
  RecordAttendance: () => [{ input: { meetingId: 'x', entries: [] } }],
  CheckIn: () => [{ input: { meetingId: crypto.randomUUID(), code: '1' } }],
  RoomNotesPage: () => [
    { slug: circles()[0]?.slug, number: 1, locale: 'fi', version: null },
    { slug: circles()[0]?.slug, number: 1, locale: 'fi', version: 2 },
  ],
  SaveMeetingNotes: () => [{ input: { meetingId: 'x', version: 0, text: 'Hei' } }],
  RestoreMeetingNotes: () => [{ input: { meetingId: 'x', version: 2, restore: 1 } }],
  RoomMaterialsPage: () => [{ slug: circles()[0]?.slug, locale: 'fi' }],
  AddMaterialPage: () => [{ slug: circles()[0]?.slug, locale: 'fi' }],
  AddRoomLink: () => [
    { input: { circleId: 'x', title: 'Opas', words: '', link: 'https://opas.example', idempotencyKey: 'both-link' } },
  ],
  AddRoomFile: () => [
    {
      input: {
        ...{ circleId: 'x', title: '', words: '', fileName: 'opas.txt', content: 'SGVp', idempotencyKey: 'both-file' },
      },
    },
  ],
  RoomTasksPage: () => [{ slug: circles()[0]?.slug, locale: 'fi' }],
  RoomTaskEditPage: () => [{ slug: circles()[0]?.slug, task: '', locale: 'fi' }],
  AddRoomTask: () => [{ input: { circleId: 'x', task: { text: 'Lue' }, idempotencyKey: 'both-task' } }],
  ChangeRoomTask: () => [{ input: { id: 'x', version: 1, task: { text: 'Lue', dueOn: '2027-01-31' } } }],
  CloseRoomTask: () => [{ input: { id: 'x', closed: true } }],
  MarkRoomTask: () => [{ input: { id: 'x', done: true } }],
  RemoveRoomMaterial: () => [{ input: { id: 'x' } }],
  RoomDiscussionPage: () => [
    { slug: circles()[0]?.slug, after: null, locale: 'fi' },
    { slug: circles()[0]?.slug, after: 'x', locale: 'fi' },
  ],
  PostToRoom: () => [
    { input: { circleId: 'x', text: 'Hei', mentions: [], idempotencyKey: 'both-post' } },
    { input: { circleId: 'x', text: 'Hei', idempotencyKey: 'x' } },
  ],
  ReplyInRoom: () => [{ input: { postId: 'x', text: 'Hei', idempotencyKey: 'both-reply' } }],
  EditRoomPost: () => [{ input: { postId: 'x', version: 1, text: 'Hei' } }],
  HideRoomPost: () => [{ input: { postId: 'x', version: 1, reason: 'Syy' } }],
  RestoreRoomPost: () => [{ input: { postId: 'x', version: 1 } }],
  DeleteRoomPost: () => [{ input: { postId: 'x', version: 1 } }],
  AnswerMeeting: () => [{ input: { meetingId: crypto.randomUUID(), answer: 'yes' } }],
});
