import type { ReviseTextInput } from '#circles';
import type { CircleId, Locale } from '#kernel';

export interface ReviseTextArgs {
  id: string;
  locale: Locale;
  revision?: number | null;
  sourceRevision?: number | null;
  title: string;
  summary: string;
  aim?: string | null;
  audience?: string | null;
  minor: boolean;
}

export const reviseInput = (args: ReviseTextArgs): ReviseTextInput => ({
  circleId: args.id as CircleId,
  locale: args.locale,
  revision: args.revision ?? null,
  follows: args.sourceRevision ?? null,
  fields: {
    title: args.title,
    summary: args.summary,
    ...(args.aim != null && { aim: args.aim }),
    ...(args.audience != null && { audience: args.audience }),
  },
  minor: args.minor,
});
