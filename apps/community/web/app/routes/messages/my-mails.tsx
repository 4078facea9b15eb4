import { redirect } from 'react-router';
import { Button, Checkboxes, Notice } from '#ui';
import { ChooseMailsDocument, MyMailsPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/my-mails';

const kinds = ['reminders', 'recaps', 'mentions', 'practices'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myMails } = answeredForMember(request, await context.get(visit).execute(MyMailsPageDocument, {}));
  return { chosen: kinds.filter((kind) => myMails[kind]), done: new URL(request.url).searchParams.has('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const chosen = (await request.formData()).getAll('mails');
  const wants = (kind: (typeof kinds)[number]) => chosen.includes(kind);
  const input = {
    ...{ reminders: wants('reminders'), recaps: wants('recaps') },
    ...{ mentions: wants('mentions'), practices: wants('practices') },
  };
  answeredForMember(request, await context.get(visit).execute(ChooseMailsDocument, { input }));
  return redirect(`${path(localeOf(new URL(request.url).pathname), 'myMails')}?done`, 303);
}

/** Which mails one gets: those that can be chosen, and what always comes. */
export default function MyMails({ loaderData: { chosen, done } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  return (
    <PageFrame title={t('page.myMails')} lead={t('mails.lead')} above={['my']}>
      {done && (
        <div className="section">
          <Notice kind="saved" heading={t('mails.saved')} />
        </div>
      )}
      <form method="post" action={path(locale, 'myMails')} className="section stack">
        <Checkboxes
          id="mails"
          name="mails"
          label={t('mails.choose')}
          choices={kinds.map((value) => ({ value, text: t(`mails.kind.${value}`) }))}
          chosen={chosen}
        />
        <p className="actions">
          <Button>{t('action.save')}</Button>
        </p>
      </form>
      <section className="section stack" aria-labelledby="always">
        <h2 id="always">{t('mails.always')}</h2>
        <ul className="plain-list">
          {(['seat', 'change', 'cancelled', 'security'] as const).map((what) => (
            <li key={what}>{t(`mails.needed.${what}`)}</li>
          ))}
        </ul>
        <p>{t('mails.alwaysNote')}</p>
      </section>
      <p className="section">
        <a href={path(locale, 'myCalendar')}>{t('page.myCalendar')}</a>
      </p>
    </PageFrame>
  );
}
