import type { CircleStatus } from '#circles';
import type { Locale, LocalizedText } from '#kernel';

/** When and where each circle of the demo content takes place. Days are counted from the first start. */
export interface DemoPlan {
  id: string;
  status: CircleStatus;
  host: string;
  /** Day of the first meeting; the others follow every second week. */
  firstMeeting: number;
  enrolment: { opens: number; closes: number };
  confirmed: number;
  waiting: number;
  /** Name of a playable person to whom a seat is offered; one of the confirmed has left. */
  offeredTo?: string;
  /** Most seats of one municipality. */
  limit?: number;
  /** Language versions of the text that exist. */
  texts: Locale[];
  /** What came of a circle that is completed. */
  outcomes?: { fi: string; sv: string };
  place?: LocalizedText;
  /** Days since the summary of the first version was revised; the others do not follow it yet. */
  revisedAgo?: number;
}

const all: Locale[] = ['fi', 'sv', 'en'];
const open = (firstMeeting: number) => ({ opens: -10, closes: firstMeeting - 4 });

const place = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });

/** One circle is always open, one full with a queue, one running and one completed. */
export const demoPlan: DemoPlan[] = [
  {
    id: 'circle-08',
    status: 'published',
    host: '905',
    firstMeeting: 18,
    enrolment: open(18),
    confirmed: 8,
    waiting: 0,
    texts: all,
  },
  {
    id: 'circle-03',
    status: 'published',
    host: '106',
    firstMeeting: 14,
    enrolment: open(14),
    confirmed: 12,
    waiting: 3,
    offeredTo: 'Johanna Prov',
    limit: 2,
    texts: all,
    place: place('Hyvinkään pääkirjasto', 'Hyvinge huvudbibliotek', 'Hyvinkää main library'),
  },
  {
    id: 'circle-05',
    status: 'published',
    host: '092',
    firstMeeting: -10,
    enrolment: { opens: -60, closes: -14 },
    confirmed: 11,
    waiting: 0,
    texts: all,
  },
  {
    id: 'circle-02',
    status: 'completed',
    host: '049',
    firstMeeting: -150,
    enrolment: { opens: -200, closes: -160 },
    confirmed: 9,
    waiting: 0,
    texts: all,
    outcomes: {
      fi: 'Viisi kuntaa kirjoitti koordinaattorin tehtäväkuvan ja sopi yhteisestä vuosikellosta. Tehtäväkuvan pohja on kaikkien käytettävissä.',
      sv: 'Fem kommuner skrev en uppgiftsbeskrivning för koordinatorn och kom överens om en gemensam årsklocka. Mallen får användas av alla.',
    },
    place: place('Espoon kaupungintalo', 'Esbo stadshus', 'Espoo city hall'),
  },
  {
    id: 'circle-01',
    status: 'published',
    host: '049',
    firstMeeting: 21,
    enrolment: open(21),
    confirmed: 5,
    waiting: 0,
    texts: all,
  },
  {
    id: 'circle-07',
    status: 'published',
    host: '710',
    firstMeeting: 35,
    enrolment: open(35),
    confirmed: 6,
    waiting: 0,
    texts: all,
  },
  {
    id: 'circle-04',
    status: 'published',
    host: '091',
    firstMeeting: 30,
    enrolment: open(30),
    confirmed: 2,
    waiting: 0,
    texts: all,
  },
  {
    id: 'circle-06',
    status: 'published',
    host: '444',
    firstMeeting: 5,
    enrolment: { opens: -40, closes: -4 },
    confirmed: 10,
    waiting: 0,
    texts: ['fi', 'sv'],
    revisedAgo: 2,
    place: place('Lohjan kaupungintalo', 'Lojo stadshus', 'Lohja city hall'),
  },
  {
    id: 'circle-09',
    status: 'published',
    host: '638',
    firstMeeting: 60,
    enrolment: { opens: 10, closes: 55 },
    confirmed: 0,
    waiting: 0,
    texts: ['fi', 'en'],
    place: place('Porvoon yrityspalvelut', 'Borgå företagstjänster', 'Porvoo business services'),
  },
  {
    id: 'circle-12',
    status: 'published',
    host: '753',
    firstMeeting: 75,
    enrolment: { opens: 20, closes: 70 },
    confirmed: 0,
    waiting: 0,
    texts: all,
    place: place('Sipoon kuntatalo', 'Sibbo kommunalhus', 'Sipoo municipal hall'),
  },
  {
    id: 'circle-10',
    status: 'completed',
    host: '049',
    firstMeeting: -240,
    enrolment: { opens: -300, closes: -250 },
    confirmed: 12,
    waiting: 0,
    outcomes: {
      fi: 'Osallistujat valitsivat kolme yhteistä mittaria ja kokeilivat niitä kuukauden ajan.',
      sv: 'Deltagarna valde tre gemensamma mätare och prövade dem under en månad.',
    },
    texts: ['fi', 'sv'],
  },
  {
    id: 'circle-11',
    status: 'draft',
    host: '092',
    firstMeeting: 90,
    enrolment: { opens: 30, closes: 80 },
    confirmed: 0,
    waiting: 0,
    texts: ['fi'],
    place: place('Tikkurilan kirjasto', 'Dickursby bibliotek', 'Tikkurila library'),
  },
];
