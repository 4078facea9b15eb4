import type { SparringSessionPageQuery } from '../../gql/graphql';
import type { SessionState } from './session-action';

export type SessionReport = NonNullable<SparringSessionPageQuery['sparringReport']>;

export interface SessionFormProps {
  report: SessionReport;
  /** The address of the page. */
  action: string;
  /** What was typed into one of its forms, where that was refused. */
  state: SessionState | undefined;
}

export const errorIn = (state: SessionState | undefined, field: string): string | undefined =>
  state?.errors.find((one) => one.field === field)?.text;
