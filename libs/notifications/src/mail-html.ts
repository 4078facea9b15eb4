import type { Locale } from '#kernel';

/** A mail as its parts, before it is laid out. All texts are plain. */
export interface MailContent {
  locale: Locale;
  service: string;
  /** Shown by mail programs beside the subject. */
  preheader: string;
  greeting: string;
  heading: string;
  lead: string;
  /** What somebody has written themself, marked as theirs. Lines keep. */
  quote?: { label: string; text: string };
  /** The box that must not be missed: what is mine now. */
  box: { label: string; text: string; note: string } | null;
  button: { text: string; url: string };
  facts: { heading: string; rows: { label: string; text: string }[] } | null;
  linkFails: string;
  reason: string;
  /** Where mails of this kind can be refused, of those that one may do without. */
  refuse?: { text: string; url: string };
  otherLanguages: { locale: Locale; text: string; url: string }[];
  end: string;
}

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escaped[character] ?? '');

const font = "font-family:'Source Sans 3',Arial,sans-serif;color:#16262b";
const small = `${font};font-size:16px;line-height:24px;color:#4b5b61`;
const link = 'color:#0b5257;text-decoration:underline';

/** Content-Id of the mark, which goes along as a picture: mail programs drop inline SVG. */
export const markId = 'mark@kuntarinki';

const row = (label: string, text: string): string => `
  <tr>
    <td class="label" style="${small};padding:5px 20px 5px 0;vertical-align:top;width:150px">${escapeHtml(label)}</td>
    <td class="value" style="${font};font-size:17px;line-height:25px;padding:5px 0;vertical-align:top">${escapeHtml(text)}</td>
  </tr>`;

const box = ({ label, text, note }: NonNullable<MailContent['box']>): string => `
  <table role="presentation" width="100%" style="border-collapse:separate;margin:20px 0"><tr>
    <td style="background:#fdf0d9;border:1px solid #e8c98c;border-radius:10px;padding:18px 20px">
      <div style="${font};font-size:16px;line-height:22px;font-weight:600;color:#6f3c00">${escapeHtml(label)}</div>
      <div style="${font};font-size:22px;line-height:30px;font-weight:700">${escapeHtml(text)}</div>
      <div style="${font};font-size:16px;line-height:24px">${escapeHtml(note)}</div>
    </td></tr></table>`;

const quote = ({ label, text }: NonNullable<MailContent['quote']>): string => `
  <blockquote style="margin:20px 0 0;padding:0 0 0 16px;border-left:4px solid #0b5257">
    <p style="${small};margin:0">${escapeHtml(label)}:</p>
    <p style="${font};font-size:17px;line-height:26px;margin:0;overflow-wrap:anywhere">${escapeHtml(text).replaceAll('\n', '<br>')}</p>
  </blockquote>`;

const facts = ({ heading, rows }: NonNullable<MailContent['facts']>): string => `
  <h2 style="${font};font-size:20px;line-height:26px;margin:0 0 8px">${escapeHtml(heading)}</h2>
  <table role="presentation" width="100%" style="border-collapse:collapse">${rows.map(({ label, text }) => row(label, text)).join('')}</table>`;

const refuse = ({ text, url }: NonNullable<MailContent['refuse']>): string =>
  ` <a href="${escapeHtml(url)}" style="${link}">${escapeHtml(text)}</a>`;

/** The mail as HTML: one column of 600 px, tables for layout, styles inline, because mail programs know no better. */
export const mailHtml = (mail: MailContent): string => `<!doctype html>
<html lang="${mail.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(mail.heading)}</title>
<style>@media (max-width:600px){.sheet{padding:25px 20px !important}.label,.value{display:block;width:auto !important;padding:0 !important}.value{padding-bottom:12px !important}}</style>
</head>
<body style="margin:0;background:#faf6ee">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(mail.preheader)}</div>
<table role="presentation" width="100%" style="border-collapse:collapse;background:#faf6ee"><tr><td align="center" style="padding:30px 10px">
<table role="presentation" width="100%" style="max-width:600px;border-collapse:separate">
<tr><td class="sheet" style="background:#ffffff;border:1px solid #e6e4dc;border-radius:10px;padding:30px 40px">
  <table role="presentation"><tr>
    <td style="padding-right:12px"><img src="cid:${markId}" width="44" height="44" alt="" style="display:block"></td>
    <td style="${font};font-size:22px;font-weight:700">${escapeHtml(mail.service)}</td>
  </tr></table>
  <p style="${font};font-size:17px;line-height:25px;margin:25px 0 5px">${escapeHtml(mail.greeting)}</p>
  <h1 style="${font};font-size:29px;line-height:35px;margin:0 0 12px">${escapeHtml(mail.heading)}</h1>
  <p style="${font};font-size:17px;line-height:26px;margin:0">${escapeHtml(mail.lead)}</p>
  ${mail.quote === undefined ? '' : quote(mail.quote)}
  ${mail.box === null ? '' : box(mail.box)}
  <table role="presentation" style="margin:20px 0 25px"><tr><td style="background:#0b5257;border-radius:6px">
    <a href="${escapeHtml(mail.button.url)}" style="display:inline-block;padding:14px 26px;font-family:'Source Sans 3',Arial,sans-serif;font-size:17px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(mail.button.text)}</a>
  </td></tr></table>
  ${mail.facts === null ? '' : facts(mail.facts)}
  <p style="${small};margin:25px 0 0">${escapeHtml(mail.linkFails)}<br><a href="${escapeHtml(mail.button.url)}" style="${link};word-break:break-all">${escapeHtml(mail.button.url)}</a></p>
</td></tr>
<tr><td style="padding:20px 40px">
  <p style="${small};margin:0 0 8px">${escapeHtml(mail.reason)}${mail.refuse === undefined ? '' : refuse(mail.refuse)}</p>
  <p style="${small};margin:0">${mail.otherLanguages.map(({ locale, text, url }) => `<a href="${escapeHtml(url)}" lang="${locale}" hreflang="${locale}" style="${link}">${escapeHtml(text)}</a>`).join(' · ')}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;

/** The same as plain text, in the same order. */
export const mailText = (mail: MailContent): string =>
  [
    mail.greeting,
    `${mail.heading}\n${mail.lead}`,
    mail.quote && `${mail.quote.label}:\n${mail.quote.text.replace(/^/gm, '> ')}`,
    mail.box && `${mail.box.label}: ${mail.box.text}\n${mail.box.note}`,
    `${mail.button.text}:\n${mail.button.url}`,
    mail.facts && [mail.facts.heading, ...mail.facts.rows.map(({ label, text }) => `${label}: ${text}`)].join('\n'),
    mail.end,
    [mail.reason, ...[mail.refuse ?? [], mail.otherLanguages].flat().map(({ text, url }) => `${text}: ${url}`)].join(
      '\n',
    ),
  ]
    .filter((part) => part !== null && part !== undefined)
    .join('\n\n');
