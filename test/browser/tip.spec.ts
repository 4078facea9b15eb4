import { type Browser, expect, type Page, test } from '@playwright/test';
import { community } from './addresses.ts';
import { linkIn, mailTo, scan } from './mails.ts';
import { addSmallCircle } from './small-circle.ts';

test.use({ javaScriptEnabled: false });

/** One of the demo's people, in a browser of their own. */
async function personOn(browser: Browser, name: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: path })}`);
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  return page;
}

const words = {
  fi: {
    title: 'Vinkkirinki',
    circle: '/fi/ringit/vinkki-fi',
    tip: 'Vinkkaa kollegalle',
    email: 'Kollegan sähköpostiosoite',
    own: 'Oma viestisi',
    send: 'Lähetä vinkki',
    invalid: 'Kirjoita osoite muodossa nimi@kunta.fi.',
    done: 'Kiitos vinkistä',
    mail: 'Kirsi Kokeilu vinkkasi sinulle: Vinkkirinki',
    name: 'Nimi',
    missing: 'Kirjoita nimesi.',
    open: 'Luo tili ja jatka',
    add: 'Lisää edustus',
    over: 'Linkkiä ei voi enää käyttää',
    openCircle: 'Avaa ringin sivu',
    signIn: 'Kirjaudu sisään',
    go: 'Jatka ilmoittautumaan',
    join: 'Ilmoittaudu',
    refuse: 'Ei enää vinkkejä',
    refused: 'Emme lähetä enää vinkkejä tähän osoitteeseen',
    cannot: 'Et edusta vielä kuntaa',
  },
  sv: {
    title: 'Tipscirkeln',
    circle: '/sv/cirklar/vinkki-sv',
    tip: 'Tipsa en kollega',
    email: 'Kollegans e-postadress',
    own: 'Ditt eget meddelande',
    send: 'Skicka tipset',
    invalid: 'Skriv adressen i formen namn@kommun.fi.',
    done: 'Tack för tipset',
    mail: 'Kirsi Kokeilu tipsar dig: Tipscirkeln',
    name: 'Namn',
    missing: 'Skriv ditt namn.',
    open: 'Skapa konto och fortsätt',
    add: 'Lägg till en representation',
    over: 'Länken kan inte längre användas',
    openCircle: 'Öppna cirkelns sida',
    signIn: 'Logga in',
    go: 'Fortsätt till anmälan',
    join: 'Anmäl dig',
    refuse: 'Inga fler tips',
    refused: 'Vi skickar inga fler tips till den här adressen',
    cannot: 'Du representerar ännu ingen kommun',
  },
};

for (const locale of ['fi', 'sv'] as const) {
  test(`[${locale}] a representative tells a colleague, who opens an account and refuses further tips`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const t = words[locale];
    await addSmallCircle(`vinkki-${locale}`, { fi: words.fi.title, sv: words.sv.title });
    await page.goto(community + t.circle);
    await expect(page.getByRole('link', { name: t.tip })).toHaveCount(0);

    const sender = await personOn(browser, 'Kirsi Kokeilu', t.circle);
    await sender.getByRole('link', { name: t.tip }).click();
    await sender.getByLabel(t.email).fill('ei osoite');
    await sender.getByLabel(t.own).fill('Tule mukaan & kom med');
    await sender.getByRole('button', { name: t.send }).click();
    await expect(sender.getByRole('link', { name: t.invalid })).toBeVisible();
    await expect(sender.getByLabel(t.own)).toHaveValue('Tule mukaan & kom med');
    const address = `vinkattu-${locale}@muualla.example`;
    for (let n = 0; n < 2; n += 1) {
      await sender.getByLabel(t.email).fill(address);
      await sender.getByRole('button', { name: t.send }).click();
      await expect(sender.getByRole('heading', { name: t.done })).toBeVisible();
    }
    await sender.context().close();

    const mail = await mailTo(page, address, new RegExp(t.mail));
    expect(mail.text).toContain('> Tule mukaan & kom med');
    const link = linkIn(mail);
    await scan(page, link);
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 2, name: t.title })).toBeVisible();
    await page.getByRole('button', { name: t.open }).click();
    await expect(page.getByRole('link', { name: t.missing })).toBeVisible();
    await page.getByLabel(t.name, { exact: true }).fill(`Vinkattu ${locale}`);
    await page.getByRole('button', { name: t.open }).click();
    await expect(page.getByRole('heading', { level: 2, name: t.add })).toBeVisible();

    await page.goto(link);
    await expect(page.getByRole('heading', { name: t.over })).toBeVisible();
    await page.getByRole('button', { name: t.refuse }).click();
    await expect(page.getByRole('heading', { name: t.refused })).toBeVisible();
    await page.getByRole('link', { name: t.openCircle }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
    // Who represents nobody is told who may.
    await page.getByRole('link', { name: t.tip }).click();
    await expect(page.getByRole('heading', { name: t.cannot })).toBeVisible();
  });
}

test('a mail program says for its reader that they want no more tips, with one POST', async ({
  page,
  browser,
  playwright,
}) => {
  const t = words.fi;
  await addSmallCircle('vinkki-riitti', { fi: words.fi.title, sv: words.sv.title });
  const sender = await personOn(browser, 'Kirsi Kokeilu', '/fi/ringit/vinkki-riitti/vinkkaa');
  const address = 'riitti@muualla.example';
  await sender.getByLabel(t.email).fill(address);
  await sender.getByRole('button', { name: t.send }).click();
  const link = linkIn(await mailTo(page, address, new RegExp(t.mail)));
  const oneClick = link.replace('/fi/vinkki?', '/fi/vinkki/ei-enaa?');
  expect(oneClick).not.toBe(link);
  // Looking, as scanners do, changes nothing and shows the button.
  await scan(page, oneClick);
  await page.goto(oneClick);
  await expect(page.getByRole('button', { name: t.refuse })).toBeVisible();
  const program = await playwright.request.newContext();
  for (let n = 0; n < 2; n += 1) {
    const answer = await program.post(oneClick, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
    expect([answer.status(), await answer.text()]).toEqual([200, '']);
  }
  await program.dispose();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: t.refused })).toBeVisible();
  await expect(page.getByRole('button', { name: t.refuse })).toHaveCount(0);
  await sender.context().close();
});

test('who has an account signs in by the tip, and comes to the form of the circle', async ({ page, browser }) => {
  const t = words.fi;
  await addSmallCircle('vinkki-tuttu', { fi: words.fi.title, sv: words.sv.title });
  const sender = await personOn(browser, 'Kirsi Kokeilu', '/fi/ringit/vinkki-tuttu/vinkkaa');
  const address = 'sanna.malli@kajaani.example';
  await sender.getByLabel(t.email).fill(address);
  await sender.getByRole('button', { name: t.send }).click();
  await page.goto(linkIn(await mailTo(page, address, new RegExp(t.mail))));
  await page.getByRole('main').getByRole('link', { name: t.signIn }).click();
  await page.getByRole('button', { name: /Sanna Malli$/ }).click();
  await page.getByRole('button', { name: t.go }).click();
  await expect(page).toHaveURL(/\/fi\/ringit\/vinkki-tuttu#place$/);
  await expect(page.getByRole('button', { name: t.join })).toBeVisible();
  await sender.context().close();
});
