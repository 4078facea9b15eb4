import type { Mail } from './mailbox.js';

const finnishTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Helsinki',
});

export function listPage(mails: readonly Mail[]): string {
  const items = mails.map(
    (mail) => `<li>
      <a href="/messages/${mail.id}">${safe(mail.subject)}</a>
      <p>To ${safe(mail.to.join(', '))}, ${time(mail)}</p>
    </li>`,
  );
  const list = items.length ? `<ol>${items.join('')}</ol>` : '<p>No mail yet. What the product sends comes here.</p>';
  return page('Sent mail', `<p>Nothing here reaches anyone. Times are Finnish.</p>${list}`);
}

export function mailPage(mail: Mail): string {
  const facts: [string, string][] = [
    ['From', safe(mail.from)],
    ['To', safe(mail.to.join(', '))],
    ['Sent', `${time(mail)}, Finnish time`],
  ];
  const headers = mail.headers.map(({ name, value }) => `${safe(name)}: ${safe(value)}`).join('\n');
  return page(
    mail.subject,
    `<p><a href="/">All mail</a></p>
    <dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>
    ${mail.text === undefined ? '' : `<h2>Text</h2><pre>${withLinks(mail.text)}</pre>`}
    ${mail.html === undefined ? '' : htmlPart(mail)}
    ${mail.attachments.length ? `<h2>Attachments</h2><ul>${attachments(mail)}</ul>` : ''}
    <details><summary>Headers</summary><pre>${headers}</pre></details>`,
  );
}

export function missingPage(): string {
  return page('Not here', '<p>There is no such mail (any more). <a href="/">All mail</a></p>');
}

/** The mail's HTML runs no scripts; a link in it opens in a window of its own. */
function htmlPart({ id }: Mail): string {
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  return `<h2>HTML</h2><iframe src="/messages/${id}/html" title="The mail as HTML" sandbox="${sandbox}"></iframe>`;
}

function attachments({ id, attachments }: Mail): string {
  const link = ({ name, type }: { name: string; type: string }, index: number) =>
    `<li><a href="/messages/${id}/parts/${index}" download>${safe(name)}</a> (${safe(type)})</li>`;
  return attachments.map(link).join('');
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${safe(title)} – Kuntarinki mail catcher</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body><main><h1>${safe(title)}</h1>${content}</main></body>
</html>`;
}

function time({ receivedAt }: Mail): string {
  return `<time datetime="${receivedAt.toISOString()}">${finnishTime.format(receivedAt)}</time>`;
}

function withLinks(text: string): string {
  return safe(text).replace(/https?:\/\/[^\s<>]+?(?=[.,;:!?)]*(\s|&gt;|&quot;|$))/g, '<a href="$&">$&</a>');
}

function safe(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export const css = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; overflow-wrap: anywhere }
main { max-width: 48rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.125rem; margin-top: 2rem }
a { color: #0b4a8f } a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px }
ol { list-style: none; padding: 0 } ol li { border-top: 1px solid #767676; padding: .75rem 0 }
ol p, dl { margin: 0 } dl div { display: flex; flex-wrap: wrap; gap: 0 1rem } dt { font-weight: 600; min-width: 3.5rem } dd { margin: 0 }
pre { white-space: pre-wrap; font: inherit; border: 1px solid #767676; padding: 1rem; margin: 0 }
iframe { width: 100%; height: 32rem; border: 1px solid #767676; box-sizing: border-box } details { margin-top: 2rem }
`;
