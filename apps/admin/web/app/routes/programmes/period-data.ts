import type { AdminPeriodQuery } from '../../gql/graphql';

export type PeriodData = NonNullable<AdminPeriodQuery['programmePeriod']>;
