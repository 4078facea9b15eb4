/** What the peers are asked, each in its own words, for the same that the product's documents ask for. */

const mercuriusFacets = ['targetGroups', 'perspectives', 'goals', 'laws', 'organisationModels', 'sizes']
  .map((name) => `${name} { value count }`)
  .join(' ');

export const mercurius = {
  practices: `query Practices($locale: String!, $after: String) {
    practices(locale: $locale, first: 20, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      facets(locale: $locale) {
        ${mercuriusFacets}
        themes { value label count }
        municipalities { value label count }
      }
      nodes {
        id
        slug
        text { locale title summary }
        municipality { name(locale: $locale) }
        themes { id label(locale: $locale) }
        publishedAt
        outdatedSince
        languages { locale status }
        comments
      }
    }
  }`,
  municipalities: `query Municipalities($locale: String!) {
    practicesByMunicipality(locale: $locale, first: 50) {
      pageInfo { endCursor hasNextPage }
      nodes {
        municipality { code name(locale: $locale) }
        totalCount
        newest {
          id
          slug
          text { locale title }
          publishedAt
          authors { name }
        }
      }
    }
  }`,
  search: `query Search($values: [String]!) {
    search(values: $values) {
      totalCount
      isMore
      kinds { value count }
      themes { value label count }
      hits { kind place locale title snippet }
    }
  }`,
  comment: `mutation Comment($input: CommentInput!) {
    it: commentPractice(input: $input) {
      __typename
      ... on CommentSaved { commentId }
      ... on CommentRefused { code }
    }
  }`,
};

/** Names and heads come in all languages: whoever asks takes theirs. */
export const postgraphile = {
  place: `query Place($offset: Int!) {
    allPracticeCards(first: 1, offset: $offset, orderBy: [PUBLISHED_AT_DESC, PRACTICE_ID_DESC]) {
      pageInfo { endCursor }
    }
  }`,
  practices: `query Practices($locale: String!, $after: Cursor) {
    practiceCards: allPracticeCards(first: 20, after: $after, orderBy: [PUBLISHED_AT_DESC, PRACTICE_ID_DESC]) {
      pageInfo { endCursor hasNextPage }
      nodes {
        heads
        practice: practiceByPracticeId {
          rowId
          slug
          mainLocale
          revision
          publishedAt
          confirmedAt
          municipality: municipalityByMunicipalityCode { name }
          revisions: practiceRevisionsByPracticeId(first: 1, orderBy: [PRIMARY_KEY_DESC]) { nodes { topics { nodes { rowId label } } } }
          texts: practiceTextsByPracticeId { nodes { locale sourceRevision } }
          talk: practiceTalkByPracticeId { comments }
        }
      }
    }
    practiceFacets: allPracticeFacets { nodes { facet practices label(reader: $locale) } }
  }`,
  municipalities: `query Municipalities($locale: String!) {
    municipalities: benchMunicipalitiesWithPractices(first: 50) {
      pageInfo { endCursor hasNextPage }
      nodes {
        code
        name
        practices
        newest(first: 5) {
          nodes {
            rowId
            slug
            publishedAt
            card: practiceCardByPracticeId { text(reader: $locale) }
            authors: practiceAuthorsByPracticeId { nodes { account: accountByAccountId { name } } }
          }
        }
      }
    }
  }`,
  search: `query Search($any: String!, $likely: String!, $likelyWhole: String!, $locale: String!, $kind: String, $theme: String) {
    search: benchSearch(matching: $any, likely: $likely, likelyWhole: $likelyWhole, locale: $locale, kind: $kind, theme: $theme)
  }`,
  comment: `mutation Comment($input: BenchCommentOnPracticeInput!) {
    it: benchCommentOnPractice(input: $input) { result }
  }`,
};
