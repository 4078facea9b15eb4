import type { AdminBoardWhyNotQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';

export type Why = Extract<AdminBoardWhyNotQuery['it'], { __typename: 'SparringWhyNots' }>['whys'][number];

const rules = [
  'itself',
  'language',
  'mode',
  'distance',
  'distance_unknown',
  'unwanted',
  'excluded',
  'capacity',
] as const;
const ties = ['loads', 'submission', 'order_of_tutors'] as const;
const totals = ['carried_over', 'served', 'fit'] as const;

/** What a rule says, in words. */
export function useRuleWords(): (codes: readonly string[]) => string {
  const { t } = useWords();
  return (codes) =>
    rules
      .filter((one) => codes.includes(one))
      .map((one) => t(`board.rules.${one}`))
      .join(' ');
}

function useWhyWords(): (why: Why) => string {
  const { t } = useWords();
  const ruleWords = useRuleWords();
  return ({ reason, rules: broken, decidedBy, by }) => {
    if (reason === 'rules') return ruleWords(broken);
    if (reason === 'capacity') return t('board.rules.capacity');
    if (reason === 'fixed_elsewhere') return t('board.why.fixed');
    const total = totals.find((one) => one === decidedBy);
    if (total !== undefined) return t(`board.why.${total}`, { by: by ?? 0, count: by ?? 0 });
    const tie = ties.find((one) => one === decidedBy);
    return tie === undefined ? '' : t(`board.why.${tie}`);
  };
}

/** Every other tutor municipality with one reason. */
export function WhyNots({ whys, suggestion }: { whys: Why[]; suggestion: SuggestionOfPage }) {
  const whyWords = useWhyWords();
  const nameOf = (id: string) => suggestion.tutors.find((tutor) => tutor.id === id)?.municipality.name ?? '';
  return (
    <dl className="board-whys">
      {whys.map((why) => (
        <div key={why.tutorId}>
          <dt>{nameOf(why.tutorId)}</dt>
          <dd>{whyWords(why)}</dd>
        </div>
      ))}
    </dl>
  );
}
