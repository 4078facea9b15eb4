import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database } from '#platform';
import { isPublic } from './circles-reader.js';

/** Where a circle is read: only in these languages, and last changed then. */
export interface CircleAddress {
  slug: string;
  locales: Locale[];
  at: string;
}

/** All circles that anyone may see and that were not called off. */
@Injectable()
export class CircleAddressesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  all(): Promise<CircleAddress[]> {
    return this.database.read<CircleAddress>(
      `SELECT c.slug, array_agg(t.locale ORDER BY t.locale) AS locales, max(t.revised_at) AS at
       FROM circle c JOIN circle_text t ON t.circle_id = c.id
       WHERE ${isPublic} AND c.status <> 'cancelled' GROUP BY c.id ORDER BY c.slug`,
    );
  }
}
