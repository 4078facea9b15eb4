import { Inject, Injectable } from '@nestjs/common';
import { isUuid, type Locale } from '#kernel';
import { type Config, Database } from '#platform';
import type { PlatformRole } from './role-grant.js';

interface DemoPerson {
  id: string;
  name: string;
  locale: Locale;
  municipalityCode: string | null;
  roles: PlatformRole[];
}

/** Whether the service runs with invented people. */
export const DemoMode = Symbol('demo mode');

/** The invented people whom anyone may play, only where the service runs as a demo. */
@Injectable()
export class DemoPeople {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DemoMode) private readonly demo: boolean,
  ) {}

  async list(): Promise<DemoPerson[]> {
    if (!this.demo) return [];
    return this.database.read<DemoPerson>(
      `SELECT a.id, a.name, a.locale,
         (SELECT f.municipality_code FROM affiliation f WHERE f.account_id = a.id AND f.status = 'approved'
          ORDER BY f.valid_from LIMIT 1) AS "municipalityCode",
         ARRAY(SELECT g.role FROM role_grant g WHERE g.account_id = a.id AND g.municipality_code IS NULL ORDER BY g.role) AS roles
       FROM account a WHERE a.demo AND a.status = 'active' ORDER BY a.created_at, a.name COLLATE "fi-x-icu"`,
    );
  }

  /** To sign in as one of them, which counts as a proof made now; null: there is no such person. */
  async play(accountId: unknown): Promise<{ accountId: string; provedAt: Date } | null> {
    if (!this.demo || typeof accountId !== 'string' || !isUuid(accountId)) return null;
    const [row] = await this.database.read<{ accountId: string; provedAt: Date }>(
      `SELECT id AS "accountId", app_now() AS "provedAt" FROM account WHERE id = $1 AND demo AND status = 'active'`,
      [accountId],
    );
    return row ?? null;
  }
}

export const isDemo = (mode: Config['mode']): boolean => mode !== 'service';
