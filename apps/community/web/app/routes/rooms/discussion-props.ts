import type { RoomDiscussionPageQuery } from '../../gql/graphql';
import type { DiscussionState } from './discussion-action';

export type Thread = NonNullable<RoomDiscussionPageQuery['roomDiscussion']>['nodes'][number];
export type Post = Omit<Thread, 'replies'>;

export interface PostProps {
  /** Where the forms are sent. */
  action: string;
  /** Of the last post that was saved. */
  done: string | null;
  /** Whether the viewer may hide posts, and show them again. */
  moderates: boolean;
  state: DiscussionState | undefined;
}
