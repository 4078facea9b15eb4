import type { Locale } from '#kernel';

interface ReportTexts {
  subject: string;
  lead: string;
  requester: string;
  tutor: string;
  open: string;
  because: string;
}

/** The words of the mail that tells a side of the report of its session. */
export const reportTexts: Record<Locale, ReportTexts> = {
  fi: {
    subject: 'Sparrauksen raportti on lähetetty',
    lead: 'Toinen kunta on lähettänyt raportin siitä, mitä sparrauksesta seurasi. Voit lukea ja korjata sitä.',
    requester: 'Sparrausta pyytänyt kunta',
    tutor: 'Tutorkunta',
    open: 'Avaa raportti',
    because: 'Saat tämän viestin, koska osallistuit sparraukseen kuntasi puolesta.',
  },
  sv: {
    subject: 'Rapporten om sparringen har skickats',
    lead: 'Den andra kommunen har skickat rapporten om vad sparringen ledde till. Du kan läsa och rätta den.',
    requester: 'Kommunen som begärde sparring',
    tutor: 'Tutorkommun',
    open: 'Öppna rapporten',
    because: 'Du får det här meddelandet eftersom du deltog i sparringen för din kommun.',
  },
  en: {
    subject: 'The report of the sparring was sent',
    lead: 'The other municipality has sent the report of what came of the sparring. You can read and correct it.',
    requester: 'Asking municipality',
    tutor: 'Tutor municipality',
    open: 'Open the report',
    because: 'You receive this message because you took part in the sparring for your municipality.',
  },
};
