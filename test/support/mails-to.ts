import type { Email } from 'postal-mime';
import type { Mailbox } from './mailbox.ts';
import type { World } from './people.ts';

const patience = 15_000;

const to = ({ mails }: Mailbox, address: string): Email[] =>
  mails.filter((mail) => mail.to?.some((one) => one.address === address));

/** An empty mailbox into which nothing comes any more of what was done before. */
export async function emptied(world: Pick<World, 'settled'>, mailbox: Mailbox): Promise<void> {
  await world.settled();
  mailbox.mails.length = 0;
  mailbox.raw.length = 0;
}

/** The mails to an address, as soon as there are so many. */
export async function mailsTo(mailbox: Mailbox, address: string, count: number): Promise<Email[]> {
  const deadline = performance.now() + patience;
  for (;;) {
    const own = to(mailbox, address);
    if (own.length >= count) return own;
    if (performance.now() > deadline) throw new Error(`${own.length} mails came to ${address}, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The mail with a subject to an address, as soon as it is there: how many others come is not told before. */
export async function mailAbout(mailbox: Mailbox, address: string, subject: string): Promise<Email> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = to(mailbox, address).find((mail) => mail.subject === subject);
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`no mail "${subject}" came to ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The token in the link of a mail. */
export const tokenIn = (mail: Email | undefined): string =>
  new URL(/https?:\/\/\S+token=\S+/.exec(mail?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? '';
