import type { SeatTransferTold } from '#circles/events';
import type { Locale } from '#kernel';

type Texts = Record<
  SeatTransferTold['what'],
  {
    subject: (title: string) => string;
    heading: string;
    lead: (title: string, giver: string) => string;
    reason: string;
  }
>;

interface TransferTexts extends Texts {
  answerBy: string;
  note: string;
  answer: string;
  open: string;
  erased: string;
}

/** The words of the mails about a seat that a colleague is asked to take. */
export const transferTexts: Record<Locale, TransferTexts> = {
  fi: {
    asked: {
      subject: (title) => `Kollega tarjoaa sinulle paikkaansa: ${title}`,
      heading: 'Kollega tarjoaa sinulle paikkaansa',
      lead: (title, giver) => `${giver} haluaa antaa sinulle paikkansa oppimisringissä ”${title}”.`,
      reason: 'Saat tämän viestin, koska edustat samaa kuntaa kuin kollegasi ja hän antoi osoitteesi.',
    },
    accepted: {
      subject: (title) => `Paikkasi siirtyi kollegalle: ${title}`,
      heading: 'Paikkasi siirtyi kollegalle',
      lead: (title) => `Kollegasi otti paikkasi oppimisringissä ”${title}”. Et ole enää mukana ringissä.`,
      reason: 'Saat tämän viestin, koska tarjosit paikkaasi kollegalle.',
    },
    declined: {
      subject: (title) => `Kollega ei ottanut paikkaasi: ${title}`,
      heading: 'Kollega ei ottanut paikkaasi',
      lead: (title) =>
        `Paikkasi oppimisringissä ”${title}” on edelleen sinun. Voit pyytää toista kollegaa tai perua ilmoittautumisesi.`,
      reason: 'Saat tämän viestin, koska tarjosit paikkaasi kollegalle.',
    },
    taken_back: {
      subject: (title) => `Paikkaa ei enää tarjota sinulle: ${title}`,
      heading: 'Paikkaa ei enää tarjota sinulle',
      lead: (title, giver) =>
        `${giver} perui paikkansa siirron oppimisringissä ”${title}”. Sinun ei tarvitse tehdä mitään.`,
      reason: 'Saat tämän viestin, koska kollegasi tarjosi sinulle paikkaansa.',
    },
    lapsed: {
      subject: (title) => `Kollega ei vastannut ajoissa: ${title}`,
      heading: 'Kollega ei vastannut ajoissa',
      lead: (title) =>
        `Paikkasi oppimisringissä ”${title}” on edelleen sinun. Voit pyytää kollegaa uudelleen tai perua ilmoittautumisesi.`,
      reason: 'Saat tämän viestin, koska tarjosit paikkaasi kollegalle.',
    },
    answerBy: 'Vastaa viimeistään',
    note: 'Jos et vastaa, paikka jää kollegallesi.',
    answer: 'Vastaa',
    open: 'Avaa rinki',
    erased: 'Kollegasi',
  },
  sv: {
    asked: {
      subject: (title) => `En kollega erbjuder dig sin plats: ${title}`,
      heading: 'En kollega erbjuder dig sin plats',
      lead: (title, giver) => `${giver} vill ge dig sin plats i inlärningscirkeln ”${title}”.`,
      reason: 'Du får det här meddelandet eftersom du representerar samma kommun som din kollega, som gav din adress.',
    },
    accepted: {
      subject: (title) => `Din plats gick till en kollega: ${title}`,
      heading: 'Din plats gick till en kollega',
      lead: (title) =>
        `Din kollega tog över din plats i inlärningscirkeln ”${title}”. Du är inte längre med i cirkeln.`,
      reason: 'Du får det här meddelandet eftersom du erbjöd din plats till en kollega.',
    },
    declined: {
      subject: (title) => `Din kollega tog inte platsen: ${title}`,
      heading: 'Din kollega tog inte platsen',
      lead: (title) =>
        `Platsen i inlärningscirkeln ”${title}” är fortfarande din. Du kan fråga en annan kollega eller avanmäla dig.`,
      reason: 'Du får det här meddelandet eftersom du erbjöd din plats till en kollega.',
    },
    taken_back: {
      subject: (title) => `Platsen erbjuds inte längre dig: ${title}`,
      heading: 'Platsen erbjuds inte längre dig',
      lead: (title, giver) =>
        `${giver} tog tillbaka sitt erbjudande om platsen i inlärningscirkeln ”${title}”. Du behöver inte göra något.`,
      reason: 'Du får det här meddelandet eftersom en kollega erbjöd dig sin plats.',
    },
    lapsed: {
      subject: (title) => `Din kollega svarade inte i tid: ${title}`,
      heading: 'Din kollega svarade inte i tid',
      lead: (title) =>
        `Platsen i inlärningscirkeln ”${title}” är fortfarande din. Du kan fråga igen eller avanmäla dig.`,
      reason: 'Du får det här meddelandet eftersom du erbjöd din plats till en kollega.',
    },
    answerBy: 'Svara senast',
    note: 'Om du inte svarar behåller din kollega platsen.',
    answer: 'Svara',
    open: 'Öppna cirkeln',
    erased: 'Din kollega',
  },
  en: {
    asked: {
      subject: (title) => `A colleague offers you their seat: ${title}`,
      heading: 'A colleague offers you their seat',
      lead: (title, giver) => `${giver} would like you to have their seat in the learning circle “${title}”.`,
      reason:
        'You receive this message because you represent the same municipality as your colleague, who gave your address.',
    },
    accepted: {
      subject: (title) => `Your seat went to a colleague: ${title}`,
      heading: 'Your seat went to a colleague',
      lead: (title) =>
        `Your colleague took your seat in the learning circle “${title}”. You are no longer in the circle.`,
      reason: 'You receive this message because you offered your seat to a colleague.',
    },
    declined: {
      subject: (title) => `Your colleague did not take the seat: ${title}`,
      heading: 'Your colleague did not take the seat',
      lead: (title) =>
        `The seat in the learning circle “${title}” is still yours. You can ask another colleague, or leave the circle.`,
      reason: 'You receive this message because you offered your seat to a colleague.',
    },
    taken_back: {
      subject: (title) => `The seat is no longer offered to you: ${title}`,
      heading: 'The seat is no longer offered to you',
      lead: (title, giver) =>
        `${giver} took back the offer of their seat in the learning circle “${title}”. There is nothing you need to do.`,
      reason: 'You receive this message because a colleague offered you their seat.',
    },
    lapsed: {
      subject: (title) => `Your colleague did not answer in time: ${title}`,
      heading: 'Your colleague did not answer in time',
      lead: (title) =>
        `The seat in the learning circle “${title}” is still yours. You can ask again, or leave the circle.`,
      reason: 'You receive this message because you offered your seat to a colleague.',
    },
    answerBy: 'Answer by',
    note: 'If you do not answer, your colleague keeps the seat.',
    answer: 'Answer',
    open: 'Open the circle',
    erased: 'Your colleague',
  },
};
