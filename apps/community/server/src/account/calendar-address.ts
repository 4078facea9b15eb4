/** Origin under which people reach the site. */
export class OwnAddress {
  constructor(readonly publicUrl: URL) {}
}

/** Where a calendar program reads. The secret stands in the query: of an address logs keep the path only. */
export function calendarAddress({ publicUrl }: OwnAddress, token: string | null): { address: string | null } {
  if (token === null) return { address: null };
  const url = new URL('/calendar.ics', publicUrl);
  url.searchParams.set('token', token);
  return { address: url.href };
}
