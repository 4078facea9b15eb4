import type { OwnCirclePageQuery } from '../../gql/graphql';

export type OwnCircleData = NonNullable<OwnCirclePageQuery['ownCircle']>;
