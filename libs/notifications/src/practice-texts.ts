import type { Locale } from '#kernel';
import type { PracticeTold, ReviewTold } from '#practices/events';
import type { Decided } from './practice-facts.js';

export interface PracticeMailWords {
  subject: string;
  heading: string;
  lead: string;
}

interface PracticeTexts extends Record<PracticeTold['to'] | ReviewTold['what'], PracticeMailWords> {
  /** What was decided after the review. */
  decided: Record<Decided, string>;
  practice: string;
  unnamed: string;
  municipality: string;
  note: string;
  due: string;
  open: string;
  ofTeam: string;
  ofAuthor: string;
  ofReviewer: string;
}

/** The words of mails about good practices and their reviews. */
export const practiceTexts: Record<Locale, PracticeTexts> = {
  fi: {
    submitted: {
      subject: 'Uusi käytäntö odottaa arviointia',
      heading: 'Kunta on lähettänyt käytännön',
      lead: 'Valitse sille kaksi arvioijaa.',
    },
    changes_requested: {
      subject: 'Käytäntöösi pyydetään muutoksia',
      heading: 'Käytäntöön pyydetään muutoksia',
      lead: 'Katso muutospyyntö ja arvioijien kommentit, muokkaa tekstiä ja lähetä se uudelleen.',
    },
    accepted: {
      subject: 'Käytäntösi on hyväksytty',
      heading: 'Käytäntö on hyväksytty',
      lead: 'Hankkeen tiimi julkaisee sen. Sinun ei tarvitse tehdä mitään.',
    },
    rejected: {
      subject: 'Käytäntöäsi ei hyväksytty',
      heading: 'Käytäntöä ei hyväksytty julkaistavaksi',
      lead: 'Hankkeen tiimi on lukenut käytännön eikä julkaise sitä. Perustelu on alla.',
    },
    published: {
      subject: 'Käytäntösi on julkaistu',
      heading: 'Käytäntö on julkaistu',
      lead: 'Kiitos, että jaoit sen. Nyt kaikki kunnat voivat lukea siitä.',
    },
    retracted: {
      subject: 'Käytäntösi on poistettu julkaisusta',
      heading: 'Käytäntö on poistettu julkaisusta',
      lead: 'Hankkeen tiimi on poistanut käytännön julkaisusta. Syy on alla, ja se näkyy myös käytännön osoitteessa.',
    },
    asked: {
      subject: 'Pyyntö: arvioi käytäntö',
      heading: 'Arvioi toisen kunnan käytäntö',
      lead: 'Lue käytäntö, kommentoi sen osia ja kerro, pitäisikö se julkaista. Jos et ehdi tai olet jäävi, ilmoita siitä samalla sivulla.',
    },
    reminder: {
      subject: 'Muistutus: arviointisi odottaa',
      heading: 'Arviointisi odottaa vielä',
      lead: 'Anna arviointi määräpäivään mennessä. Jos et ehdi, ilmoita siitä samalla sivulla.',
    },
    thanks: {
      subject: 'Kiitos arvioinnista',
      heading: 'Kiitos arvioinnista',
      lead: 'Hankkeen tiimi on tehnyt päätöksen käytännöstä.',
    },
    late: {
      subject: 'Käytännön arviointi on myöhässä',
      heading: 'Arviointi on myöhässä',
      lead: 'Arvioija ei ole vastannut määräpäivään mennessä. Voit pyytää toista arvioijaa.',
    },
    declined: {
      subject: 'Arvioija kieltäytyi arvioinnista',
      heading: 'Arvioija ei voi arvioida käytäntöä',
      lead: 'Valitse hänen tilalleen toinen arvioija.',
    },
    decided: {
      changes_requested: 'Käytäntöön pyydettiin muutoksia.',
      accepted: 'Käytäntö hyväksyttiin.',
      rejected: 'Käytäntöä ei hyväksytty.',
      other: 'Katso, miten siinä kävi.',
    },
    practice: 'Käytäntö',
    unnamed: 'Nimetön käytäntö',
    municipality: 'Kunta',
    note: 'Perustelu',
    due: 'Määräpäivä',
    open: 'Avaa',
    ofTeam: 'Saat tämän viestin, koska kuulut hankkeen tiimiin.',
    ofAuthor: 'Saat tämän viestin, koska olet käytännön kirjoittaja.',
    ofReviewer: 'Saat tämän viestin, koska olet käytäntöjen arvioija.',
  },
  sv: {
    submitted: {
      subject: 'En ny praxis väntar på granskning',
      heading: 'En kommun har skickat in en praxis',
      lead: 'Välj två granskare.',
    },
    changes_requested: {
      subject: 'Ändringar begärs i din praxis',
      heading: 'Ändringar begärs i praxisen',
      lead: 'Läs vad som begärs och granskarnas kommentarer, ändra texten och skicka in den på nytt.',
    },
    accepted: {
      subject: 'Din praxis har godkänts',
      heading: 'Praxisen har godkänts',
      lead: 'Projektteamet publicerar den. Du behöver inte göra något.',
    },
    rejected: {
      subject: 'Din praxis godkändes inte',
      heading: 'Praxisen godkändes inte för publicering',
      lead: 'Projektteamet har läst praxisen och publicerar den inte. Motiveringen finns nedan.',
    },
    published: {
      subject: 'Din praxis har publicerats',
      heading: 'Praxisen har publicerats',
      lead: 'Tack för att du delade den. Nu kan alla kommuner läsa om den.',
    },
    retracted: {
      subject: 'Din praxis har avpublicerats',
      heading: 'Praxisen har avpublicerats',
      lead: 'Projektteamet har avpublicerat praxisen. Orsaken finns nedan och visas också på praxisens adress.',
    },
    asked: {
      subject: 'Begäran: granska en praxis',
      heading: 'Granska en annan kommuns praxis',
      lead: 'Läs praxisen, kommentera dess delar och berätta om den borde publiceras. Om du inte hinner eller är jävig kan du meddela det på samma sida.',
    },
    reminder: {
      subject: 'Påminnelse: din granskning väntar',
      heading: 'Din granskning väntar ännu',
      lead: 'Lämna granskningen senast på utsatt dag. Om du inte hinner kan du meddela det på samma sida.',
    },
    thanks: {
      subject: 'Tack för granskningen',
      heading: 'Tack för granskningen',
      lead: 'Projektteamet har fattat beslut om praxisen.',
    },
    late: {
      subject: 'Granskningen av en praxis är försenad',
      heading: 'Granskningen är försenad',
      lead: 'Granskaren har inte svarat inom utsatt tid. Du kan be en annan granskare.',
    },
    declined: {
      subject: 'En granskare avböjde granskningen',
      heading: 'Granskaren kan inte granska praxisen',
      lead: 'Välj en annan granskare i stället.',
    },
    decided: {
      changes_requested: 'Ändringar begärdes i praxisen.',
      accepted: 'Praxisen godkändes.',
      rejected: 'Praxisen godkändes inte.',
      other: 'Se hur det gick.',
    },
    practice: 'Praxis',
    unnamed: 'Praxis utan namn',
    municipality: 'Kommun',
    note: 'Motivering',
    due: 'Senast',
    open: 'Öppna',
    ofTeam: 'Du får det här meddelandet eftersom du hör till projektteamet.',
    ofAuthor: 'Du får det här meddelandet eftersom du har skrivit praxisen.',
    ofReviewer: 'Du får det här meddelandet eftersom du granskar praxis.',
  },
  en: {
    submitted: {
      subject: 'A new practice waits for review',
      heading: 'A municipality has sent a practice',
      lead: 'Choose two reviewers.',
    },
    changes_requested: {
      subject: 'Changes are asked for in your practice',
      heading: 'Changes are asked for in the practice',
      lead: 'Read what is asked for and the comments of the reviewers, edit the text and send it again.',
    },
    accepted: {
      subject: 'Your practice has been accepted',
      heading: 'The practice has been accepted',
      lead: 'The project team publishes it. You need not do anything.',
    },
    rejected: {
      subject: 'Your practice was not accepted',
      heading: 'The practice was not accepted for publishing',
      lead: 'The project team has read the practice and does not publish it. The reason is below.',
    },
    published: {
      subject: 'Your practice has been published',
      heading: 'The practice has been published',
      lead: 'Thank you for sharing it. Now all municipalities can read about it.',
    },
    retracted: {
      subject: 'Your practice has been retracted',
      heading: 'The practice has been retracted',
      lead: 'The project team has retracted the practice. The reason is below; it is also shown at the address of the practice.',
    },
    asked: {
      subject: 'Request: review a practice',
      heading: 'Review a practice of another municipality',
      lead: 'Read the practice, comment on its sections and say whether it should be published. If you have no time or a conflict of interest, say so on the same page.',
    },
    reminder: {
      subject: 'Reminder: your review is waiting',
      heading: 'Your review is still waiting',
      lead: 'Give the review by its day. If you have no time, say so on the same page.',
    },
    thanks: {
      subject: 'Thank you for the review',
      heading: 'Thank you for the review',
      lead: 'The project team has decided on the practice.',
    },
    late: {
      subject: 'The review of a practice is late',
      heading: 'A review is late',
      lead: 'The reviewer has not answered in time. You can ask another reviewer.',
    },
    declined: {
      subject: 'A reviewer declined',
      heading: 'The reviewer cannot review the practice',
      lead: 'Choose another reviewer instead.',
    },
    decided: {
      changes_requested: 'Changes were asked for.',
      accepted: 'The practice was accepted.',
      rejected: 'The practice was not accepted.',
      other: 'See what became of it.',
    },
    practice: 'Practice',
    unnamed: 'Unnamed practice',
    municipality: 'Municipality',
    note: 'Reason',
    due: 'Due',
    open: 'Open',
    ofTeam: 'You receive this message because you are in the project team.',
    ofAuthor: 'You receive this message because you wrote the practice.',
    ofReviewer: 'You receive this message because you review practices.',
  },
};
