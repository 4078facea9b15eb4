import { type Browser, expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

const swedish = {
  title: 'Digistöd på byns bibliotek',
  summary: 'Frivilliga ger råd på biblioteket varje vecka.',
  problem: 'Det var svårt att få hjälp på svenska.',
  done: 'Vi bjöd in frivilliga och kom överens om tider.',
  resources: 'Två timmar i veckan.',
  results: 'Hundra besökare under våren.',
  transfer: 'Börja med en dag i veckan.',
};
const finnish = {
  title: 'Digitukea kylän kirjastossa',
  summary: 'Vapaaehtoiset neuvovat kirjastossa joka viikko.',
  problem: 'Apua oli vaikea saada ruotsiksi.',
  done: 'Kutsuimme vapaaehtoiset ja sovimme ajat.',
  resources: 'Kaksi tuntia viikossa.',
  results: 'Sata kävijää kevään aikana.',
  transfer: 'Aloita yhdestä päivästä viikossa.',
};

async function write(page: Page, sections: Partial<typeof swedish>): Promise<void> {
  for (const [id, text] of Object.entries(sections)) await page.locator(`textarea#${id}, input#${id}`).fill(text);
}

/** The page of the project team on which the practice is decided. */
async function decide(browser: Browser, id: string): Promise<Page> {
  const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(team, `${admin}/fi`, 'Laura Demonen');
  await team.goto(`${admin}/fi/kaytannot/${id}`);
  return team;
}

async function publish(team: Page, waiver = ''): Promise<void> {
  if (waiver) await team.locator('#published').fill(waiver);
  await team.locator('#unreviewed').fill('Kunta ehti testata tekstin itse.');
  await team.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
}

test('a practice in Swedish is read from Finnish, translated, changed, stale, and current again', async ({
  browser,
}) => {
  const { name } = await representative('Svensk Skribent', '638');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${community}/sv/logga-in?returnTo=/sv/mina-sidor/praxis`, name);
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await page.waitForURL(/\/text\/sv$/);
  const [, id = ''] = /praxis\/([^/]+)\//.exec(page.url()) ?? [];
  const own = `${community}/sv/mina-sidor/praxis/${id}`;
  const translation = `${own}/oversattning/fi`;
  const save = () => page.getByRole('button', { name: 'Spara och se helheten' }).click();
  const send = async () => {
    await page.getByLabel('Ingen nämns vid namn').check();
    await page.getByRole('button', { name: 'Skicka för granskning' }).click();
  };
  const change = async () => {
    await page.goto(own);
    await page.getByRole('button', { name: 'Redigera det publicerade' }).click();
  };

  // Written in Swedish only, with a part in the wrong language: advice that stands in the way of nothing.
  await write(page, { ...swedish, resources: 'Kaksi tuntia viikossa, ja se on kaikki mitä se vaati.' });
  await page.getByLabel('Kartläggning av nuläget').check();
  await save();
  await expect(page.getByRole('heading', { name: 'Se över de här avsnitten' })).toBeVisible();
  await page.goto(`${own}/text/sv`);
  await write(page, swedish);
  await save();
  await expect(page.getByRole('heading', { name: 'Se över de här avsnitten' })).toBeHidden();
  await send();
  const team = await decide(browser, id);
  await publish(team);
  await expect(team.getByText(/ei ole kokonaan sekä suomeksi että ruotsiksi/).first()).toBeVisible();
  await publish(team, 'Suomenkielinen teksti tulee pian.');
  await page.goto(own);
  await page.getByRole('link', { name: 'Se den publicerade praxisen' }).click();
  const slug = page.url().split('/').at(-1) ?? '';
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const read = () => reader.goto(`${community}/fi/kaytannot/${slug}`);
  await read();
  await expect(reader.getByText('Tämä teksti on ruotsiksi. Suomenkielistä versiota ei ole.')).toBeVisible();

  // Translated beside it, and read in Finnish.
  await change();
  await page.goto(translation);
  await expect(page.getByText(swedish.done)).toBeVisible();
  await write(page, finnish);
  await page.getByLabel('Översättningen motsvarar nu den ursprungliga texten').check();
  await save();
  await send();
  await team.goto(`${admin}/fi/kaytannot/${id}`);
  await publish(team);
  await read();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(finnish.title);
  await expect(reader.getByText('Tämä kieliversio ei ole ajan tasalla')).toBeHidden();

  // Changed: the translation is behind, and the reader is told so.
  await change();
  await page.goto(`${own}/text/sv`);
  await write(page, { done: 'Vi bjöd in frivilliga, utbildade dem och kom överens om tider.' });
  await save();
  await expect(page.getByText('Behöver uppdateras')).toBeVisible();
  await page.getByLabel('Vad ändrades?').fill('Kysy numerosta 131052-308T.');
  await send();
  await expect(page.getByLabel('Vad ändrades?')).toHaveValue('Kysy numerosta 131052-308T.');
  await page.getByLabel('Vad ändrades?').fill('Utbildningen lades till.');
  await send();
  await team.goto(`${admin}/fi/kaytannot/${id}`);
  await expect(team.locator('ins').last()).toContainText('utbildade dem');
  await publish(team);
  await expect(team.getByText(/ei ole ajan tasalla/).first()).toBeVisible();
  await publish(team, 'Käännös päivitetään ensi viikolla.');
  await read();
  await expect(reader.getByText('Tämä kieliversio ei ole ajan tasalla')).toBeVisible();
  await expect(reader.getByText(/Nämä kohdat voivat olla vanhentuneita: ”Mitä tehtiin\?”/)).toBeVisible();
  await reader.goto(`${community}/fi/kaytannot?municipality=638`);
  await expect(reader.getByText('Luettavissa: suomeksi (päivitettävä), ruotsiksi').first()).toBeVisible();

  // The team sees it in its work list.
  await team.goto(`${admin}/fi/kieliversiot?status=stale`);
  await expect(team.getByRole('row', { name: new RegExp(finnish.title) })).toContainText('Mitä tehtiin?');

  // The translator sees what has changed, mends it and says that it is current again.
  await change();
  await page.goto(translation);
  await expect(page.locator('ins').last()).toContainText('utbildade dem');
  await write(page, { done: 'Kutsuimme vapaaehtoiset, koulutimme heidät ja sovimme ajat.' });
  await page.getByLabel('Översättningen motsvarar nu den ursprungliga texten').check();
  await save();
  await expect(page.getByText('Behöver uppdateras')).toBeHidden();
  await send();
  await team.goto(`${admin}/fi/kaytannot/${id}`);
  await publish(team);
  await read();
  await expect(reader.getByText('Tämä kieliversio ei ole ajan tasalla')).toBeHidden();

  // What was published stays readable, with what changed from one to another.
  await reader.getByRole('link', { name: 'Katso versiot ja muutokset' }).click();
  await expect(reader.getByText('Utbildningen lades till.')).toBeVisible();
  await reader.getByLabel('Vanhempi versio').selectOption({ index: 3 });
  await reader.locator('#language').selectOption('ruotsiksi');
  await reader.getByRole('button', { name: 'Vertaa' }).click();
  await expect(reader.locator('ins').last()).toContainText('lisätty:');
  await expect(reader.locator('ins').last()).toContainText('utbildade dem');

  await reader.getByRole('link', { name: 'lue versio 2 ruotsiksi' }).click();
  await expect(reader.getByRole('heading', { name: 'Versio 2 ruotsiksi' })).toBeVisible();
  await expect(reader.getByText(swedish.done)).toBeVisible();

  const scripted = await (await browser.newContext()).newPage();
  for (const path of [
    `fi/kaytannot/${slug}`,
    `fi/kaytannot/${slug}/versiot`,
    `fi/kaytannot/${slug}/versiot?version=1`,
    `sv/praxis/${slug}/versioner`,
  ]) {
    await scripted.setViewportSize({ width: 1200, height: 900 });
    await check(scripted, `${community}/${path}`);
  }
});

test('the pages on which languages are written and watched over are whole', async ({ browser }) => {
  const { name } = await representative('Kääntäjä Esimerkki', '858');
  const writer = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, name);
  await writer.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await writer.waitForURL(/\/teksti\/fi$/);
  const [, id = ''] = /kaytannot\/([^/]+)\//.exec(writer.url()) ?? [];
  await write(writer, { ...finnish, summary: swedish.summary, resources: swedish.resources });
  await writer.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await writer.goto(`${community}/sv/mina-sidor/praxis/${id}/oversattning/sv`);
  await write(writer, { title: swedish.title });
  await writer.getByLabel('Översättningen motsvarar nu den ursprungliga texten').check();
  await writer.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await writer.goto(`${community}/fi/oma/kaytannot/${id}/teksti/fi`);
  await write(writer, { title: 'Digitukea saaren kirjastossa' });
  await writer.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  for (const path of [
    `fi/oma/kaytannot/${id}`,
    `fi/oma/kaytannot/${id}/kaannos/sv`,
    `sv/mina-sidor/praxis/${id}/oversattning/sv`,
  ]) {
    await writer.setViewportSize({ width: 1200, height: 900 });
    await check(writer, `${community}/${path}`);
  }
  await expect(writer.locator('del')).toContainText('borttaget: kylän');

  // It is saved while it is written; who was overtaken keeps what they typed, beside what there is.
  await writer.setViewportSize({ width: 1200, height: 900 });
  const late = await writer.context().newPage();
  await late.goto(writer.url());
  const saved = writer.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 303);
  await write(writer, { done: swedish.done });
  await saved;
  await expect(writer.locator('[data-autosave-told]')).toHaveText(/^Sparat kl/);
  await write(late, { done: 'Vi gjorde något annat.' });
  await late.getByRole('button', { name: 'Spara och se helheten' }).click();
  await expect(late.getByText('Det som någon annan har sparat')).toBeVisible();
  await expect(late.locator('#done')).toHaveValue('Vi gjorde något annat.');
  await expect(late.getByText(swedish.done)).toBeVisible();
  await check(writer, `${community}/en/practices/tukikartta/versions`);
  const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  for (const path of ['fi/kieliversiot', 'sv/sprakversioner?kind=circle']) {
    await team.setViewportSize({ width: 1200, height: 900 });
    await check(team, `${admin}/${path}`);
  }
});
