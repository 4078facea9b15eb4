import type { Locale } from '#kernel';

interface ProposedCircleTexts {
  subject: (title: string) => string;
  heading: string;
  lead: (title: string) => string;
  button: string;
  host: string;
  begins: string;
  reason: string;
}

/** The words of mails to the project team about a circle that waits for a decision. */
export const proposedCircleTexts: Record<Locale, ProposedCircleTexts> = {
  fi: {
    subject: (title) => `Rinki odottaa päätöstä: ${title}`,
    heading: 'Rinki odottaa päätöstä',
    lead: (title) =>
      `Oppimisrinki ”${title}” on lähetetty hyväksyttäväksi. Julkaise se tai palauta se täydennettäväksi.`,
    button: 'Avaa rinki',
    host: 'Järjestävä kunta',
    begins: 'Alkaa',
    reason: 'Saat tämän viestin, koska kuulut hanketiimiin.',
  },
  sv: {
    subject: (title) => `En cirkel väntar på beslut: ${title}`,
    heading: 'En cirkel väntar på beslut',
    lead: (title) =>
      `Inlärningscirkeln ”${title}” har skickats för godkännande. Publicera den eller skicka tillbaka den för komplettering.`,
    button: 'Öppna cirkeln',
    host: 'Arrangerande kommun',
    begins: 'Börjar',
    reason: 'Du får det här meddelandet eftersom du hör till projektteamet.',
  },
  en: {
    subject: (title) => `A circle waits for a decision: ${title}`,
    heading: 'A circle waits for a decision',
    lead: (title) => `The learning circle “${title}” was submitted. Publish it or send it back to be completed.`,
    button: 'Open the circle',
    host: 'Host municipality',
    begins: 'Begins',
    reason: 'You receive this message because you belong to the project team.',
  },
};
