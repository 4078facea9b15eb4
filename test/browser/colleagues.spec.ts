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
    coordinator: 'Kirsi Kokeilu',
    page: '/fi/oma/kunnan-edustajat',
    domain: 'pornainen.example',
    email: 'Työtoverin työsähköposti',
    send: 'Lähetä kutsu',
    sent: 'Kutsu on lähetetty',
    mail: /Kutsu kunnan edustajaksi/,
    withdraw: 'Peru kutsu',
    withdrawn: 'Kutsu on peruttu',
    name: 'Nimi',
    accept: 'Luo tili ja hyväksy kutsu',
    accepted: 'Edustuksesi on hyväksytty kutsun perusteella',
    over: 'Kutsua ei voi enää käyttää',
    end: 'Päätä edustus',
    reason: 'Perustelu',
    missing: 'Kirjoita perustelu.',
    ended: 'Edustus on päätetty. Henkilö saa viestin.',
    endedMail: /Edustuksesi on päätetty/,
    showEnded: 'Näytä päättyneet edustukset',
    foreign: 'Osoite ei ole kunnan sähköpostiosoite.',
  },
  sv: {
    coordinator: 'Anna Modell',
    page: '/sv/mina-sidor/kommunens-representanter',
    domain: 'raasepori.example',
    email: 'Kollegans e-postadress i arbetet',
    send: 'Skicka inbjudan',
    sent: 'Inbjudan har skickats',
    mail: /Inbjudan att representera din kommun/,
    withdraw: 'Återkalla inbjudan',
    withdrawn: 'Inbjudan är återkallad',
    name: 'Namn',
    accept: 'Skapa konto och tacka ja',
    accepted: 'Din representation är godkänd genom inbjudan',
    over: 'Inbjudan kan inte längre användas',
    end: 'Avsluta representationen',
    reason: 'Motivering',
    missing: 'Skriv en motivering.',
    ended: 'Representationen är avslutad. Personen får ett meddelande.',
    endedMail: /Din representation har avslutats/,
    showEnded: 'Visa avslutade representationer',
    foreign: 'Adressen är inte en av kommunens e-postadresser.',
  },
};

for (const locale of ['fi', 'sv'] as const) {
  test(`[${locale}] a coordinator invites a colleague, who opens an account; withdraws another; ends one with a reason`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const t = words[locale];
    const coordinator = await personOn(browser, t.coordinator, t.page);
    const invite = async (email: string) => {
      await coordinator.getByLabel(t.email).fill(email);
      await coordinator.getByRole('button', { name: t.send }).click();
    };
    await invite('joku@muualla.example');
    await expect(coordinator.getByRole('link', { name: t.foreign })).toBeVisible();
    await invite(`kutsuttu@${t.domain}`);
    await expect(coordinator.getByText(t.sent)).toBeVisible();
    await invite(`turha@${t.domain}`);

    const wasted = linkIn(await mailTo(page, `turha@${t.domain}`, t.mail));
    await coordinator.getByRole('button', { name: new RegExp(`^${t.withdraw}.*turha@`) }).click();
    await expect(coordinator.getByText(t.withdrawn)).toBeVisible();
    await page.goto(wasted);
    await expect(page.getByRole('heading', { name: t.over })).toBeVisible();

    const link = linkIn(await mailTo(page, `kutsuttu@${t.domain}`, t.mail));
    await scan(page, link);
    await page.goto(link);
    await page.getByRole('button', { name: t.accept }).click();
    await page.getByLabel(t.name, { exact: true }).fill(`Kutsuttu ${locale}`);
    await page.getByRole('button', { name: t.accept }).click();
    await expect(page.getByText(t.accepted)).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: t.over })).toBeVisible();

    await coordinator.goto(community + t.page);
    await coordinator.getByRole('link', { name: new RegExp(`^${t.end}.*Kutsuttu`) }).click();
    await coordinator.getByRole('button', { name: t.end }).click();
    await expect(coordinator.getByRole('link', { name: t.missing })).toBeVisible();
    await coordinator.getByLabel(t.reason).fill('Siirtynyt, har bytt arbete');
    await coordinator.getByRole('button', { name: t.end }).click();
    await expect(coordinator.getByText(t.ended)).toBeVisible();
    await mailTo(page, `kutsuttu@${t.domain}`, t.endedMail);
    await coordinator.getByRole('link', { name: t.showEnded }).click();
    await expect(coordinator.getByText('Siirtynyt, har bytt arbete')).toBeVisible();
    await coordinator.context().close();
  });
}

