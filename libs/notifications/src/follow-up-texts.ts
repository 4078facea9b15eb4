import type { Locale } from '#kernel';

export interface FollowUpMailText {
  subject: string;
  lead: string;
  reason: string;
}

interface FollowUpTexts {
  asked: (months: number) => FollowUpMailText;
  reminder: (months: number) => FollowUpMailText;
  invited: FollowUpMailText;
  municipality: string;
  open: string;
}

const reasons: Record<Locale, { answers: string; coordinates: string }> = {
  fi: {
    answers: 'Saat tämän viestin, koska kuntasi sai sparrausta ja edustat sitä.',
    coordinates: 'Saat tämän viestin, koska olet kuntasi koordinaattori.',
  },
  sv: {
    answers: 'Du får det här meddelandet eftersom din kommun fick sparring och du representerar den.',
    coordinates: 'Du får det här meddelandet eftersom du är din kommuns koordinator.',
  },
  en: {
    answers: 'You receive this message because your municipality got sparring and you represent it.',
    coordinates: 'You receive this message because you coordinate your municipality.',
  },
};

/** The words of mails about what came of a session of sparring. */
export const followUpTexts: Record<Locale, FollowUpTexts> = {
  fi: {
    asked: (months) => ({
      subject: `Mitä sparrauksesta on seurannut ${months} kuukaudessa?`,
      lead: 'Kerro, miten sitoumukset ovat edenneet ja jatkuuko digituki. Vastaaminen vie muutaman minuutin.',
      reason: reasons.fi.answers,
    }),
    reminder: (months) => ({
      subject: `Muistutus: mitä sparrauksesta on seurannut ${months} kuukaudessa?`,
      lead: 'Kunnastasi ei ole vielä vastattu. Kerro, miten sitoumukset ovat edenneet ja jatkuuko digituki.',
      reason: reasons.fi.answers,
    }),
    invited: {
      subject: 'Kiinnostaisiko kuntaasi tulla tutorkunnaksi?',
      lead: 'Kuntasi on saanut sparrausta. Hanketiimi kysyy, auttaisiko kuntasi seuraavalla hankekaudella muita. Vastaus ei vielä sido mihinkään.',
      reason: reasons.fi.coordinates,
    },
    municipality: 'Kunta',
    open: 'Vastaa',
  },
  sv: {
    asked: (months) => ({
      subject: `Vad har sparringen lett till på ${months} månader?`,
      lead: 'Berätta hur åtagandena framskrider och om det digitala stödet fortsätter. Det tar några minuter att svara.',
      reason: reasons.sv.answers,
    }),
    reminder: (months) => ({
      subject: `Påminnelse: vad har sparringen lett till på ${months} månader?`,
      lead: 'Ingen från din kommun har svarat än. Berätta hur åtagandena framskrider och om det digitala stödet fortsätter.',
      reason: reasons.sv.answers,
    }),
    invited: {
      subject: 'Skulle din kommun vilja bli tutorkommun?',
      lead: 'Din kommun har fått sparring. Projektteamet frågar om din kommun skulle hjälpa andra under nästa projektperiod. Svaret binder inte till något än.',
      reason: reasons.sv.coordinates,
    },
    municipality: 'Kommun',
    open: 'Svara',
  },
  en: {
    asked: (months) => ({
      subject: `What has come of the sparring in ${months} months?`,
      lead: 'Tell how the commitments have gone and whether digital support goes on. It takes a few minutes.',
      reason: reasons.en.answers,
    }),
    reminder: (months) => ({
      subject: `Reminder: what has come of the sparring in ${months} months?`,
      lead: 'Nobody of your municipality has answered yet. Tell how the commitments have gone and whether digital support goes on.',
      reason: reasons.en.answers,
    }),
    invited: {
      subject: 'Would your municipality like to become a tutor municipality?',
      lead: 'Your municipality has got sparring. The project team asks whether it would help others in the next programme period. The answer binds to nothing yet.',
      reason: reasons.en.coordinates,
    },
    municipality: 'Municipality',
    open: 'Answer',
  },
};
