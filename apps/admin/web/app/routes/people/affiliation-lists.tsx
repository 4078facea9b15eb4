import { formatDate } from '#kernel';
import { Button, EmptyState, Notice, Rows, Table, TextArea } from '#ui';
import type { AdminAffiliationFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { AffiliationsState } from './affiliations-action';

interface ListProps {
  /** The page's address with what is chosen on it. */
  here: (more?: Record<string, string>) => string;
  /** Ids of those whose decision must be confirmed with a reason. */
  confirm: { reject: string | null; end: string | null };
  state: AffiliationsState | undefined;
}

const represented = ({ municipality, organisation }: AdminAffiliationFragment): string =>
  municipality?.name ?? organisation?.name ?? '';

/** Those that wait, with what can be done about each. */
export function WaitingList({ waiting, here, confirm, state }: ListProps & { waiting: AdminAffiliationFragment[] }) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('affiliations.waiting')}</h2>
      {waiting.length === 0 && <EmptyState heading={t('affiliations.none')} />}
      {waiting.length > 0 && (
        <Rows>
          {waiting.map((one) => (
            <li className="row" key={one.id}>
              {confirm.reject === one.id ? (
                <WithReason act="reject" one={one} here={here} state={state} />
              ) : (
                <>
                  <Facts one={one} />
                  <div className="row-side">
                    <Decisions one={one} here={here} />
                  </div>
                </>
              )}
            </li>
          ))}
        </Rows>
      )}
    </section>
  );
}

function Facts({ one }: { one: AdminAffiliationFragment }) {
  const { locale, t } = useWords();
  const decider = one.own ? 'own' : one.hasCoordinator ? 'byCoordinator' : 'byTeam';
  return (
    <div>
      <h3 className="row-title">
        {one.name}, {represented(one)}
      </h3>
      <ul className="meta">
        <li>{one.email}</li>
        {one.provenAt && <li>{t('affiliations.waits', { date: formatDate(new Date(one.provenAt), locale) })}</li>}
        <li>{t(`affiliations.${decider}`)}</li>
      </ul>
    </div>
  );
}

function Decisions({ one, here }: { one: AdminAffiliationFragment; here: ListProps['here'] }) {
  const { t } = useWords();
  if (one.own || one.hasCoordinator) return null;
  return (
    <>
      <form method="post" action={here()}>
        <input type="hidden" name="id" value={one.id} />
        <Button name="act" value="approve">
          {t('affiliations.approve')}
          <span className="visually-hidden">: {one.name}</span>
        </Button>
      </form>
      <p>
        <a href={here({ reject: one.id })}>
          {t('affiliations.reject')}
          <span className="visually-hidden">: {one.name}</span>
        </a>
      </p>
    </>
  );
}

/** Whoever represented the municipality, when and how it ended. */
export function History({ history, here, confirm, state }: ListProps & { history: AdminAffiliationFragment[] }) {
  const { locale, t } = useWords();
  if (history.length === 0) return <EmptyState heading={t('affiliations.noHistory')} />;
  const date = (instant: string | null | undefined) => (instant ? formatDate(new Date(instant), locale) : '');
  const ending = history.find(({ id, status }) => id === confirm.end && status === 'approved');
  return (
    <>
      {ending && <WithReason act="end" one={ending} here={here} state={state} />}
      <Table
        width="wide"
        caption={t('affiliations.historyCaption')}
        columns={[
          { text: t('affiliations.person') },
          { text: t('affiliations.status') },
          { text: t('affiliations.address') },
          { text: t('affiliations.since') },
          { text: t('affiliations.until') },
          { text: t('affiliations.reason') },
        ]}
        rows={history.map((one) => ({
          key: one.id,
          cells: [
            one.name,
            <>
              {t(`affiliations.state.${one.status}`)}
              {one.status === 'approved' && !one.own && !one.hasCoordinator && (
                <>
                  {' '}
                  <a href={here({ end: one.id })}>
                    {t('affiliations.end')}
                    <span className="visually-hidden">: {one.name}</span>
                  </a>
                </>
              )}
            </>,
            one.email ?? '',
            date(one.validFrom),
            date(one.validTo ?? one.provenUntil),
            one.endCode ? t(`affiliations.endCode.${one.endCode}`) : (one.endReason ?? ''),
          ],
        }))}
      />
    </>
  );
}

interface WithReasonProps extends Pick<ListProps, 'here' | 'state'> {
  act: 'reject' | 'end';
  one: AdminAffiliationFragment;
}

/** What is asked before something that the person is told the reason of. */
function WithReason({ act, one, here, state }: WithReasonProps) {
  const { t } = useWords();
  const heading = act === 'reject' ? 'affiliations.confirmReject' : 'affiliations.confirmEnd';
  return (
    <Notice kind="deadline" heading={t(heading, { name: one.name })} level={3}>
      <p>{t('affiliations.note')}</p>
      <form method="post" action={here({ [act]: one.id })} className="join" noValidate>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="id" value={one.id} />
        <TextArea
          id="reason"
          name="reason"
          rows={3}
          label={t('affiliations.reason')}
          defaultValue={state?.reason}
          error={state?.field === 'reason' ? state.error : undefined}
        />
        <div className="actions">
          <Button>{t(`affiliations.${act}`)}</Button>
          <a href={here()}>{t('affiliations.cancel')}</a>
        </div>
      </form>
    </Notice>
  );
}
