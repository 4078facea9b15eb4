import type { OrganisationKind } from './organisation.js';

/** An organisation as it was typed. */
export interface OrganisationInput {
  kind: OrganisationKind;
  name: { fi: string; sv: string; en: string | null };
  mailDomains: string[];
  /** Days, YYYY-MM-DD. */
  validFrom: string;
  validTo: string | null;
}

export type OrganisationField = 'name_fi' | 'name_sv' | 'name_en' | 'mail_domains' | 'valid_to';
export interface OrganisationProblem {
  field: OrganisationField;
  code: 'missing' | 'too_long' | 'not_a_domain' | 'public_domain' | 'too_many' | 'before_begin';
}

const longestName = 150;
const mostDomains = 20;
/** Labels of letters, figures and hyphens, at least two of them. */
const domain = /^(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
/** Domains at which anyone can have an address: one of them would prove nothing. */
const ofAnyone = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.fi live.com live.fi msn.com icloud.com me.com yahoo.com proton.me protonmail.com luukku.com suomi24.fi elisanet.fi kolumbus.fi pp.inet.fi saunalahti.fi welho.com netti.fi'.split(
    ' ',
  ),
);

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names on one line, domains in lower case without the @ that some type before them, each once. */
export const tidyOrganisation = (input: OrganisationInput): OrganisationInput => ({
  ...input,
  name: { fi: tidy(input.name.fi), sv: tidy(input.name.sv), en: tidy(input.name.en ?? '') || null },
  mailDomains: [
    ...new Set(input.mailDomains.map((one) => one.trim().toLowerCase().replace(/^@/, '')).filter((one) => one !== '')),
  ],
});

/** What has to be mended in a tidied organisation before it can be kept. */
export function organisationProblems(input: OrganisationInput): OrganisationProblem[] {
  const { name, mailDomains, validFrom, validTo } = input;
  const problems: OrganisationProblem[] = [];
  for (const locale of ['fi', 'sv'] as const) {
    if (name[locale] === '') problems.push({ field: `name_${locale}`, code: 'missing' });
  }
  for (const locale of ['fi', 'sv', 'en'] as const) {
    if ((name[locale] ?? '').length > longestName) problems.push({ field: `name_${locale}`, code: 'too_long' });
  }
  if (mailDomains.length > mostDomains) problems.push({ field: 'mail_domains', code: 'too_many' });
  if (!mailDomains.every((one) => domain.test(one))) problems.push({ field: 'mail_domains', code: 'not_a_domain' });
  else if (mailDomains.some((one) => ofAnyone.has(one)))
    problems.push({ field: 'mail_domains', code: 'public_domain' });
  if (validTo !== null && validTo < validFrom) problems.push({ field: 'valid_to', code: 'before_begin' });
  return problems;
}
