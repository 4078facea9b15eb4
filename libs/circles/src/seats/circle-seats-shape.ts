import type { Shape } from '#platform';
import { column } from '#platform';
import { positionOf } from '#seats';

const skipShape: Shape = { at: column('sk.at'), reason: column('sk.reason') };

/** When a seat went past who waits: the log of acts tells it. Who has waited keeps their number. */
const skips: Shape[string] = ({ list }) =>
  `CASE WHEN e.queue_number IS NULL THEN '[]' ELSE ${list(
    `audit_log sk WHERE sk.act = 'seat.skip' AND sk.object_kind = 'enrolment' AND sk.object_id = e.id::text`,
    'sk.at, sk.id',
    skipShape,
  )} END`;

/** Fields of the enrolment `e` of the person `a` for the municipality `m`, for whoever runs the circle. */
export const enrolmentOfCircleShape: Shape = {
  id: column('e.id'),
  // Null for an erased account.
  name: column(`nullif(a.name, '')`),
  municipalityName: ({ field, param }) => `m.name ->> ${param(field.args.locale)}::text`,
  status: column('e.status'),
  position: column(positionOf('e')),
  seats: column('e.seats_held'),
  offerExpiresAt: column('e.offer_expires_at'),
  wish: column('e.wish'),
  since: column('e.status_since'),
  appliedAt: column('e.created_at'),
  skips,
};

export const enrolmentOrder = `array_position(ARRAY['pending', 'confirmed', 'completed', 'offered', 'waitlisted',
  'withdrawn', 'declined', 'expired', 'rejected'], e.status), e.queue_number NULLS FIRST, e.created_at, e.id`;

const changeShape: Shape = {
  id: column('cc.id'),
  at: column('cc.changed_at'),
  before: column('cc.capacity_before'),
  after: column('cc.capacity_after'),
  reason: column('cc.reason'),
  // Null for an erased account.
  byName: column(`(SELECT nullif(n.name, '') FROM account n WHERE n.id = cc.changed_by)`),
};

/** Every change of the seats of the circle `c`, the latest first. */
export const capacityChanges: Shape[string] = ({ list }) =>
  list('capacity_change cc WHERE cc.circle_id = c.id', 'cc.changed_at DESC, cc.id', changeShape);
