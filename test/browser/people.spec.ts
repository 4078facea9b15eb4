import { type Browser, expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { linkIn, mailTo, scan } from './mails.ts';
import { addSmallCircle, letOffersExpire } from './small-circle.ts';

test.use({ javaScriptEnabled: false });

/** The words of the journey in the language in which the new person walks it. */
const words = {
  fi: {
    signInAndJoin: 'Kirjaudu ja ilmoittaudu',
    email: 'Sähköpostiosoite',
    sendLink: 'Lähetä kirjautumislinkki',
    sent: /Lähetimme viestin osoitteeseen/,
    signUpMail: /Luo tili/,
    openAccount: 'Luo tili',
    name: 'Nimi',
    represent: 'Edustan kuntaa',
    municipality: 'Minkä kunnan edustaja olet?',
    inkoo: 'Inkoo',
    claim: 'Lisää edustus',
    waits: 'Hankkeen tiimi hyväksyy edustuksesi.',
    approvedMail: /Edustuksesi on hyväksytty/,
    join: 'Ilmoittaudu',
    confirmed: 'Paikkasi on vahvistettu',
    leave: 'Peru ilmoittautuminen',
    left: /Ilmoittautumisesi on peruttu/,
    circles: 'ringit',
  },
  sv: {
    signInAndJoin: 'Logga in och anmäl dig',
    email: 'E-postadress',
    sendLink: 'Skicka en inloggningslänk',
    sent: /Vi har skickat ett meddelande/,
    signUpMail: /Skapa ett konto/,
    openAccount: 'Skapa konto',
    name: 'Namn',
    represent: 'Jag representerar en kommun',
    municipality: 'Vilken kommun representerar du?',
    inkoo: 'Ingå',
    claim: 'Lägg till en representation',
    waits: 'Projektteamet godkänner din representation.',
    approvedMail: /Din representation är godkänd/,
    join: 'Anmäl dig',
    confirmed: 'Din plats är bekräftad',
    leave: 'Avanmäl dig',
    left: /Du är avanmäld/,
    circles: 'cirklar',
  },
};

const titles = {
  fi: { fi: 'Pieni rinki suomeksi', sv: 'En liten cirkel, först på finska' },
  sv: { fi: 'Pieni rinki ruotsiksi', sv: 'En liten cirkel, först på svenska' },
};

/** One of the demo's people on a circle's page, in a browser of their own. */
async function personOn(browser: Browser, name: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: path })}`);
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  return page;
}

/** Someone of the project team approves whoever waits for a municipality without coordinator. */
async function approveInAdministration(browser: Browser, who: string): Promise<void> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${admin}/fi/edustukset`);
  await page.getByRole('button', { name: /Laura Demonen$/ }).click();
  await page.goto(`${admin}/fi/edustukset`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: who }) });
  await row
    .getByRole('button', { name: /Hyväksy/ })
    .first()
    .click();
  await expect(page.getByText('Edustus on hyväksytty')).toBeVisible();
  await page.context().close();
}

