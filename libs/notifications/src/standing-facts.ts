import type { Role } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst } from '#languages';
import type { Database } from '#platform';

/** What a person is told of their role, of a circle that they lead, or of their account. */
export interface StandingFacts {
  name: string;
  email: string;
  locale: Locale;
  role: Role | null;
  municipality: string | null;
  circle: string | null;
  /** Of the role of a tutor: the programme, and the days of the period as YYYY-MM-DD. */
  period: { programme: string; firstDay: string; lastDay: string } | null;
  /** The first instant after the role; null: no end, or none that was set beforehand. */
  until: Date | null;
  reason: string;
}

const person = 'a.name, a.email, a.locale';
const none = (fields: readonly string[]): string => fields.map((field) => `NULL AS ${field}`).join(', ');

/** Null when there is no such row, the account is erased, or what is to be told is no longer so. */
const asked = async (database: Database, text: string, id: string): Promise<StandingFacts | null> =>
  (await database.read<StandingFacts>(text, [id]))[0] ?? null;

export const grantFacts = (database: Database, id: string, ended: boolean) =>
  asked(
    database,
    `SELECT ${person}, g.role, m.name ->> a.locale AS municipality, NULL AS circle,
       (SELECT json_build_object('programme', coalesce(pr.name ->> a.locale, pr.name ->> 'fi'),
          'firstDay', p.first_day, 'lastDay', p.last_day)
        FROM programme_period p JOIN programme pr ON pr.id = p.programme_id WHERE p.id = g.period_id) AS period,
       ${ended ? 'NULL::timestamptz' : 'g.valid_to'} AS until, ${ended ? 'g.end_reason' : 'g.reason'} AS reason
     FROM role_grant g JOIN account a ON a.id = g.account_id LEFT JOIN municipality m ON m.code = g.municipality_code
     WHERE g.id = $1 AND a.status <> 'erased' AND (g.ended_by IS ${ended ? 'NOT ' : ''}NULL)`,
    id,
  );

export const facilitatorFacts = (database: Database, id: string, ended: boolean) =>
  asked(
    database,
    `SELECT ${person}, NULL AS role, NULL AS period, m.name ->> a.locale AS municipality, NULL::timestamptz AS until,
       (SELECT v.title FROM circle_text v WHERE v.circle_id = f.circle_id
        ORDER BY ${bestVersionFirst('v.locale', `ARRAY[a.locale, 'fi', 'sv', 'en']`)} LIMIT 1) AS circle,
       ${ended ? 'f.end_reason' : 'f.reason'} AS reason
     FROM circle_facilitator f JOIN account a ON a.id = f.account_id JOIN municipality m ON m.code = f.municipality_code
     WHERE f.id = $1 AND a.status <> 'erased' AND (f.ended_by IS ${ended ? 'NOT ' : ''}NULL)`,
    id,
  );

export const suspensionFacts = (database: Database, id: string, lifted: boolean) =>
  asked(
    database,
    `SELECT ${person}, ${none(['role', 'municipality', 'circle', 'period'])}, NULL::timestamptz AS until,
       ${lifted ? 's.lift_reason' : 's.reason'} AS reason
     FROM account_suspension s JOIN account a ON a.id = s.account_id
     WHERE s.id = $1 AND a.status <> 'erased' AND (s.lifted_at IS ${lifted ? 'NOT ' : ''}NULL)`,
    id,
  );
