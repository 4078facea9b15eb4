import type { Transaction } from '#platform';

interface DemoOrganisation {
  kind: 'regional_council' | 'sub_regional_group';
  fi: string;
  sv: string;
  en: string;
  mailDomain: string;
  members: string[];
}

/** Invented names, so that nobody's organisation says what it has not said. */
const organisations: DemoOrganisation[] = [
  {
    kind: 'regional_council',
    fi: 'Esimerkin maakunnan liitto',
    sv: 'Exempels landskapsförbund',
    en: 'Regional Council of Esimerkki',
    mailDomain: 'esimerkinliitto.example',
    members: [],
  },
  {
    kind: 'sub_regional_group',
    fi: 'Mallin seutu',
    sv: 'Modellregionen',
    en: 'Malli sub-region',
    mailDomain: 'mallinseutu.example',
    members: ['611', '505', '018'],
  },
];

export async function addOrganisations(tx: Transaction): Promise<void> {
  for (const { kind, mailDomain, members, ...name } of organisations) {
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO organisation (kind, name, mail_domains, valid_from, created_at)
       VALUES ($1, $2, $3, '2021-01-01', $4) RETURNING id`,
      [kind, name, [mailDomain], tx.now],
    );
    for (const code of members) {
      await tx.sql(
        `INSERT INTO organisation_member (organisation_id, municipality_code, valid_from) VALUES ($1, $2, '2021-01-01')`,
        [row?.id, code],
      );
    }
  }
}
