import type { LinkTokens } from '#identity';
import type { Database, Mailer } from '#platform';

/** What every mail is made with. */
export interface Post {
  database: Database;
  mailer: Mailer;
  tokens: LinkTokens;
  publicUrl: URL;
  adminUrl: URL;
}
