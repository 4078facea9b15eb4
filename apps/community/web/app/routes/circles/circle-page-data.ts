import type { Locale } from '#kernel';
import type { CirclePageQuery, CirclePracticesQuery } from '../../gql/graphql';

/** What the page of a circle shows. */
export interface CirclePageData {
  circle: NonNullable<CirclePageQuery['circle']>;
  /** In which languages the circle is described. */
  versions: readonly Locale[];
  /** Whether the reader is inside the circle's room. */
  inside: boolean;
  /** Good practices that came of it; none before it is completed. */
  practices: CirclePracticesQuery['practicesOfCircle'];
  viewer: NonNullable<CirclePageQuery['viewer']> | null;
  /** Idempotency key of the page's forms; only for someone who is signed in. */
  formKey: string | null;
  /** What the reader is about to do and must confirm. */
  confirm: 'leave' | 'decline' | null;
  /** When the page was made. */
  asOf: string;
}
