import { createContext } from 'react-router';
import type { TypedDocumentString } from './gql/graphql';

/** What the server gives each page it renders. */
export interface Visit {
  /** Runs a GraphQL document in process, as the person who asked for the page. */
  execute<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
  ): Promise<{ data: TResult | null; errors: { code: string; message: string }[] }>;
  /** Whether invented people may be played. */
  demo: boolean;
  /** The file that came with the form, where the page takes one; without content where nobody is signed in. */
  upload: { name: string; content: Uint8Array; tooLarge: boolean } | null;
  /** How large it may be. */
  mostBytes: number;
  /** What the log calls this request. */
  requestId: string;
  /** Writes what a page threw into the log. */
  failed(error: unknown): void;
}

export const visit = createContext<Visit>();
