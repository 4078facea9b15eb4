import { formatMeeting } from '#kernel';
import { Button, Notice } from '#ui';
import { TipLinkPageDocument, type TipLinkPageQuery } from '../../gql/graphql';
import { answered } from '../../loading';
import { heldMeetings } from '../../parts/circle-words';
import { ComeByMail } from '../../parts/come-by-mail';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/tip-link';
import { tipLinkAction } from './tip-link-action';

/** The page that the mail of a tip leads to. Looking never uses it up. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const token = searchParams.get('token') ?? '';
  const variables = { token, locale: localeOf(pathname) };
  const found = answered(await context.get(visit).execute(TipLinkPageDocument, variables));
  return { token, tip: found.circleTip ?? null, viewer: found.viewer ?? null };
}

export const action = ({ request, context }: Route.ActionArgs) => tipLinkAction(request, context.get(visit));

type Tip = NonNullable<TipLinkPageQuery['circleTip']>;

export default function TipLinkPage({ loaderData: { token, tip, viewer }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const here = `${path(locale, 'tipLink')}?${new URLSearchParams({ token })}`;
  const { state, email = null } = tip ?? {};
  const usable = tip !== null && state === 'usable' && email !== null;
  const name = tip?.tippedBy ?? t('deletedUser');
  return (
    <PageFrame
      title={t('page.tipLink')}
      lead={tip ? t('tipLink.lead', { name, m: tip.municipality.name }) : undefined}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {tip?.refused && (
        <div className="section">
          <Notice kind="saved" heading={t('tipLink.refused')} level={2} />
        </div>
      )}
      {tip && <CircleTold circle={tip.circle} />}
      {usable ? (
        <section className="section stack">
          <ComeByMail
            words="tipLink"
            here={here}
            token={token}
            email={email}
            known={tip.known}
            viewer={viewer}
            state={actionData}
          />
        </section>
      ) : (
        <Over slug={tip?.circle.slug} />
      )}
      {tip && !tip.refused && <NoMoreTips here={here} token={token} />}
    </PageFrame>
  );
}

function CircleTold({ circle }: { circle: Tip['circle'] }) {
  const { locale, t } = useWords();
  const { title, summary, locale: written } = circle.text;
  const lang = written === locale ? undefined : written;
  const [first] = heldMeetings(circle.meetings);
  const when = first && formatMeeting(new Date(first.startsAt), new Date(first.endsAt), locale);
  return (
    <section className="section stack">
      <h2 lang={lang}>
        <a href={path(locale, 'circle', circle.slug)}>{title}</a>
      </h2>
      <p className="text" lang={lang}>
        {summary}
      </p>
      {first && <p>{t('tipLink.first', { meeting: [when, first.place].filter(Boolean).join(', ') })}</p>}
    </section>
  );
}

/** What is over leads to what everyone may see. */
function Over({ slug }: { slug: string | undefined }) {
  const { locale, t } = useWords();
  return (
    <div className="section">
      <Notice kind="info" heading={t('tipLink.over')} level={2}>
        <p>
          {t('tipLink.overNote')} {slug !== undefined && t('tipLink.overCircle')}
        </p>
        <p>
          <a href={slug === undefined ? path(locale, 'circles') : path(locale, 'circle', slug)}>
            {t(slug === undefined ? 'tipLink.circles' : 'tipLink.circle')}
          </a>
        </p>
      </Notice>
    </div>
  );
}

function NoMoreTips({ here, token }: { here: string; token: string }) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="refuse">
      <h2 id="refuse">{t('tipLink.refuse')}</h2>
      <p className="text">{t('tipLink.refuseNote')}</p>
      <form method="post" action={here}>
        <input type="hidden" name="token" value={token} />
        <Button name="act" value="refuse" look="secondary">
          {t('tipLink.refuseButton')}
        </Button>
      </form>
    </section>
  );
}
