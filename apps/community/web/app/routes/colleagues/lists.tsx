import { formatDate } from '#kernel';
import { Button, ButtonLink, EmptyState, Notice, Rows, StatusTag, TextArea } from '#ui';
import type { ColleagueFragment, EndedColleaguesQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { ColleaguesState } from './colleagues-action';

interface ListProps {
  people: ColleagueFragment[];
  /** The page's address with its municipality. */
  here: (more?: Record<string, string>) => string;
  /** Ids of those whose decision must be confirmed with a reason. */
  confirm: { reject: string | null; end: string | null };
  state: ColleaguesState | undefined;
}

/** Those whose address is proven, the longest waiting first. */
export function Waiting({ people, here, confirm, state }: ListProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('colleagues.waiting')}</h2>
      {people.length === 0 && <p className="quiet">{t('colleagues.noneWaiting')}</p>}
      {people.length > 0 && (
        <Rows>
          {people.map((one) => (
            <li className="row" key={one.id}>
              {confirm.reject === one.id ? (
                <WithReason act="reject" one={one} here={here} state={state} />
              ) : (
                <>
                  <Who
                    one={one}
                    facts={[
                      one.provenAt && t('colleagues.proven', { date: formatDate(new Date(one.provenAt), locale) }),
                    ]}
                  />
                  <div className="row-side">
                    <form method="post" action={here()}>
                      <input type="hidden" name="id" value={one.id} />
                      <Button name="act" value="approve">
                        {t('colleagues.approve')}
                        <span className="visually-hidden">: {one.name}</span>
                      </Button>
                    </form>
                    <p>
                      <a href={here({ reject: one.id })}>
                        {t('colleagues.reject')}
                        <span className="visually-hidden">: {one.name}</span>
                      </a>
                    </p>
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

/** Those who represent the municipality now. */
export function Representing({ people, here, confirm, state }: ListProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="representing">
      <h2 id="representing">{t('colleagues.representing')}</h2>
      {people.length === 0 && <EmptyState heading={t('colleagues.noneRepresenting')} />}
      {people.length > 0 && (
        <Rows>
          {people.map((one) => (
            <li className="row" key={one.id}>
              {confirm.end === one.id && !one.own ? (
                <WithReason act="end" one={one} here={here} state={state} />
              ) : (
                <>
                  <Who
                    one={one}
                    facts={[
                      t('colleagues.since', { date: formatDate(new Date(one.validFrom), locale) }),
                      one.provenUntil && t('colleagues.until', { date: formatDate(new Date(one.provenUntil), locale) }),
                    ]}
                  />
                  <div className="row-side">
                    {!one.own && (
                      <p>
                        <a href={here({ end: one.id })}>
                          {t('colleagues.end')}
                          <span className="visually-hidden">: {one.name}</span>
                        </a>
                      </p>
                    )}
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

/** Those whose affiliation is over, kept as history. */
export function Ended({ people }: { people: NonNullable<EndedColleaguesQuery['colleagues']>['nodes'] }) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="ended">
      <h2 id="ended">{t('colleagues.ended')}</h2>
      {people.length === 0 && <EmptyState heading={t('colleagues.noneEnded')} />}
      {people.length > 0 && (
        <Rows>
          {people.map((one) => (
            <li className="row" key={one.id}>
              <Who
                one={one}
                facts={[
                  one.validTo && formatDate(new Date(one.validTo), locale),
                  one.endCode && t(`representing.endCode.${one.endCode}`),
                  one.endReason && t('representing.reason', { reason: one.endReason }),
                ]}
              />
              <div className="row-side">
                <StatusTag status="full">{t(`affiliation.status.${one.status}`)}</StatusTag>
              </div>
            </li>
          ))}
        </Rows>
      )}
    </section>
  );
}

function Who({ one, facts }: { one: ColleagueFragment; facts: (string | null | undefined | '')[] }) {
  const { t } = useWords();
  return (
    <div>
      <h3 className="row-title">
        {one.name} {one.own && <span className="small quiet">({t('colleagues.you')})</span>}
      </h3>
      <ul className="meta">
        {[one.email, ...facts].filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

interface WithReasonProps extends Pick<ListProps, 'here' | 'state'> {
  act: 'reject' | 'end';
  one: ColleagueFragment;
}

/** What is asked before something that the person is told the reason of. */
function WithReason({ act, one, here, state }: WithReasonProps) {
  const { t } = useWords();
  const [heading, note, button] = (
    act === 'reject'
      ? ['colleagues.confirmReject', 'colleagues.rejectNote', 'colleagues.reject']
      : ['colleagues.confirmEnd', 'colleagues.endNote', 'colleagues.end']
  ) as ['colleagues.confirmEnd', 'colleagues.endNote', 'colleagues.end'];
  return (
    <Notice kind="deadline" heading={t(heading, { name: one.name })} level={3}>
      <p>{t(note)}</p>
      {/* The address keeps which one is asked about, so that the page with an error asks again. */}
      <form method="post" action={here({ [act]: one.id })} className="join" noValidate>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="id" value={one.id} />
        <TextArea
          id="reason"
          name="reason"
          rows={3}
          label={t('colleagues.reason')}
          hint={t('colleagues.reasonHint')}
          defaultValue={state?.reason}
          error={state?.field === 'reason' ? state.error : undefined}
        />
        <div className="actions">
          <Button>{t(button)}</Button>
          <ButtonLink href={here()} look="secondary">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Notice>
  );
}
