import type { Locale } from '#kernel';

interface TipTexts {
  greeting: string;
  subject: (name: string, title: string) => string;
  heading: string;
  lead: (name: string, municipality: string, title: string) => string;
  /** Above what the colleague has written themself. */
  quoted: (name: string) => string;
  button: string;
  linkHolds: string;
  until: (dateTime: string) => string;
  reason: string;
}

export const tipTexts: Record<Locale, TipTexts> = {
  fi: {
    greeting: 'Hei,',
    subject: (name, title) => `${name} vinkkasi sinulle: ${title}`,
    heading: 'Kollegasi arveli, että tämä kiinnostaa sinua',
    lead: (name, municipality, title) => `${name} (${municipality}) vinkkasi sinulle oppimisringistä ”${title}”.`,
    quoted: (name) => `${name} kirjoitti`,
    button: 'Avaa vinkki',
    linkHolds: 'Linkki toimii kerran',
    until: (dateTime) => `${dateTime} asti`,
    reason:
      'Saat tämän viestin, koska kollegasi antoi osoitteesi. Samasta ringistä lähetämme vain tämän viestin. Jos et halua vinkkejä muistakaan ringeistä, avaa vinkki ja valitse ”Ei enää vinkkejä”.',
  },
  sv: {
    greeting: 'Hej!',
    subject: (name, title) => `${name} tipsar dig: ${title}`,
    heading: 'Din kollega tror att det här intresserar dig',
    lead: (name, municipality, title) => `${name} (${municipality}) tipsar dig om inlärningscirkeln ”${title}”.`,
    quoted: (name) => `${name} skriver`,
    button: 'Öppna tipset',
    linkHolds: 'Länken fungerar en gång',
    until: (dateTime) => `till ${dateTime}`,
    reason:
      'Du får det här meddelandet eftersom en kollega gav oss din adress. Om samma cirkel skickar vi bara det här meddelandet. Vill du inte ha tips om andra cirklar heller? Öppna tipset och välj ”Inga fler tips”.',
  },
  en: {
    greeting: 'Hello,',
    subject: (name, title) => `${name} thought of you: ${title}`,
    heading: 'Your colleague thinks this may interest you',
    lead: (name, municipality, title) => `${name} (${municipality}) told you about the learning circle “${title}”.`,
    quoted: (name) => `${name} writes`,
    button: 'Open the tip',
    linkHolds: 'The link works once',
    until: (dateTime) => `until ${dateTime}`,
    reason:
      'You receive this message because a colleague gave us your address. About the same circle we send this message only. If you want no tips about other circles either, open the tip and choose “No more tips”.',
  },
};
