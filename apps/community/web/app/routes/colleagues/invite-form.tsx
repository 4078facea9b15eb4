import { formatDateTime, locales } from '#kernel';
import { Button, Pagination, Radios, Rows, TextField } from '#ui';
import type { OpenInvitationsQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { ColleaguesState } from './colleagues-action';

interface InviteFormProps {
  municipality: string;
  here: (more?: Record<string, string>) => string;
  state: ColleaguesState | undefined;
}

/** Invites a colleague by mail. */
export function InviteForm({ municipality, here, state }: InviteFormProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="invite">
      <h2 id="invite">{t('colleagues.invite')}</h2>
      <p>{t('colleagues.inviteLead')}</p>
      <form method="post" action={here()} className="join" noValidate>
        <input type="hidden" name="act" value="invite" />
        <input type="hidden" name="municipality" value={municipality} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('colleagues.inviteEmail')}
          hint={t('colleagues.inviteEmailHint')}
          defaultValue={state?.email}
          error={state?.field === 'email' ? state.error : undefined}
        />
        <Radios
          id="locale"
          name="locale"
          label={t('colleagues.inviteLocale')}
          choices={locales.map((value) => ({ value, text: t(`language.${value}`) }))}
          chosen={state?.locale || locale}
        />
        <p className="actions">
          <Button look="secondary">{t('colleagues.sendInvitation')}</Button>
        </p>
      </form>
    </section>
  );
}

interface InvitationsProps {
  page: OpenInvitationsQuery['colleagueInvitations'];
  /** Whether it is the first page of them. */
  first: boolean;
  here: InviteFormProps['here'];
}

/** Invitations that can still be used. */
export function Invitations({ page, first, here }: InvitationsProps) {
  const { locale, t } = useWords();
  if (!page || (page.nodes.length === 0 && first)) return null;
  const { endCursor, hasNextPage } = page.pageInfo;
  const at = (more?: Record<string, string>) => `${here(more)}#invitations`;
  return (
    <section className="section stack" aria-labelledby="invitations">
      <h2 id="invitations">{t('colleagues.invitations')}</h2>
      <Rows>
        {page.nodes.map(({ id, email, invitedBy, expiresAt }) => (
          <li className="row" key={id}>
            <div>
              <h3 className="row-title">{email}</h3>
              <ul className="meta">
                <li>{t('colleagues.invitedBy', { name: invitedBy })}</li>
                <li>{t('colleagues.until', { date: formatDateTime(new Date(expiresAt), locale) })}</li>
              </ul>
            </div>
            <div className="row-side">
              <form method="post" action={here()}>
                <input type="hidden" name="id" value={id} />
                <Button name="act" value="withdraw" look="secondary" size="small">
                  {t('colleagues.withdraw')}
                  <span className="visually-hidden">: {email}</span>
                </Button>
              </form>
            </div>
          </li>
        ))}
      </Rows>
      <Pagination
        label={t('colleagues.invitationPages')}
        first={first ? undefined : { text: t('paging.first'), href: at() }}
        next={hasNextPage ? { text: t('paging.next'), href: at({ invited: endCursor ?? '' }) } : undefined}
      />
    </section>
  );
}
