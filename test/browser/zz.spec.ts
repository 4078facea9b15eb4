import { test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { signedIn } from './check-page.ts';
import { addApplications, addSmallCircle } from './small-circle.ts';

test('shots', async ({ browser }) => {
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  const shot = async (name: string, url: string) => {
    for (const width of [1200, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url);
      await page.screenshot({ path: `/tmp/shot-${name}-${width}.png`, fullPage: true });
    }
  };
  await addSmallCircle('hak2', { fi: 'Ringin hakijat 2', sv: 'Cirkelns sökande 2' });
  const id = await addApplications('hak2', 'Petri Näyte');
  await shot('apps', `${community}/fi/oma/ringit/${id}/paikat`);
  await page.goto(`${community}/fi/oma/ringit`);
  await page.getByRole('link', { name: 'Kirjasto digituen paikkana' }).click();
  await shot('own', page.url());
  await shot('seats', `${page.url()}/paikat`);
  const draft = await browser.newContext();
  await shot('form', `${community}/fi/oma/ringit/uusi`);
  await shot('join', `${community}/fi/ringit/hak2`);
  await draft.close();
  await page.goto(`${admin}/fi/kirjaudu`);
  await page.getByRole('button', { name: /Laura Demonen$/ }).click();
  await page.getByRole('link', { name: 'Kirjasto digituen paikkana' }).click();
  await shot('adminseats', `${admin}/fi/ringit/${id}/paikat`);
});
