import i18next, { type TFunction } from 'i18next';
import { type Locale, locales } from '#kernel';
import { circleFormWords } from '#ui';
import enAccount from './locales/en/account.json';
import enAddress from './locales/en/address.json';
import enAdoptions from './locales/en/adoptions.json';
import enCircles from './locales/en/circles.json';
import enCoauthors from './locales/en/coauthors.json';
import enDiscussion from './locales/en/discussion.json';
import enDrafts from './locales/en/drafts.json';
import enEndings from './locales/en/endings.json';
import enHolding from './locales/en/holding.json';
import enMaterials from './locales/en/materials.json';
import enMessages from './locales/en/messages.json';
import enOrganisations from './locales/en/organisations.json';
import enOwnCircles from './locales/en/own-circles.json';
import enPages from './locales/en/pages.json';
import enPeople from './locales/en/people.json';
import enPracticeFields from './locales/en/practice-fields.json';
import enPracticeFiles from './locales/en/practice-files.json';
import enPracticeLanguages from './locales/en/practice-languages.json';
import enPracticeTalk from './locales/en/practice-talk.json';
import enPractices from './locales/en/practices.json';
import enRepresentation from './locales/en/representation.json';
import enReviews from './locales/en/reviews.json';
import enRooms from './locales/en/rooms.json';
import enSearch from './locales/en/search.json';
import enSecurity from './locales/en/security.json';
import enSite from './locales/en/site.json';
import enSparring from './locales/en/sparring.json';
import enTips from './locales/en/tips.json';
import enTransfers from './locales/en/transfers.json';
import fiAccount from './locales/fi/account.json';
import fiAddress from './locales/fi/address.json';
import fiAdoptions from './locales/fi/adoptions.json';
import fiCircles from './locales/fi/circles.json';
import fiCoauthors from './locales/fi/coauthors.json';
import fiDiscussion from './locales/fi/discussion.json';
import fiDrafts from './locales/fi/drafts.json';
import fiEndings from './locales/fi/endings.json';
import fiHolding from './locales/fi/holding.json';
import fiMaterials from './locales/fi/materials.json';
import fiMessages from './locales/fi/messages.json';
import fiOrganisations from './locales/fi/organisations.json';
import fiOwnCircles from './locales/fi/own-circles.json';
import fiPages from './locales/fi/pages.json';
import fiPeople from './locales/fi/people.json';
import fiPracticeFields from './locales/fi/practice-fields.json';
import fiPracticeFiles from './locales/fi/practice-files.json';
import fiPracticeLanguages from './locales/fi/practice-languages.json';
import fiPracticeTalk from './locales/fi/practice-talk.json';
import fiPractices from './locales/fi/practices.json';
import fiRepresentation from './locales/fi/representation.json';
import fiReviews from './locales/fi/reviews.json';
import fiRooms from './locales/fi/rooms.json';
import fiSearch from './locales/fi/search.json';
import fiSecurity from './locales/fi/security.json';
import fiSite from './locales/fi/site.json';
import fiSparring from './locales/fi/sparring.json';
import fiTips from './locales/fi/tips.json';
import fiTransfers from './locales/fi/transfers.json';
import svAccount from './locales/sv/account.json';
import svAddress from './locales/sv/address.json';
import svAdoptions from './locales/sv/adoptions.json';
import svCircles from './locales/sv/circles.json';
import svCoauthors from './locales/sv/coauthors.json';
import svDiscussion from './locales/sv/discussion.json';
import svDrafts from './locales/sv/drafts.json';
import svEndings from './locales/sv/endings.json';
import svHolding from './locales/sv/holding.json';
import svMaterials from './locales/sv/materials.json';
import svMessages from './locales/sv/messages.json';
import svOrganisations from './locales/sv/organisations.json';
import svOwnCircles from './locales/sv/own-circles.json';
import svPages from './locales/sv/pages.json';
import svPeople from './locales/sv/people.json';
import svPracticeFields from './locales/sv/practice-fields.json';
import svPracticeFiles from './locales/sv/practice-files.json';
import svPracticeLanguages from './locales/sv/practice-languages.json';
import svPracticeTalk from './locales/sv/practice-talk.json';
import svPractices from './locales/sv/practices.json';
import svRepresentation from './locales/sv/representation.json';
import svReviews from './locales/sv/reviews.json';
import svRooms from './locales/sv/rooms.json';
import svSearch from './locales/sv/search.json';
import svSecurity from './locales/sv/security.json';
import svSite from './locales/sv/site.json';
import svSparring from './locales/sv/sparring.json';
import svTips from './locales/sv/tips.json';
import svTransfers from './locales/sv/transfers.json';

const catalogs = {
  fi: {
    ...fiSite,
    ...fiAccount,
    ...fiAddress,
    ...fiCircles,
    ...fiMessages,
    ...fiOrganisations,
    ...fiOwnCircles,
    ...circleFormWords.fi,
    ...fiPages,
    ...fiPeople,
    ...fiPracticeFields,
    ...fiCoauthors,
    ...fiPracticeFiles,
    ...fiPractices,
    ...fiPracticeLanguages,
    ...fiPracticeTalk,
    ...fiReviews,
    ...fiAdoptions,
    ...fiRepresentation,
    ...fiRooms,
    ...fiMaterials,
    ...fiSearch,
    ...fiSecurity,
    ...fiDrafts,
    ...fiDiscussion,
    ...fiEndings,
    ...fiHolding,
    ...fiTransfers,
    ...fiSparring,
    ...fiTips,
  },
  sv: {
    ...svSite,
    ...svAccount,
    ...svAddress,
    ...svCircles,
    ...svMessages,
    ...svOrganisations,
    ...svOwnCircles,
    ...circleFormWords.sv,
    ...svPages,
    ...svPeople,
    ...svPracticeFields,
    ...svCoauthors,
    ...svPracticeFiles,
    ...svPractices,
    ...svPracticeLanguages,
    ...svPracticeTalk,
    ...svReviews,
    ...svAdoptions,
    ...svRepresentation,
    ...svRooms,
    ...svMaterials,
    ...svSearch,
    ...svSecurity,
    ...svDrafts,
    ...svDiscussion,
    ...svEndings,
    ...svHolding,
    ...svTransfers,
    ...svSparring,
    ...svTips,
  },
  en: {
    ...enSite,
    ...enAccount,
    ...enAddress,
    ...enCircles,
    ...enMessages,
    ...enOrganisations,
    ...enOwnCircles,
    ...circleFormWords.en,
    ...enPages,
    ...enPeople,
    ...enPracticeFields,
    ...enCoauthors,
    ...enPracticeFiles,
    ...enPractices,
    ...enPracticeLanguages,
    ...enPracticeTalk,
    ...enReviews,
    ...enAdoptions,
    ...enRepresentation,
    ...enRooms,
    ...enMaterials,
    ...enSearch,
    ...enSecurity,
    ...enDrafts,
    ...enDiscussion,
    ...enEndings,
    ...enHolding,
    ...enTransfers,
    ...enSparring,
    ...enTips,
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof catalogs.fi };
    returnNull: false;
  }
}

const instance = i18next.createInstance();
await instance.init({
  resources: Object.fromEntries(locales.map((locale) => [locale, { translation: catalogs[locale] }])),
  supportedLngs: [...locales],
  // A missing word is a fault that a test finds; another language's word is not shown in its stead.
  fallbackLng: false,
  interpolation: { escapeValue: false },
});

/** The words of a language. */
export const wordsOf = (locale: Locale): TFunction => instance.getFixedT(locale);
