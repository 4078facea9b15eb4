import type { SparringStatusCode } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** From when both municipalities have said yes to each other. */
const agreed = ['matched', 'scheduled', 'rescheduling', 'prepared', 'held', 'reported', 'closed'] as const;

/** What can be done next with a request, and how it stands then. */
const ways = [
  { page: 'requestPair', statuses: ['proposed', ...agreed], ofPair: true },
  { page: 'requestTime', statuses: agreed, ofPair: true },
  { page: 'requestProgramme', statuses: agreed, ofPair: false },
  { page: 'sparringSession', statuses: ['prepared', 'held', 'reported', 'closed'], ofPair: false },
] as const satisfies { page: string; statuses: readonly SparringStatusCode[]; ofPair: boolean }[];

interface RequestWaysProps {
  id: string;
  status: SparringStatusCode;
  /** Whether the reader acts for one of the two municipalities; else for a neighbour that takes part. */
  ofPair: boolean;
}

/** The pages that a request leads to. */
export function RequestWays({ id, status, ofPair }: RequestWaysProps) {
  const { locale, t } = useWords();
  const open = ways.filter((way) => way.statuses.some((one) => one === status) && (ofPair || !way.ofPair));
  if (open.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="ways">
      <h2 id="ways">{t('request.ways')}</h2>
      <ul className="plain-list">
        {open.map(({ page }) => (
          <li key={page}>
            <a href={path(locale, page, id)}>{t(`page.${page}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
