import type { Locale } from '#kernel';
import type { RoundMail } from '#sparring/events';

interface RoundTexts
  extends Record<RoundMail['kind'], { subject: (until: string) => string; heading: string; lead: string }> {
  until: string;
  round: string;
  municipality: string;
  open: string;
  reason: (municipality: string) => string;
}

/** The words of mails about an intake round. */
export const roundTexts: Record<Locale, RoundTexts> = {
  fi: {
    opened: {
      subject: (until) => `Hakukierros on auki ${until} asti`,
      heading: 'Pyydä digitukisparrausta kunnallesi',
      lead: 'Digitukisparrauksen hakukierros on auki. Kuntasi voi pyytää sparrausta tutorkunnalta. Yksikin osallistuja riittää.',
    },
    reminder: {
      subject: (until) => `Muistutus: hakukierros päättyy ${until}`,
      heading: 'Kunnastasi ei ole vielä tullut pyyntöä',
      lead: 'Digitukisparrauksen hakukierros päättyy pian. Jos kuntasi haluaa sparrausta, lähetä pyyntö ajoissa. Muuten sinun ei tarvitse tehdä mitään.',
    },
    until: 'Pyyntöjä voi lähettää ennen',
    round: 'Hakukierros',
    municipality: 'Kunta',
    open: 'Katso hakukierros',
    reason: (municipality) => `Saat tämän viestin, koska edustat kuntaa: ${municipality}.`,
  },
  sv: {
    opened: {
      subject: (until) => `Ansökningsomgången är öppen till ${until}`,
      heading: 'Be om digistödssparring för din kommun',
      lead: 'Ansökningsomgången för digistödssparring är öppen. Din kommun kan be om sparring av en tutorkommun. Det räcker med en deltagare.',
    },
    reminder: {
      subject: (until) => `Påminnelse: ansökningsomgången stängs ${until}`,
      heading: 'Din kommun har inte ännu skickat någon begäran',
      lead: 'Ansökningsomgången för digistödssparring stängs snart. Skicka begäran i tid om din kommun vill ha sparring. Annars behöver du inte göra något.',
    },
    until: 'Begäran ska skickas före',
    round: 'Ansökningsomgång',
    municipality: 'Kommun',
    open: 'Se ansökningsomgången',
    reason: (municipality) => `Du får det här meddelandet eftersom du representerar en kommun: ${municipality}.`,
  },
  en: {
    opened: {
      subject: (until) => `The intake round is open until ${until}`,
      heading: 'Ask for digital-support sparring for your municipality',
      lead: 'The intake round for digital-support sparring is open. Your municipality can ask a tutor municipality for sparring. One participant is enough.',
    },
    reminder: {
      subject: (until) => `Reminder: the intake round closes ${until}`,
      heading: 'Your municipality has not asked yet',
      lead: 'The intake round for digital-support sparring closes soon. If your municipality wants sparring, send the request in time. Otherwise you need not do anything.',
    },
    until: 'Send the request before',
    round: 'Intake round',
    municipality: 'Municipality',
    open: 'See the intake round',
    reason: (municipality) => `You receive this message because you represent a municipality: ${municipality}.`,
  },
};
