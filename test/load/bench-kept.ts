import { expect } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { type Contender, pin } from './contenders.ts';
import { none, percent, race, spreadOf, told } from './race.ts';

/** How many times as fast as the limit, which keeps nothing, an answer from memory has to be. */
const budget = 5;

/** What visitors ask for at once, answered from memory for a second: as an operation, and as a page. */
export async function raceKept(
  databaseUrl: string,
  path: string,
  asking: (site: AppProcess) => Contender,
  limits: Contender[],
): Promise<void> {
  const site = await startProcess('community', databaseUrl, { PUBLIC_CACHE_SECONDS: '1' });
  try {
    pin(site.pid, 0);
    const operation = asking(site);
    const page: Contender = {
      ...{
        name: 'page',
        url: site.origin + path,
        pid: site.pid,
        next: () => ({ headers: {}, method: 'GET' as const }),
      },
      isRight: (body) => body.startsWith('<!DOCTYPE html>') && body.includes('</html>'),
    };
    await (await fetch(page.url)).text();
    const [ours = none, html = none, theirs = none, again = none] = await race([operation, page, ...limits]);
    const spread = spreadOf(theirs, again);
    const times = ours.rate / ((theirs.rate + again.rate) / 2);
    const line = [
      `Q1 from memory: product ${told(ours)}, as a page ${told(html)}, limit ${told(theirs)} and ${told(again)}`,
      `${times.toFixed(1)} times the limit (budget ${budget}, spread ${percent(spread)})`,
    ].join('; ');
    process.stdout.write(`${line}\n`);
    expect(times).toBeGreaterThanOrEqual(budget * (1 - spread));
  } finally {
    await site.end();
  }
}
