import { data, redirect } from 'react-router';
import { Button, Checkboxes, EmptyState, type FormError, Notice, practiceFieldValues, practiceFieldWords } from '#ui';
import {
  SaveSupportProfileDocument,
  SupportProfilePageDocument,
  type SupportProfilePageQuery,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/support-profile';

type Profile = SupportProfilePageQuery['ownSupportProfiles'][number];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(SupportProfilePageDocument, { locale: localeOf(pathname) });
  const { ownSupportProfiles: profiles } = answeredForMember(request, asked);
  const saved = searchParams.get('done');
  return { profiles, saved: profiles.find(({ municipality }) => municipality.code === saved) ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const municipalityCode = typed(form, 'municipality');
  const sent = form.getAll('organisationModels');
  const organisationModels = practiceFieldValues.organisationModels.filter((value) => sent.includes(value));
  const version = Number.parseInt(typed(form, 'version'), 10) || 0;
  const refused = (errors: FormError[], status = 422) =>
    data({ errors, municipalityCode, organisationModels }, { status });
  const answer = await context.get(visit).execute(SaveSupportProfileDocument, {
    input: { municipalityCode, version, organisationModels },
  });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SupportProfileRefused')
    return refused([
      {
        text: t(`fit.refused.${it.code === 'stale_version' ? 'stale_version' : 'not_a_representative'}`),
        field: `models-${municipalityCode}`,
      },
    ]);
  return redirect(`${pathname}?${new URLSearchParams({ done: municipalityCode })}`, 303);
}

/** How one's municipality organises digital support, so that practices can be held against it. */
export default function SupportProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { profiles, saved } = loaderData;
  return (
    <PageFrame title={t('page.supportProfile')} lead={t('fit.profileLead')} above={['my']} errors={actionData?.errors}>
      {saved && !actionData && (
        <Notice kind="saved" heading={t('fit.saved', { m: saved.municipality.name })}>
          {saved.organisationModels.length > 0 && (
            <p>
              <a
                href={`${path(locale, 'practices')}?${new URLSearchParams(
                  saved.organisationModels.map((model) => ['organisationModels', model]),
                )}`}
              >
                {t('fit.alike')}
              </a>
            </p>
          )}
        </Notice>
      )}
      {profiles.length === 0 && (
        <EmptyState heading={t('fit.nobody')}>
          <p>
            <a href={path(locale, 'myAffiliation')}>{t('page.myAffiliation')}</a>
          </p>
        </EmptyState>
      )}
      {profiles.map((profile) => (
        <ProfileForm
          key={profile.municipality.code}
          profile={profile}
          chosen={
            actionData?.municipalityCode === profile.municipality.code ? actionData.organisationModels : undefined
          }
        />
      ))}
    </PageFrame>
  );
}

function ProfileForm({ profile, chosen }: { profile: Profile; chosen: readonly string[] | undefined }) {
  const { locale, t } = useWords();
  const { municipality, version } = profile;
  const heading = `of-${municipality.code}`;
  const words = practiceFieldWords[locale];
  return (
    <section className="section stack" aria-labelledby={heading}>
      <h2 id={heading}>{municipality.name}</h2>
      <form method="post" action={path(locale, 'supportProfile')} className="join">
        <input type="hidden" name="municipality" value={municipality.code} />
        <input type="hidden" name="version" value={version} />
        <Checkboxes
          id={`models-${municipality.code}`}
          name="organisationModels"
          label={words.labels.organisationModels}
          hint={t('fit.profileHint')}
          choices={Object.entries(words.values.organisationModels).map(([value, text]) => ({ value, text }))}
          chosen={chosen ?? profile.organisationModels}
        />
        <p className="actions">
          <Button>{t('practice.save')}</Button>
        </p>
      </form>
    </section>
  );
}
