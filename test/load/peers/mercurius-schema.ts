/** As one writes it beside hand-made resolvers: the raced documents ask for the same as those of the product. */
export const schema = `
  scalar DateTime

  type Query {
    practices(locale: String!, first: Int!, after: String): PracticeConnection!
    practicesByMunicipality(locale: String!, first: Int!): MunicipalityConnection!
    search(values: [String]!): SearchResult!
  }
  type Mutation {
    commentPractice(input: CommentInput!): CommentResult!
  }
  input CommentInput {
    practiceId: ID!
    text: String!
    municipalityCode: ID
    idempotencyKey: ID!
  }
  union CommentResult = CommentSaved | CommentRefused
  type CommentSaved {
    commentId: ID!
  }
  type CommentRefused {
    code: String!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
  }
  type PracticeConnection {
    totalCount: Int!
    pageInfo: PageInfo!
    facets(locale: String!): PracticeFacets!
    nodes: [Practice!]!
  }
  type PracticeFacets {
    themes: [Facet!]!
    municipalities: [Facet!]!
    targetGroups: [Facet!]!
    perspectives: [Facet!]!
    goals: [Facet!]!
    laws: [Facet!]!
    organisationModels: [Facet!]!
    sizes: [Facet!]!
  }
  type Facet {
    value: ID!
    label: String
    count: Int!
  }
  type Practice {
    id: ID!
    slug: String!
    text: PracticeText!
    municipality: Municipality!
    themes: [Theme!]!
    publishedAt: DateTime!
    outdatedSince: DateTime
    languages: [Language!]!
    comments: Int!
  }
  type PracticeLink {
    id: ID!
    slug: String!
    text: PracticeText!
    publishedAt: DateTime!
    authors: [Author!]!
  }
  type PracticeText {
    locale: String!
    title: String!
    summary: String
  }
  type Municipality {
    code: ID!
    name(locale: String!): String!
  }
  type Theme {
    id: ID!
    label(locale: String!): String!
  }
  type Author {
    name: String
  }
  type Language {
    locale: String!
    status: String!
  }

  type MunicipalityConnection {
    pageInfo: PageInfo!
    nodes: [MunicipalityPractices!]!
  }
  type MunicipalityPractices {
    municipality: Municipality!
    totalCount: Int!
    newest: [PracticeLink!]!
  }

  type SearchResult {
    totalCount: Int!
    isMore: Boolean!
    kinds: [Facet!]!
    themes: [Facet!]!
    hits: [Hit!]!
  }
  type Hit {
    kind: String!
    place: String!
    locale: String!
    title: String!
    snippet: String!
  }`;
