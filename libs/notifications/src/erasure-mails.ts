import type { Locale } from '#kernel';
import { forgetAddress } from '#people';
import type { AccountErased } from '#people/events';
import { type MailContent, mailHtml, mailText } from './mail-html.js';
import { mailTexts } from './mail-texts.js';
import { markAttachment } from './mark.js';
import { homeUrl } from './page-url.js';
import type { Post } from './post.js';

const texts: Record<
  Locale,
  { subject: string; greeting: string; lead: string; stays: string; button: string; reason: string }
> = {
  fi: {
    subject: 'Tilisi on poistettu',
    greeting: 'Hei,',
    lead: 'Tilisi ja henkilötietosi on poistettu, kuten pyysit. Tämä on viimeinen viesti: poistamme nyt myös osoitteesi.',
    stays: 'Se, mihin osallistuit kunnan edustajana, jää kunnan nimiin ilman nimeäsi.',
    button: 'Kuntarinkiin',
    reason: 'Saat tämän viestin, koska tilisi poistettiin. Jos et pyytänyt sitä, kerro siitä meille heti.',
  },
  sv: {
    subject: 'Ditt konto är raderat',
    greeting: 'Hej!',
    lead: 'Ditt konto och dina personuppgifter har raderats, så som du bad. Det här är det sista meddelandet: nu raderar vi också din adress.',
    stays: 'Det som du deltog i som kommunens representant hör till kommunen, utan ditt namn.',
    button: 'Till Kommunringen',
    reason:
      'Du får det här meddelandet eftersom ditt konto har raderats. Om du inte har bett om det, berätta det genast för oss.',
  },
  en: {
    subject: 'Your account is erased',
    greeting: 'Hello,',
    lead: 'Your account and personal data have been erased, as you asked. This is the last message: now we erase your address as well.',
    stays: 'What you took part in as a representative of a municipality stays with it, without your name.',
    button: 'To Kuntarinki',
    reason: 'You receive this message because your account was erased. If you did not ask for that, tell us at once.',
  },
};

function contentOf(locale: Locale, publicUrl: URL): MailContent {
  const own = texts[locale];
  const common = mailTexts[locale];
  return {
    locale,
    service: common.service,
    preheader: own.subject,
    greeting: own.greeting,
    heading: own.subject,
    lead: `${own.lead} ${own.stays}`,
    box: null,
    button: { text: own.button, url: homeUrl(publicUrl, locale) },
    facts: null,
    linkFails: common.linkFails,
    reason: own.reason,
    otherLanguages: [],
    end: common.end,
  };
}

/** The last mail to someone whose account was erased; then their address goes as well. */
export const mailErasure =
  ({ database, mailer, publicUrl }: Post) =>
  async (payload: unknown): Promise<void> => {
    const { accountId } = payload as AccountErased;
    const [to] = await database.read<{ email: string; locale: Locale }>(
      'SELECT email, locale FROM erasure WHERE account_id = $1 AND email IS NOT NULL',
      [accountId],
    );
    if (to === undefined) return;
    const mail = contentOf(to.locale, publicUrl);
    await mailer.send({
      to: { name: '', address: to.email },
      subject: mail.heading,
      text: mailText(mail),
      html: mailHtml(mail),
      messageId: `erasure.${accountId}@${publicUrl.hostname}`,
      language: to.locale,
      attachments: [markAttachment],
    });
    await forgetAddress(database, accountId);
  };
