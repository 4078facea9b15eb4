import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './built.ts';

export interface Browser {
  /** Nothing: Playwright's own, from `npx playwright install chromium`. */
  executablePath?: string;
  env?: Record<string, string>;
}

export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const system = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/**
 * The Chromium to test with: the one that is named, the one from npm, the system's, or else Playwright's own. The one from
 * npm is the same on each machine, and opens no window: the tests take half the time of a system's.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const found = system.find((path) => existsSync(path));
  return found ? { executablePath: found } : {};
}

/**
 * Unpacks the Chromium of @sparticuz/chromium with the libraries and fonts that a slim system lacks. The package
 * unpacks into the temporary folder and trusts whatever it finds there, so for this moment it is given another one, in
 * the project. It gets its real name when it is complete: a run that is interrupted leaves no half browser.
 */
async function unpackChromium(): Promise<Browser> {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const place = join(root, 'node_modules/.cache/kuntarinki', `chromium-${version}`);
  if (!existsSync(place)) await unpackInto(place, join(folder, 'bin'));
  return {
    executablePath: join(place, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [join(place, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(place, 'fonts.conf'),
    },
  };
}

async function unpackInto(place: string, archives: string): Promise<void> {
  const half = `${place}.${process.pid}`;
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = half;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const name of ['chromium', 'swiftshader.tar', 'fonts.tar', 'al2023.tar'])
      await inflate(join(archives, `${name}.br`));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  // The package's own list of font folders knows only the places of the machines it was made for.
  const folders = [join(place, 'fonts'), '/usr/share/fonts'].map(
    (path) => `<dir>${path.replaceAll('&', '&amp;')}</dir>`,
  );
  writeFileSync(join(half, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${folders.join('')}</fontconfig>`);
  renameSync(half, place);
}
