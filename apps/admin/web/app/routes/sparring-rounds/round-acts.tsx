import { Button, Select, TextArea } from '#ui';
import type { AdminRoundPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { RoundActState } from './round-action';

interface RoundActsProps {
  round: NonNullable<AdminRoundPageQuery['sparringRound']>;
  sent: RoundActState | undefined;
}

/** What can be done with the round as it stands. */
export function RoundActs({ round, sent }: RoundActsProps) {
  const { locale, t } = useWords();
  const { state, unsettled, toCarry } = round;
  const here = path(locale, 'sparringRound', round.id);
  const planned = state === 'waiting' || state === 'open' || state === 'closed';
  const act = (value: 'carried' | 'matching' | 'settled' | 'archived', note: string) => (
    <form method="post" action={here} className="act-form">
      <input type="hidden" name="version" value={round.version} />
      <p>{note}</p>
      <p className="actions">
        <Button name="act" value={value} look="secondary">
          {t(`rounds.act.${value}`)}
        </Button>
      </p>
    </form>
  );
  if (state === 'archived') return null;
  return (
    <section className="section stack" aria-labelledby="acts">
      <h2 id="acts">{t('rounds.next')}</h2>
      {planned && (
        <p>
          <a href={path(locale, 'editSparringRound', round.id)}>{t('rounds.edit')}</a>
        </p>
      )}
      {toCarry.length > 0 &&
        act(
          'carried',
          t('rounds.carryNote', { names: toCarry.map(({ municipality }) => municipality.name).join(', ') }),
        )}
      {state === 'closed' && <LateForm round={round} sent={sent} />}
      {state === 'closed' && act('matching', t('rounds.matchingNote'))}
      {(state === 'matching' || state === 'published') &&
        (unsettled > 0 ? <p>{t('rounds.left', { n: unsettled })}</p> : act('settled', t('rounds.settleNote')))}
      {state === 'settled' && act('archived', t('rounds.archiveNote'))}
    </section>
  );
}

function LateForm({ round, sent }: RoundActsProps) {
  const { locale, t } = useWords();
  const own = sent?.act === 'late' ? sent : undefined;
  const errorOf = (field: string) => own?.errors.find((one) => one.field === field)?.text;
  const choices = round.coverage
    .filter(({ stillInvited, lateLeaveAt }) => stillInvited && !lateLeaveAt)
    .map(({ municipality: { code, name } }) => ({ value: code, text: name }));
  return (
    <details className="act-details" open={own !== undefined}>
      <summary>{t('rounds.act.late')}</summary>
      <form method="post" action={path(locale, 'sparringRound', round.id)} className="act-form" noValidate>
        <p>{t('rounds.lateNote')}</p>
        <Select
          id="municipality"
          name="municipality"
          label={t('rounds.municipality')}
          none={t('rounds.choose')}
          choices={choices}
          chosen={own?.municipality ?? ''}
          error={errorOf('municipality')}
        />
        <TextArea
          id="reason"
          name="reason"
          label={t('rounds.reason')}
          hint={t('rounds.reasonHint')}
          defaultValue={own?.reason}
          error={errorOf('reason')}
        />
        <p className="actions">
          <Button name="act" value="late" look="secondary">
            {t('rounds.act.late')}
          </Button>
        </p>
      </form>
    </details>
  );
}
