import { Breadcrumb, Button, Notice, Rows } from '#ui';
import { SignInPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sign-in';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const { execute, demo } = context.get(visit);
  const { demoPeople } = answered(await execute(SignInPageDocument, { locale }));
  // The server that takes the form checks the way back; here it is only passed on.
  return { demo, demoPeople, returnTo: url.searchParams.get('returnTo') ?? path(locale, 'my') };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('page.signIn'));
};

export default function SignIn({ loaderData: { demo, demoPeople, returnTo } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t('page.signIn') }}
        />
        <div className="intro">
          <h1>{t('page.signIn')}</h1>
          <p className="lead">{t(demo ? 'signIn.demoLead' : 'signIn.closedLead')}</p>
        </div>
        {demo && (
          <section className="section stack" aria-labelledby="people">
            <h2 id="people">{t('signIn.people')}</h2>
            <Notice kind="tip" heading={t('signIn.demoHeading')} level={3}>
              <p>{t('signIn.demoText')}</p>
            </Notice>
            <Rows>
              {demoPeople.map(({ id, name, locale: language, municipality }) => (
                <li className="row" key={id}>
                  <div>
                    <h3 className="row-title" id={`person-${id}`}>
                      {name}
                    </h3>
                    <p className="meta">
                      <span>
                        {municipality ? t('signIn.represents', { m: municipality.name }) : t('signIn.representsNobody')}
                      </span>
                      <span>{t('signIn.mailIn', { language: t(`language.${language}`) })}</span>
                    </p>
                  </div>
                  <form method="post" action="/auth/demo">
                    <input type="hidden" name="person" value={id} />
                    <input type="hidden" name="returnTo" value={returnTo} />
                    <Button look="secondary">
                      {t('action.signIn')}
                      <span className="visually-hidden">: {name}</span>
                    </Button>
                  </form>
                </li>
              ))}
            </Rows>
          </section>
        )}
      </div>
    </main>
  );
}
