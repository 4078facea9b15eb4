import type { Locale } from '#kernel';

/** What can be said of a practice by choosing, in the order in which it is read. */
export const practiceFieldValues = {
  targetGroups: ['residents', 'businesses', 'associations', 'staff', 'elected'],
  perspectives: ['individual', 'services', 'society'],
  organisationModels: [
    'own_service',
    'library',
    'service_point',
    'adult_education',
    'association',
    'regional',
    'purchased',
  ],
  sizes: ['under_5000', 'from_5000', 'from_20000', 'from_50000', 'from_100000'],
  goals: ['goal_3', 'goal_4', 'goal_10', 'goal_12'],
  laws: [
    'digital_services',
    'municipalities',
    'administrative_procedure',
    'language',
    'information_management',
    'data_protection',
    'libraries',
  ],
} as const;

export type PracticeFieldKind = keyof typeof practiceFieldValues;
type PracticeFieldValue<K extends PracticeFieldKind> = (typeof practiceFieldValues)[K][number];

export const practiceFieldKinds = Object.keys(practiceFieldValues) as PracticeFieldKind[];

type Values = { [K in PracticeFieldKind]: Record<PracticeFieldValue<K>, string> };

interface FieldWords {
  labels: Record<PracticeFieldKind, string>;
  values: Values;
}

export const practiceFieldWords: Record<Locale, FieldWords> = {
  fi: {
    labels: {
      targetGroups: 'Kohderyhmä',
      perspectives: 'Näkökulma',
      organisationModels: 'Järjestämistapa',
      sizes: 'Kokeiltu tämän kokoisessa kunnassa',
      goals: 'Kestävän kehityksen tavoite',
      laws: 'Laki',
    },
    values: {
      targetGroups: {
        residents: 'Kuntalaiset',
        businesses: 'Yritykset',
        associations: 'Yhdistykset ja yhteisöt',
        staff: 'Kunnan henkilöstö',
        elected: 'Luottamushenkilöt',
      },
      perspectives: { individual: 'Yksilö', services: 'Palvelut', society: 'Yhteiskunta' },
      organisationModels: {
        own_service: 'Kunnan oma palvelu',
        library: 'Kirjaston palvelu',
        service_point: 'Yhteinen asiointipiste',
        adult_education: 'Kansalaisopiston kanssa',
        association: 'Yhdistyksen kanssa',
        regional: 'Kuntien yhteistyönä',
        purchased: 'Ostopalveluna',
      },
      sizes: {
        under_5000: 'Alle 5 000 asukasta',
        from_5000: '5 000–19 999 asukasta',
        from_20000: '20 000–49 999 asukasta',
        from_50000: '50 000–99 999 asukasta',
        from_100000: 'Vähintään 100 000 asukasta',
      },
      goals: {
        goal_3: '3: Terveyttä ja hyvinvointia',
        goal_4: '4: Hyvä koulutus',
        goal_10: '10: Eriarvoisuuden vähentäminen',
        goal_12: '12: Vastuullista kuluttamista',
      },
      laws: {
        digital_services: 'Laki digitaalisten palvelujen tarjoamisesta (306/2019)',
        municipalities: 'Kuntalaki (410/2015)',
        administrative_procedure: 'Hallintolaki (434/2003)',
        language: 'Kielilaki (423/2003)',
        information_management: 'Laki julkisen hallinnon tiedonhallinnasta (906/2019)',
        data_protection: 'Tietosuojalaki (1050/2018)',
        libraries: 'Laki yleisistä kirjastoista (1492/2016)',
      },
    },
  },
  sv: {
    labels: {
      targetGroups: 'Målgrupp',
      perspectives: 'Perspektiv',
      organisationModels: 'Sätt att ordna stödet',
      sizes: 'Prövad i kommuner av den här storleken',
      goals: 'Mål för hållbar utveckling',
      laws: 'Lag',
    },
    values: {
      targetGroups: {
        residents: 'Kommuninvånare',
        businesses: 'Företag',
        associations: 'Föreningar och sammanslutningar',
        staff: 'Kommunens personal',
        elected: 'Förtroendevalda',
      },
      perspectives: { individual: 'Individen', services: 'Tjänster', society: 'Samhället' },
      organisationModels: {
        own_service: 'Kommunens egen tjänst',
        library: 'Bibliotekets tjänst',
        service_point: 'Gemensamt serviceställe',
        adult_education: 'Med medborgarinstitutet',
        association: 'Med en förening',
        regional: 'I samarbete mellan kommuner',
        purchased: 'Som köpt tjänst',
      },
      sizes: {
        under_5000: 'Färre än 5 000 invånare',
        from_5000: '5 000–19 999 invånare',
        from_20000: '20 000–49 999 invånare',
        from_50000: '50 000–99 999 invånare',
        from_100000: 'Minst 100 000 invånare',
      },
      goals: {
        goal_3: '3: God hälsa och välbefinnande',
        goal_4: '4: God utbildning för alla',
        goal_10: '10: Minskad ojämlikhet',
        goal_12: '12: Hållbar konsumtion och produktion',
      },
      laws: {
        digital_services: 'Lagen om tillhandahållande av digitala tjänster (306/2019)',
        municipalities: 'Kommunallagen (410/2015)',
        administrative_procedure: 'Förvaltningslagen (434/2003)',
        language: 'Språklagen (423/2003)',
        information_management: 'Lagen om informationshantering inom den offentliga förvaltningen (906/2019)',
        data_protection: 'Dataskyddslagen (1050/2018)',
        libraries: 'Lagen om allmänna bibliotek (1492/2016)',
      },
    },
  },
  en: {
    labels: {
      targetGroups: 'Target group',
      perspectives: 'Perspective',
      organisationModels: 'How it is organised',
      sizes: 'Tried in a municipality of this size',
      goals: 'Sustainable development goal',
      laws: 'Law',
    },
    values: {
      targetGroups: {
        residents: 'Residents',
        businesses: 'Businesses',
        associations: 'Associations',
        staff: 'Municipal staff',
        elected: 'Elected officials',
      },
      perspectives: { individual: 'Individual', services: 'Services', society: 'Society' },
      organisationModels: {
        own_service: 'The municipality’s own service',
        library: 'A service of the library',
        service_point: 'A shared service point',
        adult_education: 'With the adult education centre',
        association: 'With an association',
        regional: 'Together with other municipalities',
        purchased: 'Bought from a provider',
      },
      sizes: {
        under_5000: 'Fewer than 5,000 residents',
        from_5000: '5,000–19,999 residents',
        from_20000: '20,000–49,999 residents',
        from_50000: '50,000–99,999 residents',
        from_100000: 'At least 100,000 residents',
      },
      goals: {
        goal_3: '3: Good health and well-being',
        goal_4: '4: Quality education',
        goal_10: '10: Reduced inequalities',
        goal_12: '12: Responsible consumption and production',
      },
      laws: {
        digital_services: 'Act on the Provision of Digital Services (306/2019)',
        municipalities: 'Local Government Act (410/2015)',
        administrative_procedure: 'Administrative Procedure Act (434/2003)',
        language: 'Language Act (423/2003)',
        information_management: 'Act on Information Management in Public Administration (906/2019)',
        data_protection: 'Data Protection Act (1050/2018)',
        libraries: 'Public Libraries Act (1492/2016)',
      },
    },
  },
};
