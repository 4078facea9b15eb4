import { Inject, Injectable } from '@nestjs/common';
import { circleState, coHostNames } from '#circles';
import type { AccountId, Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { Database } from '#platform';
import { certificatePdf } from './certificate-pdf.js';
import { meetingsNeeded } from './participation-policy.js';

/** In how many of a circle's meetings someone was, when the circle is over. */
export interface Participation {
  slug: string;
  title: string;
  /** Of the title. */
  locale: Locale;
  attended: number;
  /** Meetings that were not cancelled. */
  held: number;
  /** So many give a certificate. */
  needed: number;
}

/** What the certificate says besides. */
export interface CertificateFacts extends Participation {
  name: string;
  /** The municipality that the person represented in the circle, in the language of the certificate. */
  municipality: string;
  /** Who held the circle: the municipality that answers for it first. */
  hosts: string[];
  /** Hours of the meetings in which the person was. */
  hours: number;
  firstStartsAt: Date;
  lastEndsAt: Date;
  now: Date;
}

interface CertificateFile {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

/** Certificates of participation: made when they are asked for, of what is recorded then, and kept nowhere. */
@Injectable()
export class Certificates {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null for whoever had no seat, and before the last meeting is over. */
  async participation(accountId: AccountId, slug: string, locale: Locale): Promise<Participation | null> {
    const facts = await this.facts(accountId, slug, locale);
    if (facts === null) return null;
    const { title, attended, held, needed } = facts;
    return { slug: facts.slug, title, locale: facts.locale, attended, held, needed };
  }

  /** A tagged PDF in the language. Null where there is none to be had, also for too few meetings. */
  async file(accountId: AccountId, slug: string, locale: Locale): Promise<CertificateFile | null> {
    const facts = await this.facts(accountId, slug, locale);
    if (facts === null || facts.attended < facts.needed) return null;
    const content = await certificatePdf(facts, locale);
    return { fileName: `${slug}-${locale}.pdf`, mediaType: 'application/pdf', content };
  }

  private async facts(accountId: AccountId, slug: string, locale: Locale): Promise<CertificateFacts | null> {
    const [row] = await this.database.read<Omit<CertificateFacts, 'needed'>>(statement, [
      accountId,
      slug,
      locale,
      readingOrder(locale),
    ]);
    return row === undefined ? null : { ...row, needed: meetingsNeeded(row.held) };
  }
}

const statement = `SELECT c.slug, t.title, t.locale, a.name, em.name ->> $3::text AS municipality, app_now() AS now,
    array_prepend(hm.name ->> $3::text, ARRAY(SELECT json_array_elements_text(${coHostNames('$3')}))) AS hosts,
    count(*)::int AS held, count(at.id)::int AS attended, min(me.starts_at) AS "firstStartsAt", max(me.ends_at) AS "lastEndsAt",
    (coalesce(sum(extract(epoch FROM me.ends_at - me.starts_at)) FILTER (WHERE at.id IS NOT NULL), 0) / 3600)::float AS hours
  FROM circle c
    JOIN enrolment e ON e.pool_id = c.seat_pool_id AND e.account_id = $1::uuid AND e.status IN ('confirmed', 'completed')
    JOIN account a ON a.id = e.account_id AND a.status = 'active'
    JOIN municipality em ON em.code = e.municipality_code
    JOIN municipality hm ON hm.code = c.host_municipality_code
    CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v WHERE v.circle_id = c.id
      ORDER BY ${bestVersionFirst('v.locale', '$4')} LIMIT 1) t
    JOIN meeting me ON me.circle_id = c.id AND me.cancelled_at IS NULL
    LEFT JOIN meeting_attendance at ON at.meeting_id = me.id AND at.account_id = a.id AND at.status = 'present'
  WHERE c.slug = $2 AND ${circleState} IN ('wrap_up', 'completed', 'archived')
  GROUP BY c.id, t.title, t.locale, a.name, em.name, hm.name`;
