import type { Locale } from '#kernel';
import type { PairTold } from '#sparring/events';

interface PairTexts {
  news: Record<PairTold['what'], { subject: string; lead: string }>;
  requester: string;
  tutor: string;
  answerBy: string;
  answer: string;
  open: string;
  because: Record<PairTold['side'], string>;
}

/** The words of mails about proposals to a tutor municipality. */
export const pairTexts: Record<Locale, PairTexts> = {
  fi: {
    news: {
      proposed: {
        subject: 'Sparrausehdotus odottaa vastaustasi',
        lead: 'Hanke ehdottaa näille kunnille yhteistä sparrausta. Hyväksy ehdotus tai kieltäydy siitä.',
      },
      reminder: {
        subject: 'Muistutus: sparrausehdotus odottaa vastaustasi',
        lead: 'Vastausaika päättyy pian. Sen jälkeen ehdotus raukeaa.',
      },
      answered: {
        subject: 'Toinen kunta hyväksyi sparrausehdotuksen',
        lead: 'Ehdotus odottaa enää kuntasi vastausta.',
      },
      matched: {
        subject: 'Sparraus on sovittu',
        lead: 'Molemmat kunnat ovat hyväksyneet ehdotuksen. Seuraavaksi sovitaan aika.',
      },
      over: {
        subject: 'Sparrausehdotus ei toteutunut',
        lead: 'Ehdotus ei johda sparraukseen. Pyyntö odottaa taas tutorkuntaa.',
      },
      taken_back: {
        subject: 'Hanke on perunut sparrausehdotuksen',
        lead: 'Ehdotukseen ei enää tarvitse vastata. Syy on luettavissa palvelussa.',
      },
      withdrawn: {
        subject: 'Sparrauspyyntö on peruttu',
        lead: 'Kunta on perunut pyyntönsä, joten sparrausta ei järjestetä.',
      },
      declined: {
        subject: 'Sparrausehdotuksesta kieltäydyttiin',
        lead: 'Pyyntö odottaa taas tutorkuntaa. Syy on luettavissa hallinnassa.',
      },
      lapsed: {
        subject: 'Sparrausehdotus raukesi',
        lead: 'Kaikki eivät vastanneet ajoissa. Pyyntö odottaa taas tutorkuntaa.',
      },
    },
    requester: 'Sparrausta pyytävä kunta',
    tutor: 'Ehdotettu tutorkunta',
    answerBy: 'Vastaa viimeistään',
    answer: 'Vastaa ehdotukseen',
    open: 'Avaa',
    because: {
      requester: 'Saat tämän viestin, koska edustat sparrausta pyytänyttä kuntaa.',
      tutor: 'Saat tämän viestin, koska olet tutorkunnan tutori.',
      team: 'Saat tämän viestin, koska kuulut hanketiimiin.',
    },
  },
  sv: {
    news: {
      proposed: {
        subject: 'Ett förslag om sparring väntar på ditt svar',
        lead: 'Projektet föreslår gemensam sparring för de här kommunerna. Godkänn förslaget eller tacka nej.',
      },
      reminder: {
        subject: 'Påminnelse: ett förslag om sparring väntar på ditt svar',
        lead: 'Svarstiden går snart ut. Därefter förfaller förslaget.',
      },
      answered: {
        subject: 'Den andra kommunen har godkänt förslaget om sparring',
        lead: 'Förslaget väntar nu bara på din kommuns svar.',
      },
      matched: {
        subject: 'Sparringen är överenskommen',
        lead: 'Båda kommunerna har godkänt förslaget. Till näst kommer ni överens om en tid.',
      },
      over: {
        subject: 'Förslaget om sparring blev inte av',
        lead: 'Förslaget leder inte till sparring. Begäran väntar igen på en tutorkommun.',
      },
      taken_back: {
        subject: 'Projektet har dragit tillbaka ett förslag om sparring',
        lead: 'Förslaget behöver inte besvaras längre. Orsaken finns att läsa i tjänsten.',
      },
      withdrawn: {
        subject: 'En begäran om sparring har återkallats',
        lead: 'Kommunen har återkallat sin begäran, och sparringen ordnas inte.',
      },
      declined: {
        subject: 'Ett förslag om sparring avböjdes',
        lead: 'Begäran väntar igen på en tutorkommun. Orsaken finns att läsa i administrationen.',
      },
      lapsed: {
        subject: 'Ett förslag om sparring har förfallit',
        lead: 'Alla svarade inte i tid. Begäran väntar igen på en tutorkommun.',
      },
    },
    requester: 'Kommunen som ber om sparring',
    tutor: 'Föreslagen tutorkommun',
    answerBy: 'Svara senast',
    answer: 'Svara på förslaget',
    open: 'Öppna',
    because: {
      requester: 'Du får det här meddelandet eftersom du representerar kommunen som har bett om sparring.',
      tutor: 'Du får det här meddelandet eftersom du är tutor i tutorkommunen.',
      team: 'Du får det här meddelandet eftersom du hör till projektteamet.',
    },
  },
  en: {
    news: {
      proposed: {
        subject: 'A sparring proposal awaits your answer',
        lead: 'The project proposes sparring between these municipalities. Accept the proposal or decline it.',
      },
      reminder: {
        subject: 'Reminder: a sparring proposal awaits your answer',
        lead: 'The time to answer ends soon. After that the proposal lapses.',
      },
      answered: {
        subject: 'The other municipality has accepted the sparring proposal',
        lead: 'The proposal now waits only for the answer of your municipality.',
      },
      matched: {
        subject: 'The sparring is agreed',
        lead: 'Both municipalities have accepted the proposal. Next you agree on a time.',
      },
      over: {
        subject: 'The sparring proposal came to nothing',
        lead: 'The proposal does not lead to sparring. The request waits for a tutor municipality again.',
      },
      taken_back: {
        subject: 'The project has taken back a sparring proposal',
        lead: 'The proposal need not be answered any more. The reason can be read in the service.',
      },
      withdrawn: {
        subject: 'A sparring request was withdrawn',
        lead: 'The municipality has withdrawn its request, so the sparring will not be held.',
      },
      declined: {
        subject: 'A sparring proposal was declined',
        lead: 'The request waits for a tutor municipality again. The reason can be read in the administration.',
      },
      lapsed: {
        subject: 'A sparring proposal has lapsed',
        lead: 'Not everyone answered in time. The request waits for a tutor municipality again.',
      },
    },
    requester: 'Requesting municipality',
    tutor: 'Proposed tutor municipality',
    answerBy: 'Answer by',
    answer: 'Answer the proposal',
    open: 'Open',
    because: {
      requester: 'You receive this message because you represent the municipality that asked for sparring.',
      tutor: 'You receive this message because you are a tutor of the tutor municipality.',
      team: 'You receive this message because you belong to the project team.',
    },
  },
};
