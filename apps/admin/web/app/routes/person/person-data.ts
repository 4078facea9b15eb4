import type { AdminPersonPageQuery } from '../../gql/graphql';
import type { ActState } from '../../parts/person-act';

export type PersonData = NonNullable<AdminPersonPageQuery['person']>;

/** A part of the page with forms. */
export interface PersonPart {
  person: PersonData;
  /** Who looks: whether they administer, and whether the page is their own. The server decides all the same. */
  may: { administers: boolean; self: boolean };
  sent: ActState | undefined;
}
