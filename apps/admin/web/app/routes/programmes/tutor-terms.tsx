import { data, redirect } from 'react-router';
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
import { AdminSaveTutorTermsDocument, AdminTutorTermsPageDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/tutor-terms';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(AdminTutorTermsPageDocument, { id, locale: localeOf(pathname) });
  const { tutorMunicipality, themes } = answeredForTeam(request, asked);
  if (!tutorMunicipality) throw data(null, { status: 404 });
  return { tutor: tutorMunicipality, themes, done: searchParams.get('done') === 'saved' };
}

interface TermsState {
  values: TermsValues;
  errors: FormError[];
}

export async function action({ context, request, params: { id: tutorMunicipalityId = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const values = termsFrom(await request.formData());
  const input = { tutorMunicipalityId, ...termsInput(values) };
  const { it } = answeredForTeam(request, await context.get(visit).execute(AdminSaveTutorTermsDocument, { input }));
  if (it.__typename === 'AdminTutorTermsSaved') return redirect(`${pathname}?done=saved`, 303);
  return data<TermsState>({ values, errors: termsErrors(it, localeOf(pathname)) }, { status: 422 });
}

/** What a tutor municipality offers in its period. */
export default function TutorTerms({ loaderData: { tutor, themes, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <TeamFrame
      title={t('programmes.offerTitle', { name: tutor.municipality.name })}
      lead={t('programmes.offerLead')}
      errors={actionData?.errors}
    >
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t('programmes.offerSaved')} />}
        <TermsForm
          action={path(locale, 'tutorTerms', tutor.id)}
          values={actionData?.values ?? valuesOfTerms(tutor.terms)}
          themes={themes}
          errors={actionData?.errors ?? []}
          locale={locale}
        />
        <p>
          <a href={path(locale, 'period', tutor.periodId)}>{t('programmes.period')}</a>
        </p>
      </div>
    </TeamFrame>
  );
}
