import type { Locale } from '#kernel';
import type { RequestNews } from '#sparring/events';

interface NewsTexts {
  subject: string;
  heading: string;
  lead: string;
}

interface RequestTexts extends Record<RequestNews['to'], NewsTexts> {
  municipality: string;
  note: string;
  open: string;
  ofTeam: string;
  ofSender: string;
}

/** The words of mails about requests for sparring. */
export const requestTexts: Record<Locale, RequestTexts> = {
  fi: {
    submitted: {
      subject: 'Sparrauspyyntö odottaa käsittelyä',
      heading: 'Sparrauspyyntö odottaa käsittelyä',
      lead: 'Kunta on lähettänyt sparrauspyynnön. Hyväksy se tai pyydä lisätietoja.',
    },
    withdrawn: {
      subject: 'Sparrauspyyntö on peruttu',
      heading: 'Sparrauspyyntö on peruttu',
      lead: 'Kunta on perunut sparrauspyyntönsä. Sitä ei tarvitse enää käsitellä.',
    },
    needs_info: {
      subject: 'Sparrauspyyntöösi tarvitaan lisätietoja',
      heading: 'Pyyntöön tarvitaan lisätietoja',
      lead: 'Täydennä pyyntöä ja lähetä se uudelleen.',
    },
    queued: {
      subject: 'Sparrauspyyntösi on hyväksytty',
      heading: 'Pyyntö on hyväksytty',
      lead: 'Pyyntö odottaa nyt tutorkuntaa. Kerromme, kun sellainen on löytynyt.',
    },
    unmatched: {
      subject: 'Sparrauspyynnöllesi ei löytynyt tutorkuntaa',
      heading: 'Tällä kierroksella ei löytynyt tutorkuntaa',
      lead: 'Pyyntösi on yhä tallessa. Kun seuraava hakukierros alkaa, hanke voi ottaa sen mukaan, ja silloin se on etusijalla. Syyn näet pyynnön sivulla.',
    },
    municipality: 'Kunta',
    note: 'Mitä puuttuu',
    open: 'Avaa pyyntö',
    ofTeam: 'Saat tämän viestin, koska kuulut hanketiimiin.',
    ofSender: 'Saat tämän viestin, koska lähetit sparrauspyynnön.',
  },
  sv: {
    submitted: {
      subject: 'En begäran om sparring väntar på behandling',
      heading: 'En begäran om sparring väntar på behandling',
      lead: 'En kommun har skickat en begäran om sparring. Godkänn den eller be om tilläggsuppgifter.',
    },
    withdrawn: {
      subject: 'En begäran om sparring har återkallats',
      heading: 'En begäran om sparring har återkallats',
      lead: 'Kommunen har återkallat sin begäran. Den behöver inte behandlas längre.',
    },
    needs_info: {
      subject: 'Din begäran om sparring behöver tilläggsuppgifter',
      heading: 'Begäran behöver tilläggsuppgifter',
      lead: 'Komplettera begäran och skicka den på nytt.',
    },
    queued: {
      subject: 'Din begäran om sparring har godkänts',
      heading: 'Begäran har godkänts',
      lead: 'Begäran väntar nu på en tutorkommun. Vi berättar när en har hittats.',
    },
    unmatched: {
      subject: 'Ingen tutorkommun hittades för din begäran om sparring',
      heading: 'Ingen tutorkommun hittades i den här omgången',
      lead: 'Din begäran finns kvar. När nästa ansökningsomgång börjar kan projektet ta med den, och då har den förtur. Orsaken ser du på sidan för begäran.',
    },
    municipality: 'Kommun',
    note: 'Vad som saknas',
    open: 'Öppna begäran',
    ofTeam: 'Du får det här meddelandet eftersom du hör till projektteamet.',
    ofSender: 'Du får det här meddelandet eftersom du skickade en begäran om sparring.',
  },
  en: {
    submitted: {
      subject: 'A sparring request waits to be handled',
      heading: 'A sparring request waits to be handled',
      lead: 'A municipality has sent a sparring request. Accept it or ask for more.',
    },
    withdrawn: {
      subject: 'A sparring request was withdrawn',
      heading: 'A sparring request was withdrawn',
      lead: 'The municipality has withdrawn its request. It need not be handled any more.',
    },
    needs_info: {
      subject: 'Your sparring request needs more information',
      heading: 'The request needs more information',
      lead: 'Complete the request and send it again.',
    },
    queued: {
      subject: 'Your sparring request has been accepted',
      heading: 'The request has been accepted',
      lead: 'The request now waits for a tutor municipality. We tell you when one has been found.',
    },
    unmatched: {
      subject: 'No tutor municipality was found for your sparring request',
      heading: 'No tutor municipality was found in this round',
      lead: 'Your request is kept. When the next intake round begins the project can take it along, and then it comes first. The page of the request says why.',
    },
    municipality: 'Municipality',
    note: 'What is missing',
    open: 'Open the request',
    ofTeam: 'You receive this message because you belong to the project team.',
    ofSender: 'You receive this message because you sent a sparring request.',
  },
};
