import { type Browser, expect, type Page } from '@playwright/test';
import pg from 'pg';
import { heldWords } from '../../libs/ui/src/sparring/held-words.ts';
import { community, ownerUrl } from './addresses.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';
import { wordsOf } from './words.ts';

type Locale = 'fi' | 'sv';

async function ask<T extends object>(text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Gives a tutor municipality of today more sessions of sparring. */
export const addSessions = (code: string, more: number) =>
  ask(
    `UPDATE tutor_municipality t SET capacity = t.capacity + $2 FROM programme_period p WHERE p.id = t.period_id
       AND t.municipality_code = $1 AND t.ended_at IS NULL AND current_date BETWEEN p.first_day AND p.last_day`,
    [code, more],
  );

/** What was published for a municipality of the demo's round, with someone of each side at a browser without script. */
export interface Proposed {
  id: string;
  asks: { code: string; name: string; page: Page };
  tutors: { code: string; name: string; page: Page };
}

/** What the board of the demo's round has proposed to a municipality. */
export async function proposedTo(browser: Browser, locale: Locale, code: string): Promise<Proposed> {
  const [found] = await ask<{ id: string; asks: string; tutor: string; tutors: string }>(
    `SELECT r.id, a.name ->> $2 AS asks, t.municipality_code AS tutor, m.name ->> $2 AS tutors
     FROM sparring_request r JOIN sparring_round ro ON ro.id = r.round_id AND ro.name ->> 'fi' = 'Uudenmaan syyskierros'
     JOIN sparring_pair p ON p.request_id = r.id JOIN tutor_municipality t ON t.id = p.tutor_municipality_id
     JOIN municipality a ON a.code = r.municipality_code JOIN municipality m ON m.code = t.municipality_code
     WHERE r.municipality_code = $1 AND r.status = 'proposed'`,
    [code, locale],
  );
  if (found === undefined) throw new Error(`nothing was proposed to ${code}`);
  const [hers, theirs] = [
    await representative('Kierroksen Pyytäjä', code),
    await representative('Kierroksen Tutor', found.tutor),
  ];
  await ask(
    `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from)
     SELECT $1, 'tutor', t.municipality_code, t.period_id, now() - interval '1 hour' FROM tutor_municipality t
     JOIN programme_period p ON p.id = t.period_id
     WHERE t.municipality_code = $2 AND t.ended_at IS NULL AND current_date BETWEEN p.first_day AND p.last_day LIMIT 1`,
    [theirs.id, found.tutor],
  );
  const own = locale === 'fi' ? '/fi/oma' : '/sv/mina-sidor';
  const opened = async ({ name }: { name: string }): Promise<Page> => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const signIn = locale === 'fi' ? '/fi/kirjaudu' : '/sv/logga-in';
    await enter(page, `${community}${signIn}?${new URLSearchParams({ returnTo: own })}`, name);
    return page;
  };
  return {
    id: found.id,
    asks: { code, name: found.asks, page: await opened(hers) },
    tutors: { code: found.tutor, name: found.tutors, page: await opened(theirs) },
  };
}

/** The pages of a request, by what stands after its address. */
const paths = {
  fi: { request: 'oma/sparraus', proposal: 'ehdotus', time: 'aika', programme: 'ohjelma', after: 'tapaamisen-jalkeen' },
  sv: {
    request: 'mina-sidor/sparring',
    proposal: 'forslag',
    time: 'tid',
    programme: 'program',
    after: 'efter-traffen',
  },
};
type Part = 'proposal' | 'time' | 'programme' | 'after';

const openPart = (page: Page, locale: Locale, id: string, part: Part) =>
  page.goto(`${community}/${locale}/${paths[locale].request}/${id}/${paths[locale][part]}`);

