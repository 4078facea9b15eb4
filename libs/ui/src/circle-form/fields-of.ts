import { locales } from '#kernel';
import type { FormValues } from './values.js';

/** Every field of the form by its name. */
export function fieldsOf(values: FormValues): [name: string, value: string][] {
  const { themes, languages, coHosts, meetings, series, enrolmentOpens, enrolmentCloses, ...others } = values;
  const { title, summary, aim, audience, ...rest } = others;
  return [
    ...Object.entries({ ...rest, rows: String(meetings.length) }),
    ...locales.flatMap((locale): [string, string][] => [
      [`title.${locale}`, title[locale]],
      [`summary.${locale}`, summary[locale]],
      [`aim.${locale}`, aim[locale]],
      [`audience.${locale}`, audience[locale]],
    ]),
    ...coHosts.map((one): [string, string] => ['coHosts', one]),
    ...themes.map((id): [string, string] => ['themes', id]),
    ...languages.map((language): [string, string] => ['languages', language]),
    ...Object.entries(series).map(([part, text]): [string, string] => [`series.${part}`, text]),
    ...Object.entries(enrolmentOpens).map(([part, text]): [string, string] => [`enrolmentOpens.${part}`, text]),
    ...Object.entries(enrolmentCloses).map(([part, text]): [string, string] => [`enrolmentCloses.${part}`, text]),
    ...meetings.flatMap(({ title: titles, place, ...row }, index) => {
      const name = `meetings.${index + 1}`;
      return [
        ...Object.entries(row).map(([part, text]): [string, string] => [`${name}.${part}`, text]),
        ...locales.map((locale): [string, string] => [`${name}.title.${locale}`, titles[locale]]),
        ...locales.map((locale): [string, string] => [`${name}.place.${locale}`, place[locale]]),
      ];
    }),
  ];
}
