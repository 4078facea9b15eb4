import type { AdminBoardPageQuery } from '../../gql/graphql';

export type BoardOfPage = NonNullable<AdminBoardPageQuery['sparringBoard']>;
export type SuggestionOfPage = NonNullable<BoardOfPage['suggestion']>;
