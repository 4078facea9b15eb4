import { ButtonLink, EmptyState, Table } from '#ui';
import { AdminOrganisationsDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/organisations';
import { dayWords } from './days';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answeredForTeam(request, await context.get(visit).execute(AdminOrganisationsDocument, { locale }));
}

export default function Organisations({ loaderData: { organisations } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <main className="page" id="content" tabIndex={-1}>
      <title>{`${t('page.organisations')} – ${t('admin.bar')} – ${t('service.name')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="wrap">
        <div className="heading-line">
          <h1>{t('page.organisations')}</h1>
          <ButtonLink href={path(locale, 'newOrganisation')}>{t('page.newOrganisation')}</ButtonLink>
        </div>
        <p className="lead">{t('organisations.lead')}</p>
        <div className="section">
          {organisations.length === 0 ? (
            <EmptyState heading={t('organisations.none')} />
          ) : (
            <Table
              width="wide"
              caption={t('organisations.caption')}
              columns={[
                { text: t('organisations.name') },
                { text: t('organisations.kind') },
                { text: t('organisations.domains') },
                { text: t('organisations.exists') },
                { text: t('organisations.members'), numeric: true },
              ]}
              rows={organisations.map((one) => ({
                key: one.id,
                cells: [
                  <a key="name" href={path(locale, 'organisation', one.id)}>
                    {one.name}
                  </a>,
                  t(`organisations.of.${one.kind}`),
                  one.mailDomains.join(', '),
                  `${dayWords(one.validFrom)}–${dayWords(one.validTo)}`,
                  String(one.memberCount),
                ],
              }))}
            />
          )}
        </div>
      </div>
    </main>
  );
}
