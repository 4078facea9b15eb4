import type { Settings } from './settings.js';

/** What a person sees when everything is up. */
export function welcome({ mode, publicUrl, adminUrl, ports, smtpUrl }: Settings): string {
  const lines = [
    ['Community', publicUrl],
    ['Admin', adminUrl],
    ['Sent mail', smtpUrl ? 'goes to your mail server' : `http://127.0.0.1:${ports.catcher}`],
  ].map(([what, where]) => `    ${what?.padEnd(12)}${where}`);
  const demo = 'The sign-in page lists people of the demo: one click, and you are one of them.';
  return [
    '',
    '  Kuntarinki is running.',
    '',
    ...lines,
    '',
    ...(mode === 'demo' ? [`  ${demo}`] : []),
    '  Ctrl-C ends all.',
    '',
  ].join('\n');
}
