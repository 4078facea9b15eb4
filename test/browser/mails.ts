import { expect, type Page } from '@playwright/test';
import { catcher } from './addresses.ts';

export interface CaughtMail {
  to: string;
  subject: string;
  text: string;
}

/** The newest mail to a person about a subject, as soon as it has come. */
export async function mailTo(page: Page, address: string, subject: RegExp): Promise<CaughtMail> {
  let found: CaughtMail | undefined;
  await expect(async () => {
    const mails = (await (await page.request.get(`${catcher}/api/messages`)).json()) as CaughtMail[];
    found = mails.find((mail) => JSON.stringify(mail.to).includes(address) && subject.test(mail.subject));
    expect(found).toBeTruthy();
  }).toPass({ timeout: 15_000 });
  return found as CaughtMail;
}

/** The link with a token in a mail, in the mail's own language. */
export const linkIn = ({ text }: CaughtMail): string => /https?:\S+token=\S+/.exec(text)?.[0] ?? '';

/** Opens the link as mail programs and their scanners do, before a person does. */
export async function scan(page: Page, link: string): Promise<void> {
  for (let n = 0; n < 3; n += 1) expect((await page.request.get(link)).status()).toBe(200);
}