/** The tutor municipality finds the proposal among those that wait for it. */
async function openAsTutor(locale: Locale, { asks, tutors: { page } }: Proposed): Promise<void> {
  const t = wordsOf(locale);
  await page.goto(
    `${community}/${locale}/${locale === 'fi' ? 'oma/sparrausehdotukset' : 'mina-sidor/sparringforslag'}`,
  );
  const waiting = page.getByRole('region', { name: t('pair.part.answer') });
  await waiting.getByRole('link', { name: asks.name, exact: true }).first().click();
}

/** The tutor municipality says no, first without a reason. */
export async function decline(locale: Locale, proposed: Proposed): Promise<void> {
  const t = wordsOf(locale);
  const { page } = proposed.tutors;
  await openAsTutor(locale, proposed);
  await page.locator('summary', { hasText: t('pair.decline') }).click();
  await page.getByRole('button', { name: t('pair.decline') }).click();
  await expect(page.getByLabel(t('pair.reason'))).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(t('pair.reason')).fill(locale === 'fi' ? 'Väki on vähissä' : 'För få anställda');
  await page.getByRole('button', { name: t('pair.decline') }).click();
  await expect(page.getByText(t('pair.done.declined'))).toBeVisible();
}

/** Both sides say yes. */
export async function agree(locale: Locale, proposed: Proposed): Promise<void> {
  const t = wordsOf(locale);
  const { page } = proposed.tutors;
  await openAsTutor(locale, proposed);
  await page.getByRole('button', { name: t('pair.accept') }).click();
  await expect(page.getByText(t('pair.done.accepted')).first()).toBeVisible();
  await openPart(proposed.asks.page, locale, proposed.id, 'proposal');
  await proposed.asks.page.getByRole('button', { name: t('pair.accept') }).click();
  await expect(proposed.asks.page.getByText(t('pair.done.matched'))).toBeVisible();
}

/** Who asks proposes a time, the tutor municipality can come, and chooses it. */
export async function findTime(locale: Locale, { id, asks, tutors }: Proposed): Promise<void> {
  const t = wordsOf(locale);
  await openPart(asks.page, locale, id, 'time');
  await asks.page.getByLabel(t('schedule.day'), { exact: true }).fill('4.2.2099');
  await asks.page.getByLabel(t('schedule.clock')).fill('13');
  await asks.page.getByLabel(t('schedule.minutes')).fill('120');
  await asks.page.getByRole('button', { name: t('schedule.propose') }).click();
  await expect(asks.page.getByText(t('schedule.done.proposed'))).toBeVisible();
  await openPart(tutors.page, locale, id, 'time');
  await tutors.page.getByLabel(t('schedule.mark.free'), { exact: true }).check();
  await tutors.page.getByRole('button', { name: t('schedule.saveMarks') }).click();
  await expect(tutors.page.getByText(t('schedule.note.best'), { exact: true })).toBeVisible();
  await tutors.page.getByLabel(t('schedule.place'), { exact: true }).fill('Kunnantalo, Kommunhuset');
  await tutors.page.getByRole('button', { name: t('schedule.choose') }).click();
  await expect(tutors.page.getByRole('heading', { name: t('schedule.agreed') })).toBeVisible();
  await asks.page.goto(`${community}/${locale}/${paths[locale].request}/${id}`);
  await expect(asks.page.getByRole('definition').filter({ hasText: tutors.name }).first()).toBeVisible();
  await expect(asks.page.getByRole('definition').filter({ hasText: 'Kunnantalo, Kommunhuset' })).toBeVisible();
}

/** The tutor municipality writes the programme from the suggestion, and both accept it. */
export async function prepare(locale: Locale, { id, asks, tutors }: Proposed): Promise<void> {
  const t = wordsOf(locale);
  await openPart(tutors.page, locale, id, 'programme');
  await tutors.page.getByRole('link', { name: t('programme.fromSuggestion') }).click();
  await tutors.page.getByRole('button', { name: t('programme.save') }).click();
  await expect(tutors.page.getByText(t('programme.done.saved'))).toBeVisible();
  await tutors.page.getByRole('button', { name: t('programme.accept') }).click();
  await expect(tutors.page.getByText(t('programme.done.accepted'))).toBeVisible();
  await openPart(asks.page, locale, id, 'programme');
  await asks.page.getByRole('button', { name: t('programme.accept') }).click();
  await expect(asks.page.getByText(t('programme.agreed')).first()).toBeVisible();
}

const dayAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10).split('-').map(Number).reverse().join('.');

/** A year and a month pass: what was agreed on today was agreed on then, and the session has been. */
async function letYearPass(id: string): Promise<void> {
  await ask(
    `UPDATE sparring_pair SET requester_answered_at = requester_answered_at - interval '400 days',
       tutor_answered_at = tutor_answered_at - interval '400 days' WHERE request_id = $1`,
    [id],
  );
  await ask(
    `UPDATE sparring_session SET starts_at = now() - interval '390 days' WHERE pair_id = (SELECT id FROM sparring_pair WHERE request_id = $1 AND tutor_answer = 'accepted')`,
    [id],
  );
}

/** The session is recorded by one side and reported by the other; after a year its last question is answered. */
export async function holdAndFollowUp(locale: Locale, { id, asks, tutors }: Proposed): Promise<void> {
  const t = wordsOf(locale);
  const held = heldWords[locale];
  await letYearPass(id);
  await openPart(tutors.page, locale, id, 'after');
  await tutors.page.getByLabel(t('holding.heldOn')).fill(dayAgo(390));
  await tutors.page.getByLabel(t('holding.people', { m: asks.name })).fill('8');
  await tutors.page.getByLabel(t('holding.people', { m: tutors.name })).fill('2');
  await tutors.page.getByRole('button', { name: t('holding.record'), exact: true }).click();
  await expect(tutors.page.getByText(t('holding.done.hold'))).toBeVisible();

  const { page } = asks;
  await openPart(page, locale, id, 'after');
  await page
    .getByLabel(held.outcomes.practice)
    .fill(locale === 'fi' ? 'Opastuspiste kirjastossa' : 'Stödpunkt på biblioteket');
  await page
    .getByLabel(held.what)
    .first()
    .fill(locale === 'fi' ? 'Avataan piste' : 'Vi öppnar en stödpunkt');
  const commitment = page.getByRole('group', { name: t('holding.commitment', { n: '1' }) });
  await commitment.getByLabel(held.owner, { exact: true }).selectOption(asks.name);
  await commitment.getByLabel(held.role).fill(locale === 'fi' ? 'kirjasto' : 'biblioteket');
  await commitment.getByLabel(held.dueOn).fill('31.12.2031');
  await page.getByRole('button', { name: t('holding.send') }).click();
  await expect(page.getByText(t('holding.done.report'))).toBeVisible();

  // What was reported begins a draft of a good practice, which the other side finds, too.
  await page.getByRole('button', { name: t('drafts.make') }).click();
  await expect(page.getByText(t('drafts.fromSparring'))).toBeVisible();
  await expect(page.getByLabel(t(`drafts.text.${locale}`))).toHaveValue(
    locale === 'fi' ? 'Opastuspiste kirjastossa' : 'Stödpunkt på biblioteket',
  );
  await tutors.page.goto(`${community}/${locale}/${locale === 'fi' ? 'oma/luonnokset' : 'mina-sidor/utkast'}`);
  await expect(tutors.page.getByText(t('drafts.fromSparring')).first()).toBeVisible();
  await openPart(page, locale, id, 'after');

  await page.getByRole('link', { name: t('holding.after', { n: '12' }) }).click();
  await page.getByLabel(held.states.done, { exact: true }).check();
  await page.getByRole('group', { name: held.support }).getByLabel(held.supports.yes, { exact: true }).check();
  await page.getByLabel(held.changes).fill(locale === 'fi' ? 'Piste on auki.' : 'Stödpunkten är öppen.');
  await page.getByRole('button', { name: t('holding.followUp.send') }).click();
  await expect(page.getByText(t('holding.done.followUp'))).toBeVisible();
  await page.goto(`${community}/${locale}/${paths[locale].request}/${id}`);
}
