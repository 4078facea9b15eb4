import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database } from '#platform';

/** Where a published practice is read: only in these languages, and last changed then. */
export interface PracticeAddress {
  id: string;
  slug: string;
  locales: Locale[];
  at: string;
}

/** All published practices by portions, for lists that are as long as there are practices. */
@Injectable()
export class PracticeAddressesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** How many there are; kept, not counted. */
  async count(): Promise<number> {
    const [row] = await this.database.read<{ practices: number }>(
      `SELECT f.practices FROM practice_facet f WHERE f.facet = 'all'`,
    );
    return row?.practices ?? 0;
  }

  /** By their ids, those after one, or those after so many. */
  portion(from: { after: string } | { skip: number }, most: number): Promise<PracticeAddress[]> {
    const [beyond, skip, value] =
      'after' in from ? ['c.practice_id > $1::uuid', '0', from.after] : ['true', '$1::int', from.skip];
    return this.database.read<PracticeAddress>(
      `SELECT c.practice_id AS id, p.slug, ARRAY(SELECT jsonb_object_keys(c.heads)) AS locales, c.published_at AS at
       FROM (SELECT * FROM practice_card c WHERE ${beyond} ORDER BY c.practice_id OFFSET ${skip} LIMIT $2::int) c
       JOIN practice p ON p.id = c.practice_id ORDER BY c.practice_id`,
      [value, most],
    );
  }
}
