import { data, redirect } from 'react-router';
import { isLocale } from '#kernel';
import { ChangeDetailsDocument, type Visibility } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { nameCode } from './sign-in-answer';

/** What was typed, and what has to be mended. */
export interface DetailsState {
  error: string;
  field: 'name' | 'locale' | 'visibility' | 'presentation' | 'themes' | undefined;
  name: string;
  locale: string;
  pageLocale: string;
  visibility: string;
  presentation: string;
  themes: string[];
}

const isVisibility = (value: string): value is Visibility => ['nobody', 'members', 'all'].includes(value);

const profileCode = (code: string) =>
  code === 'presentation_too_long' || code === 'presentation_identity_code' ? code : ('theme_unknown' as const);

/** Keeps one's name, languages and what one tells of oneself: one form, one button. */
export async function detailsAction(request: Request, { execute }: Visit) {
  const here = localeOf(new URL(request.url).pathname);
  const t = wordsOf(here);
  const form = await request.formData();
  const sent = {
    name: typed(form, 'name'),
    locale: typed(form, 'locale'),
    pageLocale: typed(form, 'pageLocale'),
    visibility: typed(form, 'visibility'),
    presentation: typed(form, 'presentation'),
    themes: form.getAll('themes').map(String),
  };
  const refused = (error: string, field?: DetailsState['field'], status = 422) =>
    data<DetailsState>({ error, field, ...sent }, { status });
  const { name, locale, pageLocale, presentation, themes, visibility } = sent;
  if (!isLocale(locale)) return refused(t('account.chooseLanguage'), 'locale');
  if (!isVisibility(visibility)) return refused(t('profile.chooseVisibility'), 'visibility');
  const { data: done, errors } = await execute(ChangeDetailsDocument, {
    input: {
      name,
      locale,
      pageLocale: isLocale(pageLocale) ? pageLocale : null,
      profile: { presentation, themes, visibility },
    },
  });
  if (!done) {
    const { text, status, code } = failure(errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, undefined, status);
  }
  const answer = done.changeDetails;
  switch (answer.__typename) {
    case 'NameRefused':
      return refused(t(`refusal.${nameCode(answer.code)}`), 'name');
    case 'ProfileRefused':
      return refused(
        t(`profile.${profileCode(answer.code)}`),
        answer.code === 'theme_unknown' ? 'themes' : 'presentation',
      );
    case 'DetailsChanged':
      return redirect(`${path(here, 'myDetails')}?done`, 303);
    default:
      return answer satisfies never;
  }
}
