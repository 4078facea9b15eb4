import type { Locale } from '#kernel';

interface SaidTexts {
  subject: (title: string) => string;
  lead: (author: string, title: string) => string;
  reason: string;
  refuse: string;
}

interface ChangeTexts {
  subject: (title: string) => string;
  lead: (title: string) => string;
}

interface FollowingTexts {
  heading: string;
  openTalk: string;
  openPractice: string;
  changed: string;
  why: string;
  mentioned: SaidTexts;
  written: SaidTexts;
  followed: SaidTexts;
  revised: ChangeTexts;
  retracted: ChangeTexts;
  asked: {
    subject: (title: string) => string;
    lead: (asker: string, title: string) => string;
    question: string;
    from: string;
    address: string;
    reasons: Record<'authors' | 'coordinators' | 'team', string>;
  };
}

/** The words of mails to who wrote a practice, follows it or is mentioned in what is said of it. */
export const followingTexts: Record<Locale, FollowingTexts> = {
  fi: {
    heading: 'Uusi kommentti',
    openTalk: 'Avaa keskustelu',
    openPractice: 'Avaa käytäntö',
    changed: 'Mitä muuttui',
    why: 'Syy',
    mentioned: {
      subject: (title) => `Sinut mainittiin keskustelussa: ${title}`,
      lead: (author, title) => `${author} mainitsi sinut käytännön ”${title}” keskustelussa.`,
      reason: 'Saat tämän viestin, koska sinut mainittiin.',
      refuse: 'En halua viestejä maininnoista',
    },
    written: {
      subject: (title) => `Uusi kommentti käytäntöösi: ${title}`,
      lead: (author, title) => `${author} kommentoi käytäntöä ”${title}”, jonka kirjoittaja olet.`,
      reason: 'Saat tämän viestin, koska olet käytännön kirjoittaja.',
      refuse: 'En halua viestejä käytännöistä',
    },
    followed: {
      subject: (title) => `Uusi kommentti käytäntöön: ${title}`,
      lead: (author, title) => `${author} kommentoi käytäntöä ”${title}”, jota seuraat.`,
      reason: 'Saat tämän viestin, koska seuraat käytäntöä. Voit lopettaa seuraamisen käytännön sivulla.',
      refuse: 'En halua viestejä käytännöistä',
    },
    revised: {
      subject: (title) => `Käytännöstä on uusi versio: ${title}`,
      lead: (title) => `Seuraamastasi käytännöstä ”${title}” on julkaistu uusi versio.`,
    },
    retracted: {
      subject: (title) => `Käytäntö on poistettu julkaisusta: ${title}`,
      lead: (title) => `Seuraamasi käytäntö ”${title}” on poistettu julkaisusta.`,
    },
    asked: {
      subject: (title) => `Kysymys käytännöstä: ${title}`,
      lead: (asker, title) =>
        `${asker} kysyy käytännöstä ”${title}”. Kun vastaat tähän viestiin, vastauksesi menee kysyjälle.`,
      question: 'Kysymys',
      from: 'Kysyjä',
      address: 'Kysyjän osoite',
      reasons: {
        authors: 'Saat tämän viestin, koska olet käytännön kirjoittaja.',
        coordinators:
          'Saat tämän viestin, koska koordinoit kuntaa, josta käytäntö on, eikä sen kirjoittajia enää tavoita.',
        team: 'Saat tämän viestin, koska kuulut hanketiimiin eikä käytännön kunnasta tavoita ketään.',
      },
    },
  },
  sv: {
    heading: 'En ny kommentar',
    openTalk: 'Öppna diskussionen',
    openPractice: 'Öppna praxisen',
    changed: 'Vad som har ändrats',
    why: 'Orsak',
    mentioned: {
      subject: (title) => `Du nämndes i diskussionen: ${title}`,
      lead: (author, title) => `${author} nämnde dig i diskussionen om praxisen ”${title}”.`,
      reason: 'Du får det här meddelandet eftersom du nämndes.',
      refuse: 'Jag vill inte ha meddelanden om omnämnanden',
    },
    written: {
      subject: (title) => `En ny kommentar om din praxis: ${title}`,
      lead: (author, title) => `${author} kommenterade praxisen ”${title}”, som du är skribent för.`,
      reason: 'Du får det här meddelandet eftersom du är skribent för praxisen.',
      refuse: 'Jag vill inte ha meddelanden om praxis',
    },
    followed: {
      subject: (title) => `En ny kommentar om praxisen: ${title}`,
      lead: (author, title) => `${author} kommenterade praxisen ”${title}”, som du följer.`,
      reason: 'Du får det här meddelandet eftersom du följer praxisen. Du kan sluta följa den på dess sida.',
      refuse: 'Jag vill inte ha meddelanden om praxis',
    },
    revised: {
      subject: (title) => `Det finns en ny version av praxisen: ${title}`,
      lead: (title) => `En ny version av praxisen ”${title}”, som du följer, har publicerats.`,
    },
    retracted: {
      subject: (title) => `Praxisen har avpublicerats: ${title}`,
      lead: (title) => `Praxisen ”${title}”, som du följer, har avpublicerats.`,
    },
    asked: {
      subject: (title) => `En fråga om praxisen: ${title}`,
      lead: (asker, title) =>
        `${asker} frågar om praxisen ”${title}”. När du svarar på det här meddelandet går svaret till den som frågade.`,
      question: 'Fråga',
      from: 'Vem som frågar',
      address: 'Adress till den som frågar',
      reasons: {
        authors: 'Du får det här meddelandet eftersom du är skribent för praxisen.',
        coordinators:
          'Du får det här meddelandet eftersom du koordinerar kommunen som praxisen kommer från, och dess skribenter inte längre kan nås.',
        team: 'Du får det här meddelandet eftersom du hör till projektteamet, och ingen från praxisens kommun kan nås.',
      },
    },
  },
  en: {
    heading: 'A new comment',
    openTalk: 'Open the discussion',
    openPractice: 'Open the practice',
    changed: 'What has changed',
    why: 'Reason',
    mentioned: {
      subject: (title) => `You were mentioned in the discussion: ${title}`,
      lead: (author, title) => `${author} mentioned you in the discussion of the practice “${title}”.`,
      reason: 'You receive this message because you were mentioned.',
      refuse: 'I want no messages about mentions',
    },
    written: {
      subject: (title) => `A new comment on your practice: ${title}`,
      lead: (author, title) => `${author} commented on the practice “${title}”, of which you are an author.`,
      reason: 'You receive this message because you are an author of the practice.',
      refuse: 'I want no messages about practices',
    },
    followed: {
      subject: (title) => `A new comment on the practice: ${title}`,
      lead: (author, title) => `${author} commented on the practice “${title}”, which you follow.`,
      reason: 'You receive this message because you follow the practice. You can stop following on its page.',
      refuse: 'I want no messages about practices',
    },
    revised: {
      subject: (title) => `There is a new version of the practice: ${title}`,
      lead: (title) => `A new version of the practice “${title}”, which you follow, has been published.`,
    },
    retracted: {
      subject: (title) => `The practice was retracted: ${title}`,
      lead: (title) => `The practice “${title}”, which you follow, was retracted.`,
    },
    asked: {
      subject: (title) => `A question about the practice: ${title}`,
      lead: (asker, title) =>
        `${asker} asks about the practice “${title}”. When you reply to this message, your answer goes to who asked.`,
      question: 'Question',
      from: 'Who asks',
      address: 'Their address',
      reasons: {
        authors: 'You receive this message because you are an author of the practice.',
        coordinators:
          'You receive this message because you coordinate the municipality of the practice, and none of its authors can be reached.',
        team: 'You receive this message because you are in the project team, and nobody of the municipality can be reached.',
      },
    },
  },
};
