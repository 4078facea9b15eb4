import type { Browser, Page } from '@playwright/test';
import { community } from './addresses.ts';

/** Signs in as someone of the demo, or of a test, on the page that the address leads to. */
export async function enter(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
}

/** A page of the community's site without script, signed in and come to where the path leads. */
export async function entered(browser: Browser, path: string, { name }: { name: string }): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: path })}`, name);
  return page;
}
