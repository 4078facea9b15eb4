import type { AccountSecured } from '#identity/events';
import type { Locale } from '#kernel';

/** What is told to the owner of an account when the ways into it change. */
interface SecurityTexts {
  what: Record<AccountSecured['what'], string>;
  when: (dateTime: string) => string;
  notYou: string;
  button: string;
  reason: string;
}

export const securityTexts: Record<Locale, SecurityTexts> = {
  fi: {
    what: {
      second_factor_enrolled: 'Otit käyttöön toisen vaiheen vahvistuksen',
      second_factor_replaced: 'Vaihdoit vahvistuslaitteesi',
      second_factor_reset: 'Vahvistuslaitteesi on poistettu',
      recovery_codes_renewed: 'Sait uudet varakoodit',
      recovery_code_used: 'Varakoodiasi käytettiin',
      password_set: 'Tilillesi asetettiin salasana',
      password_changed: 'Salasanasi vaihdettiin',
      password_removed: 'Salasanasi poistettiin',
    },
    when: (dateTime) => `Se tapahtui ${dateTime}.`,
    notYou: 'Jos et tehnyt tätä itse, päätä kirjautumisesi ja ota yhteyttä palvelun ylläpitoon.',
    button: 'Avaa kirjautumiset',
    reason: 'Saat tämän viestin, koska tapa, jolla tilillesi kirjaudutaan, muuttui.',
  },
  sv: {
    what: {
      second_factor_enrolled: 'Du har tagit i bruk bekräftelse i två steg',
      second_factor_replaced: 'Du har bytt enhet för bekräftelse',
      second_factor_reset: 'Din enhet för bekräftelse har tagits bort',
      recovery_codes_renewed: 'Du har fått nya reservkoder',
      recovery_code_used: 'En av dina reservkoder har använts',
      password_set: 'Ditt konto har fått ett lösenord',
      password_changed: 'Ditt lösenord har bytts',
      password_removed: 'Ditt lösenord har tagits bort',
    },
    when: (dateTime) => `Det skedde ${dateTime}.`,
    notYou: 'Om det inte var du: avsluta dina inloggningar och kontakta den som upprätthåller tjänsten.',
    button: 'Öppna inloggningar',
    reason: 'Du får det här meddelandet eftersom sättet att logga in på ditt konto har ändrats.',
  },
  en: {
    what: {
      second_factor_enrolled: 'You have taken confirmation in two steps into use',
      second_factor_replaced: 'You have changed your confirmation device',
      second_factor_reset: 'Your confirmation device has been removed',
      recovery_codes_renewed: 'You have new recovery codes',
      recovery_code_used: 'One of your recovery codes was used',
      password_set: 'Your account has a password now',
      password_changed: 'Your password was changed',
      password_removed: 'Your password was removed',
    },
    when: (dateTime) => `It happened on ${dateTime}.`,
    notYou: 'If it was not you, end your sign-ins and contact those who run the service.',
    button: 'Open sign-ins',
    reason: 'You receive this message because the way of signing in to your account changed.',
  },
};
