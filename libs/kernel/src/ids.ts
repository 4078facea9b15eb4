declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

export type AccountId = Branded<string, 'account'>;
export type CircleId = Branded<string, 'circle'>;
export type SeatPoolId = Branded<string, 'seat pool'>;
export type EnrolmentId = Branded<string, 'enrolment'>;
/** Three digits by Statistics Finland. */
export type MunicipalityCode = Branded<string, 'municipality'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come from outside as text of all kinds: what is not a UUID is the id of nothing. */
export const isUuid = (value: string): boolean => uuid.test(value);
