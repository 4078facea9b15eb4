import type { Locale } from '#kernel';

interface News {
  subject: (title: string) => string;
  heading: string;
  lead: (title: string) => string;
  button: string;
}

interface LedCircleTexts {
  returned: News;
  published: News;
  /** Before what the project team has written. */
  note: string;
  host: string;
  reason: string;
}

/** The words of mails to those who lead a circle. */
export const ledCircleTexts: Record<Locale, LedCircleTexts> = {
  fi: {
    returned: {
      subject: (title) => `Täydennä rinkiä: ${title}`,
      heading: 'Ehdotus palautettiin täydennettäväksi',
      lead: (title) =>
        `Hanketiimi palautti oppimisringin ”${title}”. Täydennä luonnosta ja lähetä se uudelleen hyväksyttäväksi.`,
      button: 'Avaa luonnos',
    },
    published: {
      subject: (title) => `Rinki on julkaistu: ${title}`,
      heading: 'Rinki on julkaistu',
      lead: (title) => `Hanketiimi julkaisi oppimisringin ”${title}”. Kaikki näkevät nyt ringin sivun.`,
      button: 'Avaa ringin sivu',
    },
    note: 'Hanketiimi kirjoitti',
    host: 'Järjestävä kunta',
    reason: 'Saat tämän viestin, koska vedät rinkiä.',
  },
  sv: {
    returned: {
      subject: (title) => `Komplettera cirkeln: ${title}`,
      heading: 'Förslaget behöver kompletteras',
      lead: (title) =>
        `Projektteamet skickade tillbaka inlärningscirkeln ”${title}”. Komplettera utkastet och skicka det för godkännande på nytt.`,
      button: 'Öppna utkastet',
    },
    published: {
      subject: (title) => `Cirkeln är publicerad: ${title}`,
      heading: 'Cirkeln är publicerad',
      lead: (title) => `Projektteamet publicerade inlärningscirkeln ”${title}”. Nu kan alla se cirkelns sida.`,
      button: 'Öppna cirkelns sida',
    },
    note: 'Projektteamet skrev',
    host: 'Arrangerande kommun',
    reason: 'Du får det här meddelandet eftersom du leder cirkeln.',
  },
  en: {
    returned: {
      subject: (title) => `Complete the circle: ${title}`,
      heading: 'The proposal was sent back',
      lead: (title) =>
        `The project team sent back the learning circle “${title}”. Complete the draft and submit it again.`,
      button: 'Open the draft',
    },
    published: {
      subject: (title) => `The circle is published: ${title}`,
      heading: 'The circle is published',
      lead: (title) => `The project team published the learning circle “${title}”. Everyone can now see its page.`,
      button: 'Open the circle’s page',
    },
    note: 'The project team wrote',
    host: 'Host municipality',
    reason: 'You receive this message because you lead the circle.',
  },
};
