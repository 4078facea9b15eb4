import { data, redirect } from 'react-router';
import { formatDays } from '#kernel';
import {
  type FormError,
  Notice,
  TermsForm,
  type TermsValues,
  termsErrors,
  termsFrom,
  termsInput,
  valuesOfTerms,
} from '#ui';
import { OwnTutorTermsPageDocument, SaveTutorTermsDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/tutor-terms';

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(OwnTutorTermsPageDocument, { id, locale: localeOf(pathname) });
  const { ownTutorMunicipalities, themes } = answeredForMember(request, asked);
  const [tutor] = ownTutorMunicipalities;
  if (tutor === undefined) throw data(null, { status: 404 });
  return { tutor, themes, done: searchParams.get('done') === 'saved' };
}

interface TermsState {
  values: TermsValues;
  errors: FormError[];
}

export async function action({ context, request, params: { slug: tutorMunicipalityId = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const values = termsFrom(await request.formData());
  const refused = (errors: FormError[], status = 422) => data<TermsState>({ values, errors }, { status });
  const input = { tutorMunicipalityId, ...termsInput(values) };
  const { data: done, errors } = await context.get(visit).execute(SaveTutorTermsDocument, { input });
  if (!done) {
    const { text, status, code } = failure(errors, wordsOf(locale));
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { saveTutorTerms: answer } = done;
  if (answer.__typename === 'TutorTermsSaved') return redirect(`${pathname}?done=saved`, 303);
  return refused(termsErrors(answer, locale));
}

/** What a tutor's municipality offers in the period. */
export default function TutorTerms({ loaderData: { tutor, themes, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const days = formatDays(tutor.firstDay, tutor.lastDay, locale);
  return (
    <PageFrame
      title={t('tutors.offerOf', { m: tutor.municipality.name })}
      lead={t('tutors.offerLead')}
      above={['my']}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t('tutors.saved')} />}
        <p className="quiet">{`${tutor.programmeName}, ${days}`}</p>
        <TermsForm
          action={path(locale, 'tutorTerms', tutor.id)}
          values={actionData?.values ?? valuesOfTerms(tutor.terms)}
          themes={themes}
          errors={actionData?.errors ?? []}
          locale={locale}
        />
        <p>
          <a href={path(locale, 'tutors')}>{t('page.tutors')}</a>
        </p>
      </div>
    </PageFrame>
  );
}
