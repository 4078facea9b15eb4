import type { Locale } from '#kernel';
import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

interface DemoThread {
  practice: string;
  locale: Locale;
  text: string;
  replies: { locale: Locale; text: string }[];
}

const threads: DemoThread[] = [
  {
    practice: 'tukikartta',
    locale: 'fi',
    text: 'Kuinka usein kartta pitää päivittää, jotta siihen voi luottaa?',
    replies: [
      { locale: 'fi', text: 'Meillä riittää kaksi kertaa vuodessa. Muutoksista ilmoitetaan välillä sähköpostilla.' },
    ],
  },
  {
    practice: 'tukikartta',
    locale: 'sv',
    text: 'Vi gjorde samma sak på två språk. Det lönar sig att fråga biblioteken först.',
    replies: [],
  },
  {
    practice: 'ajanvaraus',
    locale: 'fi',
    text: 'Kokeilimme tätä pienessä kunnassa. Puhelinaika kannattaa pitää rinnalla.',
    replies: [],
  },
];

/** A few comments and thanks by people who represent some municipality. */
export async function addTalk(tx: Transaction, people: DemoAccount[]): Promise<void> {
  const members = people.filter(({ represents }) => represents.length > 0);
  let turn = 0;
  const next = (): DemoAccount => {
    const person = members[turn % members.length];
    turn += 1;
    if (!person) throw new Error('nobody can have commented on the practices of the demo');
    return person;
  };
  const say = async (
    slug: string,
    replyTo: string | null,
    said: { locale: Locale; text: string },
    hoursAgo: number,
  ) => {
    const { accountId, represents } = next();
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO practice_comment (practice_id, reply_to, written_by, municipality_code, locale, text, version, written_at)
       SELECT p.id, $2, $3, $4, $5, $6, 1, $7::timestamptz - $8 * interval '1 hour' FROM practice p WHERE p.slug = $1 RETURNING id`,
      [slug, replyTo, accountId, represents[0], said.locale, said.text, tx.now, hoursAgo],
    );
    return row?.id ?? null;
  };
  for (const [index, { practice, replies, ...first }] of threads.entries()) {
    const hoursAgo = (threads.length - index) * 30;
    const id = await say(practice, null, first, hoursAgo);
    for (const reply of replies) await say(practice, id, reply, hoursAgo - 5);
  }
  for (const { accountId, represents } of members.slice(0, 7))
    await tx.sql(
      `INSERT INTO practice_thanks (practice_id, account_id, municipality_code, thanked_at)
       SELECT p.id, $2, $3, $4 FROM practice p WHERE p.slug = $1`,
      ['tukikartta', accountId, represents[0], tx.now],
    );
}
