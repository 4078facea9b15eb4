import type { Locale } from '#kernel';

/** What a mail with a link says about what the link is for. */
interface LinkPurposeTexts {
  subject: string;
  heading: string;
  lead: (until: string) => string;
  button: string;
  reason: string;
}

interface LinkTexts {
  /** To an address without account, whose owner's name is not known. */
  greeting: string;
  signIn: LinkPurposeTexts;
  signUp: LinkPurposeTexts;
  /** To sign in to the administration. */
  enter: LinkPurposeTexts;
  /** To an address that is to become that of an account. */
  newAddress: LinkPurposeTexts;
  /** To one that cannot, because it has an account. */
  addressTaken: LinkPurposeTexts;
  /** To one that is going to be, to sign in; `until` is when. */
  awaited: LinkPurposeTexts;
  confirm: LinkPurposeTexts & { represents: string; organisation: string; about: string };
  codeLabel: string;
  codeNote: string;
  notAsked: string;
}

export const linkTexts: Record<Locale, LinkTexts> = {
  fi: {
    greeting: 'Hei,',
    signIn: {
      subject: 'Kirjautumislinkkisi',
      heading: 'Kirjaudu sisään',
      lead: (until) => `Kirjaudu sisään tästä linkistä. Se toimii yhden kerran ja on voimassa ${until} asti.`,
      button: 'Kirjaudu sisään',
      reason: 'Saat tämän viestin, koska osoitteeseesi pyydettiin kirjautumislinkki.',
    },
    signUp: {
      subject: 'Luo tili Kuntarinkiin',
      heading: 'Luo tili',
      lead: (until) =>
        `Osoitteellasi ei ole vielä tiliä. Luo se tästä linkistä. Linkki toimii yhden kerran ja on voimassa ${until} asti.`,
      button: 'Luo tili',
      reason: 'Saat tämän viestin, koska osoitteeseesi pyydettiin kirjautumislinkki.',
    },
    enter: {
      subject: 'Kirjautumislinkkisi hallintaan',
      heading: 'Kirjaudu hallintaan',
      lead: (until) => `Kirjaudu hallintaan tästä linkistä. Se toimii yhden kerran ja on voimassa ${until} asti.`,
      button: 'Kirjaudu hallintaan',
      reason: 'Saat tämän viestin, koska osoitteeseesi pyydettiin kirjautumislinkki Kuntaringin hallintaan.',
    },
    confirm: {
      subject: 'Vahvista sähköpostiosoitteesi',
      heading: 'Vahvista sähköpostiosoitteesi',
      lead: (until) => `Vahvista tästä linkistä, että osoite on sinun. Linkki on voimassa ${until} asti.`,
      button: 'Vahvista osoite',
      reason: 'Saat tämän viestin, koska tällä osoitteella haluttiin osoittaa, kenen edustaja olet.',
      about: 'Edustus',
      represents: 'Kunta',
      organisation: 'Organisaatio',
    },
    newAddress: {
      subject: 'Vahvista uusi osoitteesi',
      heading: 'Vahvista uusi osoitteesi',
      lead: (until) =>
        `Tällä osoitteella halutaan kirjautua Kuntarinkiin. Vahvista tästä linkistä, että osoite on sinun. Linkki on voimassa ${until} asti.`,
      button: 'Vahvista osoite',
      reason: 'Saat tämän viestin, koska joku pyysi tililleen tätä osoitetta.',
    },
    addressTaken: {
      subject: 'Osoitteellasi on jo tili',
      heading: 'Osoitteellasi on jo tili',
      lead: () =>
        'Toiselle tilille pyydettiin tätä osoitetta. Sitä ei voi vaihtaa, koska osoitteella on jo tili. Tähän tiliin kirjaudut tällä osoitteella kuten ennenkin.',
      button: 'Kirjaudu sisään',
      reason: 'Saat tämän viestin, koska joku pyysi tililleen tätä osoitetta.',
    },
    awaited: {
      subject: 'Kirjaudu vielä vanhalla osoitteellasi',
      heading: 'Kirjaudu vielä vanhalla osoitteellasi',
      lead: (until) => `Tästä osoitteesta tulee tilisi osoite ${until}. Siihen asti kirjaudut vanhalla osoitteellasi.`,
      button: 'Kirjaudu sisään',
      reason: 'Saat tämän viestin, koska osoitteeseesi pyydettiin kirjautumislinkki.',
    },
    codeLabel: 'Vahvistuskoodi',
    codeNote: 'Voit linkin sijasta kirjoittaa koodin sivulle, jolla pyysit linkkiä.',
    notAsked: 'Jos et pyytänyt linkkiä, voit jättää viestin huomiotta.',
  },
  sv: {
    greeting: 'Hej!',
    signIn: {
      subject: 'Din inloggningslänk',
      heading: 'Logga in',
      lead: (until) => `Logga in via den här länken. Den fungerar en gång och gäller till ${until}.`,
      button: 'Logga in',
      reason: 'Du får det här meddelandet eftersom någon har begärt en inloggningslänk till din adress.',
    },
    signUp: {
      subject: 'Skapa ett konto i Kommunringen',
      heading: 'Skapa konto',
      lead: (until) =>
        `Din adress har inget konto ännu. Skapa ett via den här länken. Den fungerar en gång och gäller till ${until}.`,
      button: 'Skapa konto',
      reason: 'Du får det här meddelandet eftersom någon har begärt en inloggningslänk till din adress.',
    },
    enter: {
      subject: 'Din inloggningslänk till administrationen',
      heading: 'Logga in i administrationen',
      lead: (until) => `Logga in i administrationen via den här länken. Den fungerar en gång och gäller till ${until}.`,
      button: 'Logga in i administrationen',
      reason:
        'Du får det här meddelandet eftersom någon har begärt en inloggningslänk till Kommunringens administration till din adress.',
    },
    confirm: {
      subject: 'Bekräfta din e-postadress',
      heading: 'Bekräfta din e-postadress',
      lead: (until) => `Bekräfta via den här länken att adressen är din. Länken gäller till ${until}.`,
      button: 'Bekräfta adressen',
      reason: 'Du får det här meddelandet eftersom adressen har angetts för att visa vem du representerar.',
      about: 'Representation',
      represents: 'Kommun',
      organisation: 'Organisation',
    },
    newAddress: {
      subject: 'Bekräfta din nya adress',
      heading: 'Bekräfta din nya adress',
      lead: (until) =>
        `Den här adressen ska användas för att logga in i Kommunringen. Bekräfta via länken att adressen är din. Länken gäller till ${until}.`,
      button: 'Bekräfta adressen',
      reason: 'Du får det här meddelandet eftersom någon bad om den här adressen för sitt konto.',
    },
    addressTaken: {
      subject: 'Din adress har redan ett konto',
      heading: 'Din adress har redan ett konto',
      lead: () =>
        'Den här adressen begärdes för ett annat konto. Den kan inte bytas dit, eftersom adressen redan har ett konto. Till det här kontot loggar du in med adressen som förut.',
      button: 'Logga in',
      reason: 'Du får det här meddelandet eftersom någon bad om den här adressen för sitt konto.',
    },
    awaited: {
      subject: 'Logga ännu in med din gamla adress',
      heading: 'Logga ännu in med din gamla adress',
      lead: (until) =>
        `Den här adressen blir adressen för ditt konto ${until}. Fram till dess loggar du in med din gamla adress.`,
      button: 'Logga in',
      reason: 'Du får det här meddelandet eftersom någon har begärt en inloggningslänk till din adress.',
    },
    codeLabel: 'Bekräftelsekod',
    codeNote: 'I stället för länken kan du skriva koden på sidan där du begärde länken.',
    notAsked: 'Om du inte har begärt länken behöver du inte göra någonting.',
  },
  en: {
    greeting: 'Hello,',
    signIn: {
      subject: 'Your sign-in link',
      heading: 'Sign in',
      lead: (until) => `Sign in with this link. It works once and is valid until ${until}.`,
      button: 'Sign in',
      reason: 'You receive this message because a sign-in link was asked for with your address.',
    },
    signUp: {
      subject: 'Create an account in Kuntarinki',
      heading: 'Create an account',
      lead: (until) =>
        `There is no account with your address yet. Create one with this link. It works once and is valid until ${until}.`,
      button: 'Create an account',
      reason: 'You receive this message because a sign-in link was asked for with your address.',
    },
    enter: {
      subject: 'Your sign-in link to the administration',
      heading: 'Sign in to the administration',
      lead: (until) => `Sign in to the administration with this link. It works once and is valid until ${until}.`,
      button: 'Sign in to the administration',
      reason:
        'You receive this message because a sign-in link to the administration of Kuntarinki was asked for with your address.',
    },
    confirm: {
      subject: 'Confirm your e-mail address',
      heading: 'Confirm your e-mail address',
      lead: (until) => `Confirm with this link that the address is yours. The link is valid until ${until}.`,
      button: 'Confirm the address',
      reason: 'You receive this message because the address was given to show whom you represent.',
      about: 'Affiliation',
      represents: 'Municipality',
      organisation: 'Organisation',
    },
    newAddress: {
      subject: 'Confirm your new address',
      heading: 'Confirm your new address',
      lead: (until) =>
        `Somebody wants to sign in to Kuntarinki with this address. Confirm with this link that the address is yours. The link is valid until ${until}.`,
      button: 'Confirm the address',
      reason: 'You receive this message because somebody asked for this address for their account.',
    },
    addressTaken: {
      subject: 'Your address has an account already',
      heading: 'Your address has an account already',
      lead: () =>
        'This address was asked for another account. It cannot be moved there, because the address has an account already. You sign in to this account with the address as before.',
      button: 'Sign in',
      reason: 'You receive this message because somebody asked for this address for their account.',
    },
    awaited: {
      subject: 'Sign in with your old address for now',
      heading: 'Sign in with your old address for now',
      lead: (until) =>
        `This address becomes that of your account on ${until}. Until then you sign in with your old address.`,
      button: 'Sign in',
      reason: 'You receive this message because a sign-in link was asked for with your address.',
    },
    codeLabel: 'Verification code',
    codeNote: 'Instead of using the link you can type the code on the page where you asked for it.',
    notAsked: 'If you did not ask for the link, ignore this message.',
  },
};
