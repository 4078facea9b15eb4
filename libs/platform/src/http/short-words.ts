import type { Locale } from '#kernel';

/** Why a request was turned away before any page was asked. The code is what programs are told. */
export type ShortCode =
  | 'FOREIGN_ORIGIN'
  | 'BODY_TOO_LARGE'
  | 'NOT_A_FORM'
  | 'METHOD_NOT_ALLOWED'
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'BUSY'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL';

interface ShortWords {
  service: string;
  home: string;
  titles: Record<ShortCode, string>;
  texts: Record<ShortCode, string>;
}

/** These pages stand in front of the sites, so their words stand here and not in the catalogs. `{{id}}` is the request. */
export const shortWords: Record<Locale, ShortWords> = {
  fi: {
    service: 'Kuntarinki',
    home: 'Etusivulle',
    titles: {
      FOREIGN_ORIGIN: 'Lomaketta ei voitu ottaa vastaan',
      BODY_TOO_LARGE: 'Lomake on liian suuri',
      NOT_A_FORM: 'Lomaketta ei voitu ottaa vastaan',
      METHOD_NOT_ALLOWED: 'Tätä ei voi tehdä',
      BAD_REQUEST: 'Osoite on väärä',
      NOT_FOUND: 'Sivua ei löydy',
      BUSY: 'Palvelussa on ruuhkaa',
      SERVICE_UNAVAILABLE: 'Palvelu ei ole juuri nyt käytettävissä',
      INTERNAL: 'Jokin meni vikaan',
    },
    texts: {
      FOREIGN_ORIGIN: 'Lomake ei tullut tältä sivustolta. Mitään ei tallennettu. Avaa sivu uudelleen ja lähetä.',
      BODY_TOO_LARGE: 'Lomakkeessa on liikaa tekstiä. Mitään ei tallennettu. Lyhennä tekstiä ja lähetä uudelleen.',
      NOT_A_FORM: 'Mitään ei tallennettu. Avaa sivu uudelleen ja lähetä sen lomake.',
      METHOD_NOT_ALLOWED: 'Sivuja voi lukea, ja niiden lomakkeita voi lähettää. Mitään ei tallennettu.',
      BAD_REQUEST: 'Pyyntöä ei voitu lukea. Tarkista osoite.',
      NOT_FOUND: 'Tarkista osoite.',
      BUSY: 'Mitään ei tallennettu. Yritä hetken kuluttua uudelleen.',
      SERVICE_UNAVAILABLE: 'Mitään ei tallennettu. Yritä hetken kuluttua uudelleen.',
      INTERNAL: 'Jokin meni vikaan meidän päässämme. Yritä uudelleen. Jos vika jatkuu, kerro meille tunnus {{id}}.',
    },
  },
  sv: {
    service: 'Kommunringen',
    home: 'Till startsidan',
    titles: {
      FOREIGN_ORIGIN: 'Formuläret kunde inte tas emot',
      BODY_TOO_LARGE: 'Formuläret är för stort',
      NOT_A_FORM: 'Formuläret kunde inte tas emot',
      METHOD_NOT_ALLOWED: 'Det här går inte',
      BAD_REQUEST: 'Adressen är fel',
      NOT_FOUND: 'Sidan hittades inte',
      BUSY: 'Många använder tjänsten just nu',
      SERVICE_UNAVAILABLE: 'Tjänsten är inte tillgänglig just nu',
      INTERNAL: 'Något gick fel',
    },
    texts: {
      FOREIGN_ORIGIN:
        'Formuläret kom inte från den här webbplatsen. Ingenting har sparats. Öppna sidan på nytt och skicka.',
      BODY_TOO_LARGE:
        'Formuläret innehåller för mycket text. Ingenting har sparats. Förkorta texten och skicka på nytt.',
      NOT_A_FORM: 'Ingenting har sparats. Öppna sidan på nytt och skicka dess formulär.',
      METHOD_NOT_ALLOWED: 'Sidorna kan läsas och deras formulär skickas. Ingenting har sparats.',
      BAD_REQUEST: 'Begäran kunde inte läsas. Kontrollera adressen.',
      NOT_FOUND: 'Kontrollera adressen.',
      BUSY: 'Ingenting har sparats. Försök igen om en stund.',
      SERVICE_UNAVAILABLE: 'Ingenting har sparats. Försök igen om en stund.',
      INTERNAL: 'Något gick fel hos oss. Försök på nytt. Om felet kvarstår, kontakta oss och uppge koden {{id}}.',
    },
  },
  en: {
    service: 'Kuntarinki',
    home: 'To the front page',
    titles: {
      FOREIGN_ORIGIN: 'The form could not be accepted',
      BODY_TOO_LARGE: 'The form is too large',
      NOT_A_FORM: 'The form could not be accepted',
      METHOD_NOT_ALLOWED: 'This cannot be done',
      BAD_REQUEST: 'The address is wrong',
      NOT_FOUND: 'Page not found',
      BUSY: 'The service is busy',
      SERVICE_UNAVAILABLE: 'The service is not available right now',
      INTERNAL: 'Something went wrong',
    },
    texts: {
      FOREIGN_ORIGIN: 'The form did not come from this site. Nothing was saved. Open the page again and send.',
      BODY_TOO_LARGE: 'The form holds too much text. Nothing was saved. Shorten the text and send again.',
      NOT_A_FORM: 'Nothing was saved. Open the page again and send its form.',
      METHOD_NOT_ALLOWED: 'Pages can be read, and their forms can be sent. Nothing was saved.',
      BAD_REQUEST: 'The request could not be read. Check the address.',
      NOT_FOUND: 'Check the address.',
      BUSY: 'Nothing was saved. Try again in a moment.',
      SERVICE_UNAVAILABLE: 'Nothing was saved. Try again in a moment.',
      INTERNAL: 'Something went wrong on our side. Try again. If it continues, tell us the code {{id}}.',
    },
  },
};
