import { defineConfig } from '@playwright/test';
import { findChromium, flags } from './test/support/chromium.ts';

// This file is read before the workers start: a browser that has to be unpacked is unpacked once.
const { executablePath, env } = await findChromium();

/** Browser tests run by `npm test -- browser`, which brings the database; retries would hide what fails sometimes. */
export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/support/browser-setup.ts',
  outputDir: 'test-results/browser',
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Journeys take their time when both cores are busy.
  timeout: 120_000,
  use: {
    baseURL: process.env.COMMUNITY_URL,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, env, args: flags },
    screenshot: 'only-on-failure',
    // A trace of all that happens slows everything down: `npm test -- browser --trace on` makes one.
    trace: 'off',
  },
});
