import { Notice } from '#ui';
import { useWords } from '../../use-words';
import type { SuggestionOfPage } from './board-types';
import { useRuleWords } from './why-nots';

/** What was set and cannot stand together: there is no suggestion until one of it is taken back. */
export function Contradictions({ of: all }: { of: SuggestionOfPage['contradictions'] }) {
  const { t } = useWords();
  const ruleWords = useRuleWords();
  if (all.length === 0) return null;
  return (
    <Notice kind="deadline" heading={t('board.contradict')}>
      <ul>
        {all.map(({ kind, rules, request, tutor }) => {
          const names = { request: request?.municipality.name ?? '', tutor: tutor?.municipality.name ?? '' };
          const text =
            kind === 'two_tutors'
              ? t('board.twoTutors', names)
              : kind === 'over_capacity'
                ? t('board.overCapacity', names)
                : `${names.request} – ${names.tutor}: ${ruleWords(rules)}`;
          return <li key={`${kind} ${names.request} ${names.tutor}`}>{text}</li>;
        })}
      </ul>
    </Notice>
  );
}
