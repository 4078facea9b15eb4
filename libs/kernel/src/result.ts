/** An expected outcome of a use case: a value, or a refusal that the caller must handle. */
export type Result<T, R extends { reason: string }> = { ok: true; value: T } | { ok: false; refusal: R };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <const R extends { reason: string }>(refusal: R): { ok: false; refusal: R } => ({
  ok: false,
  refusal,
});
