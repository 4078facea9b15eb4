import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

const parts = {
  'Käytännön nimi': 'Kuvallinen digikahvila',
  Tiivistelmä: 'Kahvila, jossa saa apua.',
  'Mikä oli ongelma?': 'Apua ei löytynyt.',
  'Mitä tehtiin?':
    '## Ensin\n\n**Sovittiin** ajat:\n\n- [lista](https://kunta.example/lista)\n- [paha](javascript:alert(1))\n\n<script>alert(1)</script>',
  'Mitä se vaati?': 'Kaksi tuntia.',
  'Mitä saatiin aikaan?': 'Sata kävijää.',
  'Miten toinen kunta voi tehdä saman?': 'Aloita yhdestä päivästä.',
};

const picture = async () => ({
  name: 'kahvila.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#2a6f4e' } })
    .jpeg()
    .toBuffer(),
});

test('a practice has marks, pictures and attachments, without script', async ({ browser }) => {
  const person = await representative('Kuvaaja Esimerkki', '858');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, person.name);
  await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await page.getByText('Muotoilun ohje').click();
  await expect(page.getByText('**lihavoitu**')).toBeVisible();
  for (const [label, text] of Object.entries(parts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Nykytilan kartoitus').check();
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await expect(page.locator('strong', { hasText: 'Sovittiin' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 5, name: 'Ensin' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 4, name: 'Ensin' })).toBeVisible();

  // Without an alternative a picture is not taken, and what was typed is kept.
  await page.getByRole('link', { name: 'Kuvat ja liitteet' }).click();
  const files = page.url();
  await page.getByLabel('Kuva', { exact: true }).setInputFiles(await picture());
  await page.getByLabel('Kuvateksti suomeksi').fill('Kirjaston aula');
  await page.getByRole('button', { name: 'Lisää kuva' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await page.getByRole('link', { name: 'Tämä puuttuu vielä: Kuvan tekstivastine suomeksi' }).click();
  await expect(page.getByLabel('Kuvateksti suomeksi')).toHaveValue('Kirjaston aula');
  await page.getByLabel('Kuva', { exact: true }).setInputFiles(await picture());
  await page.getByLabel('Kuvan tekstivastine suomeksi').fill('Ihmisiä pöydän ääressä');
  await page.getByRole('button', { name: 'Lisää kuva' }).click();
  await expect(page.getByText('Kuva on lisätty')).toBeVisible();
  const pdf = { name: 'ohje.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel('Tiedosto', { exact: true }).setInputFiles(pdf);
  await page.getByLabel('Liitteen nimi').fill('Kahvilan ohje');
  await page.getByRole('button', { name: 'Lisää liite' }).click();
  await expect(page.getByText('Liite on lisätty')).toBeVisible();

  await page.goto(files.replace('/tiedostot', ''));
  await page.getByLabel('Ketään ei mainita nimeltä').check();
  await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
  await expect(page.getByText('Lähetetty hankkeen tiimille')).toBeVisible();
  const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(team, `${admin}/fi`, 'Laura Demonen');
  await team.getByRole('link', { name: 'Hyvät käytännöt' }).click();
  await team.getByRole('link', { name: 'Kuvallinen digikahvila' }).click();
  const file = await team.getByRole('link', { name: 'kahvila.webp' }).getAttribute('href');
  expect((await team.request.get(`${admin}${file}`)).headers()['content-type']).toBe('image/webp');
  await team.getByLabel('Miksi toinen kieli puuttuu').fill('Ruotsinnos tulee syksyllä.');
  await team.getByLabel('Miksi käytäntö julkaistaan ilman kahta arviota').fill('Kunta ehti testata tekstin itse.');
  await team.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
  await expect(team.getByText('Käytäntö on julkaistu')).toBeVisible();

  // A stranger reads it.
  await page.goto(files.replace('/tiedostot', ''));
  await page.getByRole('link', { name: 'Katso julkaistu käytäntö' }).click();
  const address = page.url();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.setViewportSize({ width: 1200, height: 900 });
  await check(stranger, address);
  await expect(stranger.getByRole('heading', { level: 3, name: 'Ensin' })).toBeVisible();
  await expect(stranger.getByText('<script>alert(1)</script>')).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'lista', exact: true })).toHaveAttribute('rel', /nofollow/);
  await expect(stranger.getByRole('link', { name: 'paha' })).toHaveCount(0);
  const shown = stranger.getByRole('img', { name: 'Ihmisiä pöydän ääressä' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await expect(stranger.getByRole('link', { name: 'Kahvilan ohje' })).toBeVisible();
});

test('the page of pictures and attachments is whole', async ({ browser }) => {
  const { name } = await representative('Liittäjä Esimerkki', '858');
  const writer = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, name);
  await writer.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await writer.waitForURL(/\/teksti\/fi$/);
  const [, id] = /kaytannot\/([^/]+)\//.exec(writer.url()) ?? [];
  await writer.goto(`${community}/fi/oma/kaytannot/${id}/tiedostot`);
  await writer.getByLabel('Kuva', { exact: true }).setInputFiles(await picture());
  await writer.getByLabel('Kuvan tekstivastine suomeksi').fill('Ihmisiä pöydän ääressä');
  await writer.getByRole('button', { name: 'Lisää kuva' }).click();
  for (const path of [`fi/oma/kaytannot/${id}/tiedostot`, `sv/mina-sidor/praxis/${id}/filer`]) {
    await writer.setViewportSize({ width: 1200, height: 900 });
    await check(writer, `${community}/${path}`);
  }
});
