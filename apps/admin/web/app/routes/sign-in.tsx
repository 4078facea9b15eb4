import { Button, Rows } from '#ui';
import { AdminSignInPageDocument } from '../gql/graphql';
import { wordsOf } from '../i18n';
import { answered } from '../loading';
import { localeOf, path } from '../paths';
import { pageMeta } from '../title';
import { useWords } from '../use-words';
import { visit } from '../visit';
import type { Route } from './+types/sign-in';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const { execute, demo } = context.get(visit);
  const { demoPeople } = answered(await execute(AdminSignInPageDocument, {}));
  return { demo, demoPeople, returnTo: url.searchParams.get('returnTo') ?? path(localeOf(url.pathname), 'circles') };
}

export const meta = ({ location }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  return pageMeta(locale, wordsOf(locale)('page.signIn'));
};

export default function SignIn({ loaderData: { demo, demoPeople, returnTo } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap stack">
        <h1>{t('page.signIn')}</h1>
        <p className="lead">{t(demo ? 'signIn.demoLead' : 'signIn.closedLead')}</p>
        {demo && (
          <Rows>
            {demoPeople.map(({ id, name, roles }) => (
              <li className="row" key={id}>
                <div>
                  <h2 className="row-title">{name}</h2>
                  <p className="small quiet">{roles.map((role) => t(`role.${role}`)).join(', ')}</p>
                </div>
                <form method="post" action="/auth/demo">
                  <input type="hidden" name="person" value={id} />
                  <input type="hidden" name="returnTo" value={returnTo} />
                  <Button look="secondary" size="small">
                    {t('page.signIn')}
                    <span className="visually-hidden">: {name}</span>
                  </Button>
                </form>
              </li>
            ))}
          </Rows>
        )}
      </div>
    </main>
  );
}