for (const locale of ['fi', 'sv'] as const) {
  test(`[${locale}] a new person signs up, claims, joins and leaves; the queue moves on by its rules`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(300_000);
    const t = words[locale];
    const slug = await addSmallCircle(`pieni-${locale}`, titles[locale]);
    const circle = `/${locale}/${t.circles}/${slug}`;
    const finnish = `/fi/ringit/${slug}`;
    const title = new RegExp(titles[locale].fi.replaceAll(',', '.'));
    const swedish = new RegExp(titles[locale].sv.replaceAll(',', '.'));
    const address = `uusi.${locale}@inkoo.example`;
    // Both are decided on one page, at the same time.
    const newcomer = { fi: 'Uusi Testaaja', sv: 'Toinen Testaaja' }[locale];

    await test.step('sign up, with a mistake on the way', async () => {
      await page.goto(community + circle);
      await page.getByRole('link', { name: t.signInAndJoin }).click();
      await page.getByLabel(t.email).fill('uusi@');
      await page.getByRole('button', { name: t.sendLink }).click();
      await expect(page).toHaveTitle(locale === 'fi' ? /^Virhe: / : /^Fel: /);
      await expect(page.getByLabel(t.email)).toHaveValue('uusi@');
      await page.getByLabel(t.email).fill(address);
      await page.getByRole('button', { name: t.sendLink }).click();
      await expect(page.getByText(t.sent)).toContainText(address);
      const link = linkIn(await mailTo(page, address, t.signUpMail));
      await scan(page, link);
      await page.goto(link);
      await page.getByRole('button', { name: t.openAccount }).click();
      await expect(page.getByRole('link', { name: /Kirjoita nimesi|Skriv ditt namn/ })).toBeVisible();
      await page.getByLabel(t.name, { exact: true }).fill(newcomer);
      await page.getByLabel(t.represent).check();
      await page.getByRole('button', { name: t.openAccount }).click();
      await expect(page.getByLabel(t.municipality)).toBeVisible();
      expect(await (await page.request.get(link)).text()).toMatch(/Linkki on jo käytetty|Länken har redan använts/);
    });

    await test.step('claim the municipality, wait for the project team, and join', async () => {
      await page.getByLabel(t.municipality).selectOption({ label: t.inkoo });
      await page.getByRole('button', { name: t.claim }).click();
      await expect(page.getByText(t.waits)).toBeVisible();
      await page.goto(community + circle);
      await approveInAdministration(browser, `${newcomer}, Inkoo`);
      await mailTo(page, address, t.approvedMail);
      await page.goto(community + circle);
      await page.getByRole('button', { name: t.join, exact: true }).click();
      await expect(page.getByRole('heading', { name: t.confirmed })).toBeVisible();
      await mailTo(page, address, locale === 'fi' ? title : swedish);
    });

    const aino = await personOn(browser, 'Aino Esimerkki', finnish);
    await aino.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
    await expect(aino.getByRole('heading', { name: 'Paikkasi on vahvistettu' })).toBeVisible();
    const queue = ['Petri Näyte', 'Mikael Exempel', 'Johanna Prov', 'Sanna Malli'];
    for (const [index, name] of queue.entries()) {
      const waiting = await personOn(browser, name, finnish);
      await waiting.getByRole('button', { name: 'Liity jonotuslistalle' }).click();
      await expect(waiting.getByRole('heading', { name: `Sijasi jonossa: ${index + 1}` })).toBeVisible();
      await waiting.context().close();
    }

    await test.step('leave; the next in the queue gets the mail and accepts', async () => {
      await page.goto(community + circle);
      await page.getByRole('link', { name: t.leave }).click();
      await page.getByRole('button', { name: t.leave }).click();
      await mailTo(page, address, t.left);
      const offer = linkIn(await mailTo(page, 'petri.nayte', new RegExp(`Paikka vapautui sinulle: ${title.source}`)));
      const petri = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await scan(petri, offer);
      await petri.goto(offer);
      await petri.getByRole('button', { name: 'Ota paikka vastaan' }).click();
      await expect(petri.getByRole('heading', { name: 'Paikkasi on vahvistettu' })).toBeVisible();
      await petri.context().close();
    });

    await test.step('a seat passes by whom the limit blocks; the next lets it expire; the one after takes it', async () => {
      const petri = await personOn(browser, 'Petri Näyte', finnish);
      await petri.getByRole('link', { name: 'Peru ilmoittautuminen' }).click();
      await petri.getByRole('button', { name: 'Peru ilmoittautuminen' }).click();
      const late = linkIn(await mailTo(page, 'johanna.prov', new RegExp(`ledig för dig: ${swedish.source}`)));
      await letOffersExpire(slug);
      const inTime = linkIn(await mailTo(page, 'sanna.malli', new RegExp(`vapautui sinulle: ${title.source}`)));
      await petri.goto(late);
      await expect(petri.getByText(/Tiden att tacka ja till platsen gick ut/)).toBeVisible();
      await expect(petri.getByRole('button', { name: 'Tacka ja till platsen' })).toHaveCount(0);
      await petri.goto(inTime);
      await petri.getByRole('button', { name: 'Ota paikka vastaan' }).click();
      await expect(petri.getByRole('heading', { name: 'Paikkasi on vahvistettu' })).toBeVisible();
      await petri.context().close();
    });

    await test.step('the project team sees why a seat passed someone by', async () => {
      const laura = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await laura.goto(`${admin}/fi`);
      await laura.getByRole('button', { name: /Laura Demonen$/ }).click();
      await laura.getByRole('link', { name: titles[locale].fi }).click();
      await expect(laura.getByRole('row', { name: /Mikael Exempel/ })).toContainText('Ohitettu: kunnan paikat täynnä');
      await laura.context().close();
    });

    await test.step('whom the limit blocked kept their place, and is offered a seat of their municipality', async () => {
      const mikael = await personOn(browser, 'Mikael Exempel', finnish);
      await expect(mikael.getByRole('heading', { name: 'Sijasi jonossa: 1' })).toBeVisible();
      await aino.getByRole('link', { name: 'Peru ilmoittautuminen' }).click();
      await aino.getByRole('button', { name: 'Peru ilmoittautuminen' }).click();
      await mailTo(page, 'mikael.exempel', new RegExp(`ledig för dig: ${swedish.source}`));
      await mikael.goto(`${community}/fi/oma`);
      await mikael.getByRole('link', { name: 'Vastaa tarjoukseen' }).first().click();
      await mikael.getByRole('button', { name: 'Ota paikka vastaan' }).click();
      await expect(mikael.getByRole('heading', { name: 'Paikkasi on vahvistettu' })).toBeVisible();
      await mikael.context().close();
      await aino.context().close();
    });
  });
}

