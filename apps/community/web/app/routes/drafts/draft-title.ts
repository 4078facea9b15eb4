import { formatDate, type Locale } from '#kernel';

interface Draft {
  title: { fi: string | null; sv: string | null };
  circle: { title: string; locale: Locale } | null;
  sparring: { heldOn: string; municipality: { name: string }; tutorMunicipality: { name: string } } | null;
}

export interface Named {
  text: string;
  /** Where it is another language than the reader's. */
  lang: Locale | undefined;
}

/** What a draft came from: the title of a circle, or the municipalities and the day of a session of sparring. */
export function originOf({ circle, sparring }: Omit<Draft, 'title'>, locale: Locale): Named {
  if (circle) return { text: circle.title, lang: circle.locale === locale ? undefined : circle.locale };
  const names = sparring ? [sparring.municipality.name, sparring.tutorMunicipality.name] : [];
  return {
    text: sparring ? `${names.join(', ')}, ${formatDate(new Date(`${sparring.heldOn}T12:00:00Z`), locale)}` : '',
    lang: undefined,
  };
}

/** What a draft is called in the reader's language, or in the other one; what it came from where it is called nothing. */
export function titleOf(draft: Draft, locale: Locale): Named {
  const order = locale === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const);
  const language = order.find((one) => draft.title[one] !== null);
  if (language === undefined) return originOf(draft, locale);
  return { text: draft.title[language] ?? '', lang: language === locale ? undefined : language };
}
