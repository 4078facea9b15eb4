import type { Locale } from '#kernel';
import type { CommentNews } from '#talk/events';

interface NewsTexts {
  subject: string;
  lead: (title: string) => string;
  reason: string;
}

interface CommentTexts extends Record<CommentNews, NewsTexts> {
  open: string;
  /** For the project team. */
  look: string;
  why: string;
}

/** The words of mails about reported comments on good practices. */
export const commentTexts: Record<Locale, CommentTexts> = {
  fi: {
    open: 'Avaa keskustelu',
    look: 'Katso ilmoitukset',
    why: 'Hanketiimin antama syy',
    reported: {
      subject: 'Kommentista on ilmoitettu',
      lead: (title) => `Käytännön ”${title}” kommentista on ilmoitettu. Katso, pitääkö se piilottaa.`,
      reason: 'Saat tämän viestin, koska kuulut hanketiimiin.',
    },
    hidden: {
      subject: 'Kommenttisi on piilotettu',
      lead: (title) =>
        `Hanketiimi on piilottanut kommenttisi käytännöstä ”${title}”. Näet sen yhä itse ja voit poistaa sen.`,
      reason: 'Saat tämän viestin, koska kirjoitit kommentin.',
    },
    restored: {
      subject: 'Kommenttisi on taas näkyvissä',
      lead: (title) => `Hanketiimi on palauttanut näkyviin kommenttisi käytännöstä ”${title}”.`,
      reason: 'Saat tämän viestin, koska kirjoitit kommentin.',
    },
    reporter_hidden: {
      subject: 'Ilmoittamasi kommentti on piilotettu',
      lead: (title) =>
        `Ilmoitit kommentista käytännön ”${title}” keskustelussa. Hanketiimi on piilottanut sen. Kiitos!`,
      reason: 'Saat tämän viestin, koska teit ilmoituksen.',
    },
    reporter_kept: {
      subject: 'Ilmoittamasi kommentti jätettiin näkyviin',
      lead: (title) =>
        `Ilmoitit kommentista käytännön ”${title}” keskustelussa. Hanketiimi luki sen ja jätti sen näkyviin.`,
      reason: 'Saat tämän viestin, koska teit ilmoituksen.',
    },
  },
  sv: {
    open: 'Öppna diskussionen',
    look: 'Se anmälningarna',
    why: 'Orsak från projektteamet',
    reported: {
      subject: 'En kommentar har anmälts',
      lead: (title) => `En kommentar om praxisen ”${title}” har anmälts. Se efter om den ska döljas.`,
      reason: 'Du får det här meddelandet eftersom du hör till projektteamet.',
    },
    hidden: {
      subject: 'Din kommentar har dolts',
      lead: (title) =>
        `Projektteamet har dolt din kommentar om praxisen ”${title}”. Du ser den fortfarande själv och kan ta bort den.`,
      reason: 'Du får det här meddelandet eftersom du skrev kommentaren.',
    },
    restored: {
      subject: 'Din kommentar visas igen',
      lead: (title) => `Projektteamet visar igen din kommentar om praxisen ”${title}”.`,
      reason: 'Du får det här meddelandet eftersom du skrev kommentaren.',
    },
    reporter_hidden: {
      subject: 'Kommentaren som du anmälde har dolts',
      lead: (title) =>
        `Du anmälde en kommentar i diskussionen om praxisen ”${title}”. Projektteamet har dolt den. Tack!`,
      reason: 'Du får det här meddelandet eftersom du gjorde en anmälan.',
    },
    reporter_kept: {
      subject: 'Kommentaren som du anmälde fick stå kvar',
      lead: (title) =>
        `Du anmälde en kommentar i diskussionen om praxisen ”${title}”. Projektteamet läste den och lät den stå kvar.`,
      reason: 'Du får det här meddelandet eftersom du gjorde en anmälan.',
    },
  },
  en: {
    open: 'Open the discussion',
    look: 'See the reports',
    why: 'Reason given by the project team',
    reported: {
      subject: 'A comment has been reported',
      lead: (title) => `A comment on the practice “${title}” has been reported. See whether it has to be hidden.`,
      reason: 'You receive this message because you are of the project team.',
    },
    hidden: {
      subject: 'Your comment has been hidden',
      lead: (title) =>
        `The project team has hidden your comment on the practice “${title}”. You still see it yourself and can delete it.`,
      reason: 'You receive this message because you wrote the comment.',
    },
    restored: {
      subject: 'Your comment is shown again',
      lead: (title) => `The project team shows your comment on the practice “${title}” again.`,
      reason: 'You receive this message because you wrote the comment.',
    },
    reporter_hidden: {
      subject: 'The comment that you reported has been hidden',
      lead: (title) =>
        `You reported a comment in the discussion of the practice “${title}”. The project team has hidden it. Thank you!`,
      reason: 'You receive this message because you made a report.',
    },
    reporter_kept: {
      subject: 'The comment that you reported stands',
      lead: (title) =>
        `You reported a comment in the discussion of the practice “${title}”. The project team read it and let it stand.`,
      reason: 'You receive this message because you made a report.',
    },
  },
};
