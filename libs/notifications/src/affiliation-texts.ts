import type { Locale } from '#kernel';

interface News {
  subject: string;
  heading: string;
  lead: string;
  button: string;
  reason: string;
}

interface AffiliationTexts {
  /** To those who decide. */
  waits: Omit<News, 'lead' | 'subject'> & { subject: (who: string) => string; lead: (name: string) => string };
  approved: Omit<News, 'lead'> & { lead: (until: string) => string };
  rejected: News;
  /** By somebody else. */
  ended: News;
  runsOut: Omit<News, 'lead'> & { lead: (until: string) => string };
  invited: Omit<News, 'lead'> & { lead: (name: string, until: string) => string };
  /** To an address without account, whose owner's name is not known. */
  greeting: string;
  about: string;
  person: string;
  address: string;
  municipality: string;
  organisation: string;
  why: string;
  whyNote: string;
}

export const affiliationTexts: Record<Locale, AffiliationTexts> = {
  fi: {
    waits: {
      subject: (who) => `Edustus odottaa hyväksyntääsi: ${who}`,
      heading: 'Edustus odottaa hyväksyntääsi',
      lead: (name) =>
        `${name} on vahvistanut työsähköpostinsa. Tarkista, että hän toimii edustajana, ja hyväksy edustus.`,
      button: 'Avaa odottavat',
      reason: 'Saat tämän viestin, koska voit hyväksyä edustuksen.',
    },
    approved: {
      subject: 'Edustuksesi on hyväksytty',
      heading: 'Edustuksesi on hyväksytty',
      lead: (until) =>
        `Voit nyt toimia edustajana. Edustus on voimassa ${until} asti. Muistutamme, kun se pitää vahvistaa uudelleen.`,
      button: 'Avaa omat edustukset',
      reason: 'Saat tämän viestin, koska ilmoitit edustuksen.',
    },
    rejected: {
      subject: 'Edustustasi ei hyväksytty',
      heading: 'Edustustasi ei hyväksytty',
      lead: 'Voit lisätä edustuksen uudelleen, jos tieto oli väärä.',
      button: 'Avaa omat edustukset',
      reason: 'Saat tämän viestin, koska ilmoitit edustuksen.',
    },
    ended: {
      subject: 'Edustuksesi on päätetty',
      heading: 'Edustuksesi on päätetty',
      lead: 'Et voi enää toimia edustajana. Se, mitä olet jo tehnyt, jää edustamasi tahon nimiin.',
      button: 'Avaa omat edustukset',
      reason: 'Saat tämän viestin, koska edustuksesi muuttui.',
    },
    runsOut: {
      subject: 'Vahvista edustuksesi uudelleen',
      heading: 'Vahvista edustuksesi uudelleen',
      lead: (until) => `Edustuksesi on voimassa ${until} asti. Vahvista työsähköpostisi, niin se jatkuu 12 kuukautta.`,
      button: 'Vahvista edustus',
      reason: 'Saat tämän viestin, koska edustus pitää vahvistaa 12 kuukauden välein.',
    },
    invited: {
      subject: 'Kutsu kunnan edustajaksi',
      heading: 'Kutsu kunnan edustajaksi',
      lead: (name, until) =>
        `${name} on kutsunut sinut kunnan edustajaksi Kuntarinkiin. Linkki toimii yhden kerran ja on voimassa ${until} asti.`,
      button: 'Avaa kutsu',
      reason:
        'Saat tämän viestin, koska kuntasi koordinaattori kutsui sinut. Jos et tunne kutsujaa, voit jättää viestin huomiotta.',
    },
    greeting: 'Hei,',
    about: 'Edustus',
    person: 'Henkilö',
    address: 'Sähköposti',
    municipality: 'Kunta',
    organisation: 'Organisaatio',
    why: 'Perustelu',
    whyNote: 'Päätöksen tekijän antama perustelu.',
  },
  sv: {
    waits: {
      subject: (who) => `En representation väntar på ditt godkännande: ${who}`,
      heading: 'En representation väntar på ditt godkännande',
      lead: (name) =>
        `${name} har bekräftat sin arbetsadress. Kontrollera att personen är representant och godkänn representationen.`,
      button: 'Öppna de väntande',
      reason: 'Du får det här meddelandet eftersom du kan godkänna representationen.',
    },
    approved: {
      subject: 'Din representation är godkänd',
      heading: 'Din representation är godkänd',
      lead: (until) =>
        `Du kan nu agera som representant. Representationen gäller till ${until}. Vi påminner dig när den behöver bekräftas på nytt.`,
      button: 'Öppna dina representationer',
      reason: 'Du får det här meddelandet eftersom du har anmält en representation.',
    },
    rejected: {
      subject: 'Din representation godkändes inte',
      heading: 'Din representation godkändes inte',
      lead: 'Du kan lägga till representationen på nytt om uppgiften var fel.',
      button: 'Öppna dina representationer',
      reason: 'Du får det här meddelandet eftersom du har anmält en representation.',
    },
    ended: {
      subject: 'Din representation har avslutats',
      heading: 'Din representation har avslutats',
      lead: 'Du kan inte längre agera som representant. Det du redan har gjort står kvar i kommunens eller organisationens namn.',
      button: 'Öppna dina representationer',
      reason: 'Du får det här meddelandet eftersom din representation har ändrats.',
    },
    runsOut: {
      subject: 'Bekräfta din representation på nytt',
      heading: 'Bekräfta din representation på nytt',
      lead: (until) =>
        `Din representation gäller till ${until}. Bekräfta din arbetsadress, så fortsätter den i 12 månader.`,
      button: 'Bekräfta representationen',
      reason: 'Du får det här meddelandet eftersom en representation ska bekräftas var tolfte månad.',
    },
    invited: {
      subject: 'Inbjudan att representera din kommun',
      heading: 'Inbjudan att representera din kommun',
      lead: (name, until) =>
        `${name} har bjudit in dig att representera din kommun i Kommunringen. Länken fungerar en gång och gäller till ${until}.`,
      button: 'Öppna inbjudan',
      reason:
        'Du får det här meddelandet eftersom kommunens samordnare har bjudit in dig. Känner du inte personen behöver du inte göra någonting.',
    },
    greeting: 'Hej!',
    about: 'Representation',
    person: 'Person',
    address: 'E-post',
    municipality: 'Kommun',
    organisation: 'Organisation',
    why: 'Motivering',
    whyNote: 'Motiveringen från den som fattade beslutet.',
  },
  en: {
    waits: {
      subject: (who) => `An affiliation awaits your approval: ${who}`,
      heading: 'An affiliation awaits your approval',
      lead: (name) =>
        `${name} has confirmed their work address. Check that they are a representative, and approve the affiliation.`,
      button: 'See who waits',
      reason: 'You receive this message because you can approve the affiliation.',
    },
    approved: {
      subject: 'Your affiliation is approved',
      heading: 'Your affiliation is approved',
      lead: (until) =>
        `You can now act as a representative. The affiliation is valid until ${until}. We remind you when it has to be confirmed again.`,
      button: 'See my affiliations',
      reason: 'You receive this message because you have claimed an affiliation.',
    },
    rejected: {
      subject: 'Your affiliation was not approved',
      heading: 'Your affiliation was not approved',
      lead: 'You can add the affiliation again if what you told was wrong.',
      button: 'See my affiliations',
      reason: 'You receive this message because you have claimed an affiliation.',
    },
    ended: {
      subject: 'Your affiliation has been ended',
      heading: 'Your affiliation has been ended',
      lead: 'You can no longer act as a representative. What you have done stays with the municipality or organisation.',
      button: 'See my affiliations',
      reason: 'You receive this message because your affiliation has changed.',
    },
    runsOut: {
      subject: 'Confirm your affiliation again',
      heading: 'Confirm your affiliation again',
      lead: (until) =>
        `Your affiliation is valid until ${until}. Confirm your work address, and it goes on for 12 months.`,
      button: 'Confirm the affiliation',
      reason: 'You receive this message because an affiliation is confirmed every 12 months.',
    },
    invited: {
      subject: 'Invitation to represent your municipality',
      heading: 'Invitation to represent your municipality',
      lead: (name, until) =>
        `${name} has invited you to represent your municipality in Kuntarinki. The link works once and is valid until ${until}.`,
      button: 'Open the invitation',
      reason:
        'You receive this message because the coordinator of your municipality has invited you. If you do not know them, ignore this message.',
    },
    greeting: 'Hello,',
    about: 'Affiliation',
    person: 'Person',
    address: 'E-mail',
    municipality: 'Municipality',
    organisation: 'Organisation',
    why: 'Reason',
    whyNote: 'The reason given by whoever decided.',
  },
};
