import type { Locale } from '#kernel';
import { column, type Shape } from '#platform';
import { roundIsOpen } from './round-status.js';

/** Of the round `ro`; the Finnish name stands in for an English one. */
export const namedRoundShape: Shape = {
  id: column('ro.id'),
  name: ({ field, param }) => `coalesce(ro.name ->> ${param(field.args.locale as Locale)}::text, ro.name ->> 'fi')`,
  opensAt: column('ro.opens_at'),
  closesAt: column('ro.closes_at'),
  isOpen: column(roundIsOpen('ro')),
};