test('a person signs up, waits for the coordinator, joins; after a change of municipality the old enrolment still shows the old one', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const slug = await addSmallCircle('vaihtaja', {
    fi: 'Rinki, jossa vaihdetaan kuntaa',
    sv: 'En cirkel för den som byter',
  });
  const address = 'vaihtaja@pornainen.example';
  await page.goto(`${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: '/fi/oma' })}`);
  await page.getByLabel('Sähköpostiosoite').fill(address);
  await page.getByRole('button', { name: 'Lähetä kirjautumislinkki' }).click();
  await page.goto(linkIn(await mailTo(page, address, /Luo tili/)));
  await page.getByLabel('Nimi', { exact: true }).fill('Vaihto Vaihtaja');
  await page.getByLabel('Edustan kuntaa').check();
  await page.getByRole('button', { name: 'Luo tili' }).click();
  await page.getByLabel('Minkä kunnan edustaja olet?').selectOption({ label: 'Pornainen' });
  await page.getByRole('button', { name: 'Lisää edustus' }).click();
  await expect(page.getByText('Kunnan koordinaattori hyväksyy edustuksesi.')).toBeVisible();

  const kirsi = await personOn(browser, 'Kirsi Kokeilu', '/fi/oma');
  await mailTo(page, 'kirsi.kokeilu', /Edustus odottaa hyväksyntääsi: Pornainen/);
  await kirsi.getByRole('link', { name: 'Kunnan edustajat' }).click();
  await kirsi.getByRole('button', { name: /^Hyväksy.*Vaihtaja/ }).click();
  await expect(kirsi.getByText('Edustus on hyväksytty')).toBeVisible();
  await kirsi.context().close();

  await page.goto(`${community}/fi/ringit/${slug}`);
  await expect(page.getByText('Pornainen · vahvistettu edustus')).toBeVisible();
  await page.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Paikkasi on vahvistettu' })).toBeVisible();

  await page.goto(`${community}/fi/oma/edustus`);
  await page.getByLabel('Minkä kunnan edustaja olet?').selectOption({ label: 'Raasepori' });
  await page.getByLabel('Työsähköposti').fill('vaihtaja@raasepori.example');
  await page.getByRole('button', { name: 'Lisää edustus' }).click();
  await page.goto(linkIn(await mailTo(page, 'vaihtaja@raasepori.example', /Vahvista/)));
  await page.getByRole('button', { name: 'Vahvista osoite' }).click();
  const anna = await personOn(browser, 'Anna Modell', '/fi/oma/kunnan-edustajat');
  await anna.getByRole('button', { name: /^Hyväksy.*Vaihtaja/ }).click();
  await anna.context().close();
  await page.goto(`${community}/fi/oma/edustus`);
  await page.getByRole('link', { name: /^Päätä edustus.*Pornainen/ }).click();
  await page.getByRole('button', { name: 'Päätä edustus' }).click();

  await page.goto(`${community}/fi/oma`);
  await expect(page.getByText('Toimit kunnan puolesta: Raasepori')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Rinki, jossa vaihdetaan kuntaa' }).first()).toContainText(
    'Pornainen',
  );
  await page.goto(`${community}/fi/ringit/${slug}`);
  await expect(page.locator('#place')).toContainText('Pornainen');
});
