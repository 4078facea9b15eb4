import type { Locale } from '#kernel';

interface MeetingMailTexts {
  before: {
    subject: (title: string, when: string) => string;
    heading: string;
    lead: (title: string) => string;
    box: string;
  };
  after: {
    subject: (title: string, when: string) => string;
    heading: string;
    lead: (title: string) => string;
    box: string;
  };
  /** After the last meeting. */
  thanks: { subject: (title: string) => string; heading: string; lead: (title: string) => string; open: string };
  task: string;
  finnishTime: string;
  /** Of the button that leads to the room. */
  open: string;
  reason: string;
  /** Of the link by which such mails are refused. */
  refuse: Record<'reminders' | 'recaps', string>;
}

/** The words of mails that come by the clock. */
export const meetingMailTexts: Record<Locale, MeetingMailTexts> = {
  fi: {
    before: {
      subject: (title, when) => `Muistutus: ${title}, ${when}`,
      heading: 'Muistutus tapaamisesta',
      lead: (title) => `Oppimisringin ”${title}” tapaaminen lähestyy.`,
      box: 'Tapaaminen alkaa',
    },
    after: {
      subject: (title, when) => `Seuraava tapaaminen: ${title}, ${when}`,
      heading: 'Kiitos tapaamisesta',
      lead: (title) => `Oppimisringin ”${title}” tapaaminen on pidetty. Tässä on, mitä seuraavaksi tapahtuu.`,
      box: 'Seuraava tapaaminen alkaa',
    },
    thanks: {
      subject: (title) => `Kiitos mukanaolosta: ${title}`,
      heading: 'Kiitos, että olit mukana',
      lead: (title) =>
        `Oppimisringin ”${title}” viimeinen tapaaminen on pidetty. Kerro, saavuttiko rinki tavoitteensa ja oliko siitä hyötyä. Vastauksesi näytetään ilman nimeä.`,
      open: 'Anna palautetta',
    },
    task: 'Tehtävä ennen seuraavaa tapaamista',
    finnishTime: 'Suomen aikaa',
    open: 'Avaa ringin työtila',
    reason: 'Saat tämän viestin, koska sinulla on paikka ringissä tai vedät sitä.',
    refuse: { reminders: 'En halua muistutuksia', recaps: 'En halua koosteita tapaamisten jälkeen' },
  },
  sv: {
    before: {
      subject: (title, when) => `Påminnelse: ${title}, ${when}`,
      heading: 'Påminnelse om träffen',
      lead: (title) => `En träff i inlärningscirkeln ”${title}” närmar sig.`,
      box: 'Träffen börjar',
    },
    after: {
      subject: (title, when) => `Nästa träff: ${title}, ${when}`,
      heading: 'Tack för träffen',
      lead: (title) => `Träffen i inlärningscirkeln ”${title}” har hållits. Här ser du vad som händer härnäst.`,
      box: 'Nästa träff börjar',
    },
    thanks: {
      subject: (title) => `Tack för att du deltog: ${title}`,
      heading: 'Tack för att du deltog',
      lead: (title) =>
        `Den sista träffen i inlärningscirkeln ”${title}” har hållits. Berätta om cirkeln nådde sitt mål och om den var till nytta. Ditt svar visas utan namn.`,
      open: 'Ge respons',
    },
    task: 'Uppdrag före nästa träff',
    finnishTime: 'Finsk tid',
    open: 'Öppna cirkelns arbetsrum',
    reason: 'Du får det här meddelandet eftersom du har en plats i cirkeln eller leder den.',
    refuse: { reminders: 'Jag vill inte ha påminnelser', recaps: 'Jag vill inte ha sammandrag efter träffarna' },
  },
  en: {
    before: {
      subject: (title, when) => `Reminder: ${title}, ${when}`,
      heading: 'Reminder of the meeting',
      lead: (title) => `A meeting of the learning circle “${title}” is coming up.`,
      box: 'The meeting begins',
    },
    after: {
      subject: (title, when) => `Next meeting: ${title}, ${when}`,
      heading: 'Thank you for the meeting',
      lead: (title) => `The meeting of the learning circle “${title}” has been held. Here is what comes next.`,
      box: 'The next meeting begins',
    },
    thanks: {
      subject: (title) => `Thank you for taking part: ${title}`,
      heading: 'Thank you for taking part',
      lead: (title) =>
        `The last meeting of the learning circle “${title}” has been held. Tell us whether it met its aim and was useful. Your answer is shown without your name.`,
      open: 'Give feedback',
    },
    task: 'Task before the next meeting',
    finnishTime: 'Finnish time',
    open: 'Open the circle’s workspace',
    reason: 'You receive this message because you have a seat in the circle or lead it.',
    refuse: { reminders: 'I want no reminders', recaps: 'I want no recaps after meetings' },
  },
};
