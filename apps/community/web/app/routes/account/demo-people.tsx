import { Button, Notice, Rows } from '#ui';
import type { SignInPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';

/** The invented people of the demo, each a click away. */
export function DemoPeople({ people, returnTo }: { people: SignInPageQuery['demoPeople']; returnTo: string }) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="people">
      <h2 id="people">{t('signIn.people')}</h2>
      <Notice kind="tip" heading={t('signIn.demoHeading')} level={3}>
        <p>{t('signIn.demoText')}</p>
      </Notice>
      <Rows>
        {people.map(({ id, name, locale: language, municipality }) => (
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
  );
}
