import i18next, { type TFunction } from 'i18next';
import { type Locale, locales } from '#kernel';
import { circleFormWords } from '#ui';
import enAdmin from './locales/en/admin.json';
import enAudit from './locales/en/audit.json';
import enBoard from './locales/en/board.json';
import enForm from './locales/en/circle-form.json';
import enHolding from './locales/en/holding.json';
import enJobs from './locales/en/jobs.json';
import enLanguageList from './locales/en/language-list.json';
import enVersions from './locales/en/language-versions.json';
import enOrganisations from './locales/en/organisations.json';
import enPeople from './locales/en/people.json';
import enPracticeComments from './locales/en/practice-comments.json';
import enPractices from './locales/en/practices.json';
import enProgrammes from './locales/en/programmes.json';
import enReviews from './locales/en/reviews.json';
import enSchedule from './locales/en/schedule.json';
import enSecurity from './locales/en/security.json';
import enSignIn from './locales/en/sign-in.json';
import enSparring from './locales/en/sparring.json';
import fiAdmin from './locales/fi/admin.json';
import fiAudit from './locales/fi/audit.json';
import fiBoard from './locales/fi/board.json';
import fiForm from './locales/fi/circle-form.json';
import fiHolding from './locales/fi/holding.json';
import fiJobs from './locales/fi/jobs.json';
import fiLanguageList from './locales/fi/language-list.json';
import fiVersions from './locales/fi/language-versions.json';
import fiOrganisations from './locales/fi/organisations.json';
import fiPeople from './locales/fi/people.json';
import fiPracticeComments from './locales/fi/practice-comments.json';
import fiPractices from './locales/fi/practices.json';
import fiProgrammes from './locales/fi/programmes.json';
import fiReviews from './locales/fi/reviews.json';
import fiSchedule from './locales/fi/schedule.json';
import fiSecurity from './locales/fi/security.json';
import fiSignIn from './locales/fi/sign-in.json';
import fiSparring from './locales/fi/sparring.json';
import svAdmin from './locales/sv/admin.json';
import svAudit from './locales/sv/audit.json';
import svBoard from './locales/sv/board.json';
import svForm from './locales/sv/circle-form.json';
import svHolding from './locales/sv/holding.json';
import svJobs from './locales/sv/jobs.json';
import svLanguageList from './locales/sv/language-list.json';
import svVersions from './locales/sv/language-versions.json';
import svOrganisations from './locales/sv/organisations.json';
import svPeople from './locales/sv/people.json';
import svPracticeComments from './locales/sv/practice-comments.json';
import svPractices from './locales/sv/practices.json';
import svProgrammes from './locales/sv/programmes.json';
import svReviews from './locales/sv/reviews.json';
import svSchedule from './locales/sv/schedule.json';
import svSecurity from './locales/sv/security.json';
import svSignIn from './locales/sv/sign-in.json';
import svSparring from './locales/sv/sparring.json';

const catalogs = {
  fi: {
    ...fiAdmin,
    ...fiAudit,
    ...fiBoard,
    ...fiForm,
    ...fiHolding,
    ...fiJobs,
    ...fiOrganisations,
    ...fiPeople,
    ...fiPractices,
    ...fiPracticeComments,
    ...fiProgrammes,
    ...fiReviews,
    ...fiSchedule,
    ...fiSparring,
    ...fiSecurity,
    ...fiSignIn,
    ...fiVersions,
    ...fiLanguageList,
    ...circleFormWords.fi,
  },
  sv: {
    ...svAdmin,
    ...svAudit,
    ...svBoard,
    ...svForm,
    ...svHolding,
    ...svJobs,
    ...svOrganisations,
    ...svPeople,
    ...svPractices,
    ...svPracticeComments,
    ...svProgrammes,
    ...svReviews,
    ...svSchedule,
    ...svSparring,
    ...svSecurity,
    ...svSignIn,
    ...svVersions,
    ...svLanguageList,
    ...circleFormWords.sv,
  },
  en: {
    ...enAdmin,
    ...enAudit,
    ...enBoard,
    ...enForm,
    ...enHolding,
    ...enJobs,
    ...enOrganisations,
    ...enPeople,
    ...enPractices,
    ...enPracticeComments,
    ...enProgrammes,
    ...enReviews,
    ...enSchedule,
    ...enSparring,
    ...enSecurity,
    ...enSignIn,
    ...enVersions,
    ...enLanguageList,
    ...circleFormWords.en,
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
