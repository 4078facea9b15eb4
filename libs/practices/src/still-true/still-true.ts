/** How long what is published is taken to hold without a word of its municipality, and how long before that it is asked. */
const holdsFor = '18 months';
const askedAfter = '17 months';

/** SQL: when it was last said that the published practice `p` holds: by publishing it, or by confirming it. */
export const confirmedAt = 'greatest(p.published_at, p.confirmed_at)';

/** SQL: whether the municipality of `p` is to say whether it holds. */
export const isAsked = `coalesce(${confirmedAt} + interval '${askedAfter}' <= app_now(), false)`;

const outdatedFrom = `${confirmedAt} + interval '${holdsFor}'`;

/** SQL: whether readers of `p` are told that it may be outdated. */
export const isOutdated = `coalesce(${outdatedFrom} <= app_now(), false)`;

/** SQL: since when the practice `p` may be outdated. Null while it is not. */
export const outdatedSince = `CASE WHEN ${isOutdated} THEN ${outdatedFrom} END`;
