import type { Email } from 'postal-mime';
import type { Mailbox } from './mailbox.ts';

/** The mails to an address, as soon as there are so many. */
export async function mailsTo({ mails }: Mailbox, address: string, count: number): Promise<Email[]> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const own = mails.filter(({ to }) => to?.some((one) => one.address === address));
    if (own.length >= count) return own;
    if (performance.now() > deadline) throw new Error(`${own.length} mails came to ${address}, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The token in the link of a mail. */
export const tokenIn = (mail: Email | undefined): string =>
  new URL(/https?:\/\/\S+token=\S+/.exec(mail?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? '';
