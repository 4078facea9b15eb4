import type { AddressChangeTold } from '#identity/events';
import type { Locale } from '#kernel';

interface AddressMailTexts {
  subject: string;
  /** `when`: the instant from which the new address holds. */
  lead: (when: string) => string;
  button: string;
  reason: string;
}

/** What is told of a change of the address of an account. */
interface AddressTexts extends Record<AddressChangeTold['what'], AddressMailTexts> {
  newAddress: string;
  newAddressLabel: string;
  when: string;
  /** Where affiliations ended with the old address. */
  affiliationsEnded: string;
  affiliations: string;
}

export const addressTexts: Record<Locale, AddressTexts> = {
  fi: {
    confirmed: {
      subject: 'Tilisi osoite on vaihtumassa',
      lead: (when) =>
        `Tilillesi on vahvistettu uusi osoite. Kirjaudut tällä osoitteella ${when} asti, sen jälkeen uudella. Jos et pyytänyt vaihtoa itse, pysäytä se: silloin osoite ei vaihdu ja kaikki kirjautumisesi päättyvät.`,
      button: 'Pysäytä vaihto',
      reason: 'Saat tämän viestin, koska tämä on tilisi nykyinen osoite.',
    },
    stopped: {
      subject: 'Osoitteen vaihto on pysäytetty',
      lead: () =>
        'Tilisi osoite pysyy ennallaan, ja kaikki kirjautumisesi on päätetty. Kirjaudu sisään tällä osoitteella. Tarkista sitten kirjautumisesi ja vaihda salasana, jos sinulla on sellainen.',
      button: 'Avaa kirjautumiset',
      reason: 'Saat tämän viestin, koska osoitteen vaihto pysäytettiin tähän osoitteeseen lähetetystä linkistä.',
    },
    done: {
      subject: 'Tilisi osoite on vaihtunut',
      lead: (when) =>
        `Uusi osoite on ollut tililläsi ${when} alkaen. Kirjaudut nyt sillä. Jos et pyytänyt vaihtoa itse, ota heti yhteyttä palvelun ylläpitoon.`,
      button: 'Avaa kirjautumiset',
      reason: 'Saat tämän viestin, koska tilisi osoite vaihtui.',
    },
    taken: {
      subject: 'Tilisi osoite ei vaihtunut',
      lead: () => 'Uudella osoitteella on nyt toinen tili, joten tilisi osoite pysyy ennallaan.',
      button: 'Vaihda osoite',
      reason: 'Saat tämän viestin, koska tilillesi pyydettiin uutta osoitetta.',
    },
    newAddress: 'Osoitteen vaihto',
    newAddressLabel: 'Uusi osoite',
    when: 'Vaihtuu',
    affiliationsEnded:
      'Edustukset, jotka vanha osoite vahvisti, ovat päättyneet. Lisää edustus uudella työosoitteella.',
    affiliations: 'Avaa edustukset',
  },
  sv: {
    confirmed: {
      subject: 'Adressen för ditt konto håller på att bytas',
      lead: (when) =>
        `En ny adress har bekräftats för ditt konto. Du loggar in med den här adressen till ${when}, därefter med den nya. Om du inte själv bad om bytet, stoppa det: då byts adressen inte och alla dina inloggningar avslutas.`,
      button: 'Stoppa bytet',
      reason: 'Du får det här meddelandet eftersom det här är kontots nuvarande adress.',
    },
    stopped: {
      subject: 'Bytet av adress har stoppats',
      lead: () =>
        'Adressen för ditt konto ändras inte, och alla dina inloggningar har avslutats. Logga in med den här adressen. Granska sedan dina inloggningar och byt lösenord, om du har ett.',
      button: 'Öppna inloggningar',
      reason:
        'Du får det här meddelandet eftersom bytet av adress stoppades via länken som skickades till den här adressen.',
    },
    done: {
      subject: 'Adressen för ditt konto har bytts',
      lead: (when) =>
        `Kontot har den nya adressen från ${when}. Nu loggar du in med den. Om du inte själv bad om bytet, kontakta genast den som upprätthåller tjänsten.`,
      button: 'Öppna inloggningar',
      reason: 'Du får det här meddelandet eftersom kontots adress har bytts.',
    },
    taken: {
      subject: 'Adressen för ditt konto byttes inte',
      lead: () => 'Den nya adressen har nu ett annat konto, så adressen för ditt konto ändras inte.',
      button: 'Byt adress',
      reason: 'Du får det här meddelandet eftersom en ny adress begärdes för ditt konto.',
    },
    newAddress: 'Byte av adress',
    newAddressLabel: 'Ny adress',
    when: 'Byts',
    affiliationsEnded:
      'De representationer som den gamla adressen bekräftade har avslutats. Lägg till en representation med den nya arbetsadressen.',
    affiliations: 'Öppna representationer',
  },
  en: {
    confirmed: {
      subject: 'The address of your account is about to change',
      lead: (when) =>
        `A new address has been confirmed for your account. You sign in with this address until ${when}, and with the new one from then on. If you did not ask for the change, stop it: then the address stays and all your sign-ins end.`,
      button: 'Stop the change',
      reason: 'You receive this message because this is the present address of your account.',
    },
    stopped: {
      subject: 'The change of address has been stopped',
      lead: () =>
        'The address of your account stays as it is, and all your sign-ins have been ended. Sign in with this address. Then look at your sign-ins and change the password, if you have one.',
      button: 'Open sign-ins',
      reason: 'You receive this message because the change was stopped by the link mailed to this address.',
    },
    done: {
      subject: 'The address of your account has changed',
      lead: (when) =>
        `Your account has the new address from ${when}. Now you sign in with it. If you did not ask for the change, contact those who run the service at once.`,
      button: 'Open sign-ins',
      reason: 'You receive this message because the address of your account has changed.',
    },
    taken: {
      subject: 'The address of your account did not change',
      lead: () => 'The new address has another account now, so the address of your account stays as it is.',
      button: 'Change the address',
      reason: 'You receive this message because a new address was asked for your account.',
    },
    newAddress: 'Change of address',
    newAddressLabel: 'New address',
    when: 'Changes',
    affiliationsEnded:
      'Affiliations that the old address proved have ended. Add an affiliation with your new work address.',
    affiliations: 'Open affiliations',
  },
};
