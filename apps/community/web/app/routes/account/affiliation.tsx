import { Notice } from '#ui';
import { AffiliationPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/affiliation';
import { affiliationAction } from './affiliation-action';
import { Affiliations, PastAffiliations } from './affiliations';
import { ClaimForm, ClaimOrganisationForm } from './claim-form';

const told = ['approved', 'proven', 'claimed', 'renewed', 'invited', 'ended'] as const;
/** After these the reader has to do something, or wait. */
const goesOn: readonly (typeof told)[number][] = ['proven', 'claimed', 'renewed'];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const found = answeredForMember(request, await context.get(visit).execute(AffiliationPageDocument, { locale }));
  const collator = new Intl.Collator(locale === 'sv' ? 'sv' : 'fi');
  const municipalities = found.municipalities
    .map(({ code, name }) => ({ value: code, text: name }))
    .sort((one, other) => collator.compare(one.text, other.text));
  return {
    email: found.viewer?.email ?? '',
    own: found.myAffiliations,
    municipalities,
    organisations: found.organisations.map(({ id, name }) => ({ value: id, text: name })),
    ending: searchParams.get('end'),
    done: told.find((one) => one === searchParams.get('done')) ?? null,
    returnTo: searchParams.get('returnTo') ?? '',
  };
}

export const action = ({ request, context }: Route.ActionArgs) => affiliationAction(request, context.get(visit));

/** Whom I represent, and how I come to represent another. */
export default function AffiliationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { own, done, ending, returnTo } = loaderData;
  const living = own.filter(({ status }) => status === 'approved' || status === 'claimed' || status === 'proven');
  const past = own.filter((one) => !living.includes(one));
  const here = path(locale, 'myAffiliation');
  return (
    <PageFrame
      title={t('page.myAffiliation')}
      lead={t('affiliation.lead')}
      above={['my']}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind={goesOn.includes(done) ? 'info' : 'saved'} heading={t(`affiliation.done.${done}`)} />
        </div>
      )}
      {living.length > 0 && (
        <section className="section" aria-labelledby="living">
          <h2 id="living">{t('affiliation.living')}</h2>
          <Affiliations own={living} ending={ending} returnTo={returnTo} />
        </section>
      )}
      <section className="section stack" aria-labelledby="add">
        <h2 id="add">{t(living.length > 0 ? 'affiliation.another' : 'action.addAffiliation')}</h2>
        <ClaimForm {...loaderData} state={actionData} action={here} />
      </section>
      {loaderData.organisations.length > 0 && (
        <section className="section stack" aria-labelledby="add-organisation">
          <h2 id="add-organisation">{t('representing.organisationHeading')}</h2>
          <p>{t('representing.organisationLead')}</p>
          <ClaimOrganisationForm {...loaderData} state={actionData} action={here} />
        </section>
      )}
      {past.length > 0 && (
        <section className="section" aria-labelledby="past">
          <h2 id="past">{t('affiliation.past')}</h2>
          <PastAffiliations own={past} />
        </section>
      )}
    </PageFrame>
  );
}
