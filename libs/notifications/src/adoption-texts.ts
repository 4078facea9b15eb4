import type { Locale } from '#kernel';

interface AdoptionTexts {
  stages: Record<'interested' | 'planned' | 'piloted' | 'in_use' | 'dropped', string>;
  adopted: {
    subject: (m: string, title: string) => string;
    heading: string;
    lead: (m: string, title: string) => string;
  };
  revised: { subject: (title: string) => string; heading: string; lead: (title: string) => string };
  retracted: { subject: (title: string) => string; heading: string; lead: (title: string) => string };
  practice: string;
  municipality: string;
  stage: string;
  changed: string;
  why: string;
  open: string;
  ofAuthor: string;
  ofAdopter: string;
}

/** Words of the mails about who has taken a good practice into use. */
export const adoptionTexts: Record<Locale, AdoptionTexts> = {
  fi: {
    stages: {
      ...{ interested: 'Kiinnostunut', planned: 'Suunnittelee', piloted: 'Kokeilee' },
      ...{ in_use: 'Käytössä', dropped: 'Luovuttu' },
    },
    adopted: {
      subject: (m, title) => `${m} on tarttunut käytäntöönne: ${title}`,
      heading: 'Käytäntönne kiinnostaa muuallakin',
      lead: (m, title) => `${m} on kertonut, missä vaiheessa se on käytännön ”${title}” kanssa.`,
    },
    revised: {
      subject: (title) => `Käytännöstä on uusi versio: ${title}`,
      heading: 'Käytännöstä, joka kunnallanne on, julkaistiin uusi versio',
      lead: (title) => `Käytäntöä ”${title}” on muutettu. Katso, mikä muuttui.`,
    },
    retracted: {
      subject: (title) => `Käytäntö on vedetty pois: ${title}`,
      heading: 'Käytäntö, joka kunnallanne on, vedettiin pois',
      lead: (title) => `Käytäntöä ”${title}” ei enää suositella. Syy on alla.`,
    },
    practice: 'Käytäntö',
    municipality: 'Kunta',
    stage: 'Vaihe',
    changed: 'Mitä muutettiin',
    why: 'Syy',
    open: 'Avaa sivu',
    ofAuthor: 'Saat tämän viestin, koska olet käytännön tekijä. Kustakin kunnasta lähetämme yhden viestin.',
    ofAdopter: 'Saat tämän viestin, koska olet kirjannut kuntasi käyttöönoton.',
  },
  sv: {
    stages: {
      ...{ interested: 'Intresserad', planned: 'Planerar', piloted: 'Prövar' },
      ...{ in_use: 'I bruk', dropped: 'Har slutat' },
    },
    adopted: {
      subject: (m, title) => `${m} har tagit fasta på er praxis: ${title}`,
      heading: 'Er praxis intresserar också andra',
      lead: (m, title) => `${m} har berättat i vilket skede kommunen är med praxisen ”${title}”.`,
    },
    revised: {
      subject: (title) => `Ny version av en praxis: ${title}`,
      heading: 'Praxisen som er kommun har finns i en ny version',
      lead: (title) => `Praxisen ”${title}” har ändrats. Se vad som är nytt.`,
    },
    retracted: {
      subject: (title) => `En praxis har återkallats: ${title}`,
      heading: 'Praxisen som er kommun har återkallades',
      lead: (title) => `Praxisen ”${title}” rekommenderas inte längre. Orsaken står nedan.`,
    },
    practice: 'Praxis',
    municipality: 'Kommun',
    stage: 'Skede',
    changed: 'Vad som ändrades',
    why: 'Orsak',
    open: 'Öppna sidan',
    ofAuthor:
      'Du får det här meddelandet eftersom du är upphovsperson till praxisen. Vi skickar ett meddelande om varje kommun.',
    ofAdopter: 'Du får det här meddelandet eftersom du har antecknat din kommuns ibruktagande.',
  },
  en: {
    stages: {
      ...{ interested: 'Interested', planned: 'Plans it', piloted: 'Tries it' },
      ...{ in_use: 'In use', dropped: 'Dropped' },
    },
    adopted: {
      subject: (m, title) => `${m} has taken up your practice: ${title}`,
      heading: 'Your practice interests others, too',
      lead: (m, title) => `${m} has told how far it is with the practice “${title}”.`,
    },
    revised: {
      subject: (title) => `A new revision of a practice: ${title}`,
      heading: 'A practice that your municipality has was published anew',
      lead: (title) => `The practice “${title}” has changed. See what is new.`,
    },
    retracted: {
      subject: (title) => `A practice was retracted: ${title}`,
      heading: 'A practice that your municipality has was retracted',
      lead: (title) => `The practice “${title}” is recommended no more. The reason stands below.`,
    },
    practice: 'Practice',
    municipality: 'Municipality',
    stage: 'Stage',
    changed: 'What was changed',
    why: 'Reason',
    open: 'Open the page',
    ofAuthor:
      'You receive this message because you are an author of the practice. We send one message about each municipality.',
    ofAdopter: 'You receive this message because you have recorded your municipality’s adoption.',
  },
};
