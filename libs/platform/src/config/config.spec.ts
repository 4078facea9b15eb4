import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';

describe('the configuration', () => {
  it('is read from the environment, with defaults where there are any', () => {
    const env = { PUBLIC_URL: 'https://kuntarinki.example', SESSION_HOURS: '24' };
    expect(loadConfig(['mode', 'publicUrl', 'sessionHours', 'trustedProxies'], env)).toEqual({
      mode: 'service',
      publicUrl: new URL('https://kuntarinki.example'),
      sessionHours: 24,
      trustedProxies: [],
    });
  });

  it('names every wrong and missing variable in one line', () => {
    const env = { PUBLIC_URL: 'kuntarinki.example', COMMUNITY_PORT: '70000', SESSION_SECRET: 'short' };
    expect(() => loadConfig(['publicUrl', 'communityPort', 'sessionSecret', 'databaseUrl'], env)).toThrow(
      'PUBLIC_URL is not an origin such as https://kuntarinki.example; COMMUNITY_PORT is not a port from 0 to 65535; ' +
        "SESSION_SECRET is not at least 32 characters; DATABASE_URL is missing (the application's role)",
    );
  });

  it.each([
    ['KUNTARINKI_MODE', 'mode', 'production'],
    ['PUBLIC_URL', 'publicUrl', 'https://kuntarinki.example/path'],
    ['DATABASE_URL', 'databaseUrl', 'mysql://x'],
    ['SMTP_URL', 'smtpUrl', 'localhost:25'],
    ['MAIL_FROM', 'mailFrom', 'a@b.example\r\nBcc: c@d.example'],
    ['LOG_LEVEL', 'logLevel', 'loud'],
    ['SESSION_HOURS', 'sessionHours', '-1'],
  ] as const)('refuses %s', (variable, key, value) => {
    expect(() => loadConfig([key], { [variable]: value })).toThrow(`${variable} is not`);
  });
});
