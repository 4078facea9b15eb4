import { formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice, Rows, TextField } from '#ui';
import { SignInsPageDocument, type SignInsPageQuery } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/sign-ins';
import { doneActs, signInsAction } from './sign-ins-action';

export async function loader({ context, request }: Route.LoaderArgs) {
  const found = answeredForMember(request, await context.get(visit).execute(SignInsPageDocument, {}));
  const done = new URL(request.url).searchParams.get('done');
  return { ...found, done: doneActs.find((act) => act === done) ?? null };
}

export const action = ({ request, context }: Route.ActionArgs) => signInsAction(request, context.get(visit));

export default function SignIns({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { viewer, myPasswordSince, mySessions, done } = loaderData;
  return (
    <PageFrame
      title={t('page.mySignIns')}
      above={['my']}
      errors={actionData && [{ text: actionData.error, field: 'password' }]}
    >
      {done && !actionData && <Notice kind="saved" heading={t(`signIns.done.${done}`)} />}
      <PasswordSection
        since={myPasswordSince ?? null}
        email={viewer?.email ?? ''}
        fresh={viewer?.provedRecently ?? false}
        error={actionData?.error}
      />
      <Sessions sessions={mySessions} />
    </PageFrame>
  );
}

interface PasswordSectionProps {
  since: string | null;
  email: string;
  /** Whether who it is was proved recently; else that comes first, before anything is typed. */
  fresh: boolean;
  error: string | undefined;
}

function PasswordSection({ since, email, fresh, error }: PasswordSectionProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'mySignIns');
  return (
    <section className="section stack" aria-labelledby="own-password">
      <h2 id="own-password">{t('password.password')}</h2>
      <p>{since ? t('password.since', { dateTime: formatDateTime(new Date(since), locale) }) : t('password.none')}</p>
      {!fresh && (
        <>
          <p>{t('password.proveFirst')}</p>
          <p className="actions">
            <ButtonLink
              href={`${path(locale, 'confirmIdentity')}?${new URLSearchParams({ returnTo: here })}`}
              look="secondary"
            >
              {t('page.confirmIdentity')}
            </ButtonLink>
          </p>
        </>
      )}
      {fresh && (
        <form method="post" action={here} className="join" noValidate>
          <input type="hidden" name="act" value="set" />
          {/* So that a browser keeps the password with its address. */}
          <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
          <TextField
            id="password"
            name="password"
            type="password"
            autoComplete="new-password"
            label={t('password.new')}
            hint={t('password.hint')}
            error={error}
          />
          <p className="actions">
            <Button>{t(since ? 'password.change' : 'password.set')}</Button>
          </p>
        </form>
      )}
      {fresh && since && (
        <form method="post" action={here}>
          <input type="hidden" name="act" value="remove" />
          <Button look="secondary">{t('password.remove')}</Button>
        </form>
      )}
    </section>
  );
}

function Sessions({ sessions }: { sessions: SignInsPageQuery['mySessions'] }) {
  const { locale, t } = useWords();
  const here = path(locale, 'mySignIns');
  const time = (text: string) => formatDateTime(new Date(text), locale);
  return (
    <section className="section stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('signIns.sessions')}</h2>
      <Rows>
        {sessions.map(({ id, site, begunAt, lastUsedAt, browser, system, current }) => (
          <li className="row" key={id}>
            <div>
              <h3 className="row-title" id={`session-${id.slice(0, 8)}`}>
                {t(`signIns.browser.${browser}`)}, {t(`signIns.system.${system}`)}
              </h3>
              <p className="meta">
                <span>{t(`signIns.site.${site}`)}</span>
                {begunAt && <span>{t('signIns.begun', { dateTime: time(begunAt) })}</span>}
                <span>{t('signIns.used', { dateTime: time(lastUsedAt) })}</span>
              </p>
            </div>
            {current ? (
              <p>
                <strong>{t('signIns.current')}</strong>
              </p>
            ) : (
              <form method="post" action={here}>
                <input type="hidden" name="act" value="end" />
                <input type="hidden" name="id" value={id} />
                <Button look="secondary">
                  {t('signIns.end')}
                  <span className="visually-hidden">
                    : {t(`signIns.browser.${browser}`)}, {time(lastUsedAt)}
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </Rows>
      {sessions.length > 1 && (
        <form method="post" action={here}>
          <input type="hidden" name="act" value="endOthers" />
          <Button look="secondary">{t('signIns.endOthers')}</Button>
        </form>
      )}
    </section>
  );
}
