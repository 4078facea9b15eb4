/** Someone is mentioned in the discussion of a room: one job for each. */
export const mentioned = 'rooms.mentioned';
export interface Mentioned {
  postId: string;
  accountId: string;
}
