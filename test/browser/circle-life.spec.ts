import { expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { addSmallCircle, beginNow, haveLead, letCircleEnd } from './small-circle.ts';

test.use({ javaScriptEnabled: false });

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** `d.m.yyyy`, so many days from now. */
function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
}

test('the whole life of a circle in Swedish: copied, published, joined by three, moved, held, closed', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const as = async (name: string, site = community): Promise<Page> => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(site === admin ? `${admin}/sv/logga-in` : `${community}/sv/logga-in`);
    await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
    return page;
  };
  const before = await haveLead(
    await addSmallCircle('forra', { fi: 'Viime vuoden rinki', sv: 'Cirkeln i fjol' }),
    'Johanna Prov',
  );

  // From the earlier circle a draft, mended and sent to the project team.
  const johanna = await as('Johanna Prov');
  await johanna.goto(`${community}/sv/mina-sidor/cirklar/${before}`);
  await press(johanna, 'Kopiera till ett nytt utkast');
  await expect(johanna.getByText('Utkastet är sparat')).toBeVisible();
  await johanna.getByLabel('Namn på svenska', { exact: true }).fill('Cirkeln i år');
  await press(johanna, 'Skicka för godkännande');
  await expect(johanna).toHaveTitle(/^Fel: /);
  await johanna.getByLabel('Mål på svenska').fill('Varje bibliotek ger digitalt stöd.');
  for (const [name, days] of [
    ['Anmälan öppnar', -2],
    ['Anmälan stänger', 15],
  ] as const) {
    const time = johanna.getByRole('group', { name, exact: true });
    await time.getByLabel('Dag', { exact: true }).fill(dayFromNow(days));
    await time.getByLabel('Klockslag').fill('9.00');
  }
  await johanna.getByLabel('Mål på finska').fill('Jokainen kirjasto antaa digitukea.');
  await press(johanna, 'Skicka för godkännande');
  await expect(johanna.getByText('Förslaget har skickats till projektteamet')).toBeVisible();
  const own = johanna.url().split('?')[0] ?? '';
  const laura = await as('Laura Demonen', admin);
  await laura.goto(`${admin}/sv`);
  await laura.getByRole('link', { name: 'Cirkeln i år' }).click();
  await press(laura, 'Godkänn och publicera');
  await laura.context().close();

  // Two seats, at most one a municipality: two have a seat, the third waits, is offered one and takes it.
  await johanna.goto(own);
  await johanna.getByRole('link', { name: 'Öppna cirkelns sida' }).click();
  const slug = /\/cirklar\/([^/?#]+)/.exec(johanna.url())?.[1] ?? '';
  const circle = `${community}/sv/cirklar/${slug}`;
  const [mikael, sanna, petri] = await Promise.all(
    ['Mikael Exempel', 'Sanna Malli', 'Petri Näyte'].map((name) => as(name)),
  );
  for (const [page, said] of [
    [mikael, 'Din plats är bekräftad'],
    [sanna, 'Din plats är bekräftad'],
    [petri, 'Din köplats: 1'],
  ] as [Page, string][]) {
    await page.goto(circle);
    await page.getByRole('button', { name: /^(Anmäl dig|Ställ dig på väntelistan)$/ }).click();
    await expect(page.getByText(said).first()).toBeVisible();
  }
  await (sanna as Page).getByRole('link', { name: 'Avanmäl dig' }).click();
  await press(sanna as Page, 'Avanmäl dig');
  await (petri as Page).goto(circle);
  await press(petri as Page, 'Tacka ja till platsen');
  await expect((petri as Page).getByText('Din plats är bekräftad')).toBeVisible();

  // The meeting is moved, then held, and who was there is written down.
  await johanna.goto(own);
  await johanna.getByRole('link', { name: 'Ändra träffar eller ställ in cirkeln' }).click();
  await johanna.getByRole('link', { name: /^Ändra.*Träff 1/ }).click();
  await johanna.getByLabel('Dag').fill(dayFromNow(45));
  await johanna.getByLabel('Orsak').fill('Salen är bokad.');
  await press(johanna, 'Spara och skicka meddelandena');
  await expect(johanna.getByText('Träffen har ändrats')).toBeVisible();
  await beginNow(slug);
  await johanna.goto(`${circle}/arbetsrum/traff/1/narvaro`);
  await johanna.getByLabel('Petri Näyte').selectOption('Närvarande');
  await johanna.getByLabel('Mikael Exempel').selectOption('Frånvarande');
  await press(johanna, 'Spara närvaron');
  await expect(johanna.getByText('Närvaron är sparad')).toBeVisible();

  // It is over: thoughts, outcomes, a certificate for who was there.
  await letCircleEnd(slug);
  await (petri as Page).goto(`${circle}/respons`);
  await (petri as Page).getByRole('group', { name: 'Uppnåddes cirkelns mål?' }).getByLabel('5 – helt').check();
  await (petri as Page).getByRole('group', { name: 'Hade du nytta av cirkeln?' }).getByLabel('4').check();
  await press(petri as Page, 'Skicka respons');
  await expect((petri as Page).getByText('Tack för din respons')).toBeVisible();
  await johanna.goto(`${own}/resultat`);
  await johanna.getByLabel('Text på svenska').fill('Två kommuner öppnade en gemensam stödpunkt.');
  await press(johanna, 'Anteckna och avsluta cirkeln');
  await expect(johanna.getByText('Resultaten är antecknade och cirkeln är avslutad')).toBeVisible();
  for (const [page, said] of [
    [petri, 'Ditt intyg är klart'],
    [mikael, 'Du får inget intyg från den här cirkeln'],
    [sanna, 'Det finns inget intyg'],
  ] as [Page, string][]) {
    await page.goto(`${circle}/intyg`);
    await expect(page.getByText(said).first()).toBeVisible();
    await page.context().close();
  }
  await johanna.goto(circle);
  await expect(johanna.getByText('Två kommuner öppnade en gemensam stödpunkt.')).toBeVisible();
  await johanna.context().close();
});
