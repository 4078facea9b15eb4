import { nothing, type Table } from './entry.ts';

/** Programmes of sessions: the whole project team reads them, nobody else. */
export const adminSparringProgramme: Table = {
  'Query.sparringProgramme': {
    audience: 'project_team',
    document: 'query ($requestId: ID!) { it: sparringProgramme(requestId: $requestId) { goal items { title } } }',
    names: {
      requestId: {
        thing: 'agreedRequest',
        answers: { paired: 'shown', alone: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
};