test('signing in by code, asking again, and a link that is none', async ({ page }) => {
  await page.goto(`${community}/sv/logga-in?${new URLSearchParams({ returnTo: '/sv/kommuner' })}`);
  await page.getByLabel('E-postadress').fill('ville.kokeilu@kuntarinki.example');
  await page.getByRole('button', { name: 'Skicka en inloggningslänk' }).click();
  const { text, subject } = await mailTo(page, 'ville.kokeilu', /Kirjautumislinkkisi/);
  expect(subject).toBe('Kirjautumislinkkisi');
  const code = /(\d{3}\s\d{3})/.exec(text)?.[1] ?? '';
  await page.getByLabel('Bekräftelsekod').fill('12');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('link', { name: 'Koden är fel eller har gått ut. Ange en ny kod.' })).toBeVisible();
  await page.getByLabel('Bekräftelsekod').fill(code);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page).toHaveURL(`${community}/sv/kommuner`);
  await expect(page.getByText('Ville Kokeilu')).toBeVisible();

  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByRole('link', { name: 'Logga in', exact: true })).toBeVisible();
  await page.goto(`${community}/en/sign-in/link?token=none`);
  await expect(page.getByText('The link has expired. Ask for a new one.')).toBeVisible();
  await page.getByRole('link', { name: 'Ask for a new link' }).click();
  await expect(page).toHaveURL(`${community}/en/sign-in`);
});

test('a work address is proven by its link; a foreign reader of the link is told', async ({ page, browser }) => {
  await page.goto(`${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: '/fi/oma' })}`);
  await page.getByRole('button', { name: /Ville Kokeilu$/ }).click();
  await expect(page.getByRole('heading', { name: 'Odottaa sinua' })).toBeVisible();
  await page.getByRole('link', { name: 'Lisää edustus' }).click();
  await page.getByLabel('Minkä kunnan edustaja olet?').selectOption({ label: 'Siuntio' });
  await page.getByRole('button', { name: 'Lisää edustus' }).click();
  await expect(
    page.getByRole('link', { name: /Osoite ei ole kunnan tai organisaation sähköpostiosoite/ }),
  ).toBeVisible();
  await expect(page.getByLabel('Minkä kunnan edustaja olet?')).toHaveValue('755');
  await page.getByLabel('Työsähköposti').fill('ville@siuntio.example');
  await page.getByRole('button', { name: 'Lisää edustus' }).click();
  await expect(page.getByText('Odottaa vahvistusta', { exact: true })).toBeVisible();
  const link = linkIn(await mailTo(page, 'ville@siuntio.example', /Vahvista/));
  await scan(page, link);

  const stranger = await personOn(browser, 'Robin Sample', '/fi/oma');
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'Vahvista osoite' }).click();
  await expect(stranger.getByText(/Linkin pyysi toisen tilin käyttäjä/)).toBeVisible();
  await stranger.context().close();

  await page.goto(link);
  await page.getByRole('button', { name: 'Vahvista osoite' }).click();
  await expect(page.getByText('Osoitteesi on vahvistettu. Edustuksesi odottaa hyväksyntää.')).toBeVisible();
  await page.getByRole('link', { name: /Päätä edustus/ }).click();
  await page.getByRole('button', { name: 'Päätä edustus' }).click();
  await expect(page.getByRole('heading', { name: 'Aiemmat edustukset' })).toBeVisible();

  await page.goto(`${community}/fi/oma/tiedot`);
  await page.getByLabel('Nimi', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('link', { name: 'Kirjoita nimesi.' })).toBeVisible();
  await page.getByLabel('Nimi', { exact: true }).fill('Ville Kokeilu');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Tietosi on tallennettu')).toBeVisible();
});
