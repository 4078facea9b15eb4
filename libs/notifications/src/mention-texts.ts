import type { Locale } from '#kernel';

interface MentionTexts {
  subject: (title: string) => string;
  heading: string;
  lead: (author: string, title: string) => string;
  open: string;
  reason: string;
  refuse: string;
}

/** The words of mails to those who are mentioned in a discussion. */
export const mentionTexts: Record<Locale, MentionTexts> = {
  fi: {
    subject: (title) => `Sinut mainittiin keskustelussa: ${title}`,
    heading: 'Sinut mainittiin keskustelussa',
    lead: (author, title) =>
      `${author} mainitsi sinut oppimisringin ”${title}” keskustelussa. Kirjoituksen voit lukea ringin työtilassa.`,
    open: 'Avaa keskustelu',
    reason: 'Saat tämän viestin, koska sinulla on paikka ringissä tai vedät sitä.',
    refuse: 'En halua viestejä maininnoista',
  },
  sv: {
    subject: (title) => `Du nämndes i en diskussion: ${title}`,
    heading: 'Du nämndes i en diskussion',
    lead: (author, title) =>
      `${author} nämnde dig i diskussionen i inlärningscirkeln ”${title}”. Inlägget kan du läsa i cirkelns arbetsrum.`,
    open: 'Öppna diskussionen',
    reason: 'Du får det här meddelandet eftersom du har en plats i cirkeln eller leder den.',
    refuse: 'Jag vill inte ha meddelanden om omnämnanden',
  },
  en: {
    subject: (title) => `You were mentioned in a discussion: ${title}`,
    heading: 'You were mentioned in a discussion',
    lead: (author, title) =>
      `${author} mentioned you in the discussion of the learning circle “${title}”. You can read the post in the circle’s workspace.`,
    open: 'Open the discussion',
    reason: 'You receive this message because you have a seat in the circle or lead it.',
    refuse: 'I want no messages about mentions',
  },
};
