import type { AdminCirclePageQuery } from '../../gql/graphql';

export type CirclePageData = NonNullable<AdminCirclePageQuery['circle']>;
