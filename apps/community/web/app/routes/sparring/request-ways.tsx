import type { SparringStatusCode } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';

/** From when both municipalities have said yes to each other. */
const agreed = ['matched', 'scheduled', 'rescheduling', 'prepared', 'held', 'reported', 'closed'] as const;

/** What can be done next with a request, and how it stands then. */
const ways = [
  { page: 'requestPair', statuses: ['proposed', ...agreed] },
  { page: 'requestTime', statuses: agreed },
  { page: 'requestProgramme', statuses: agreed },
  { page: 'sparringSession', statuses: ['prepared', 'held', 'reported', 'closed'] },
] as const satisfies { page: string; statuses: readonly SparringStatusCode[] }[];

/** The pages that a request leads to. */
export function RequestWays({ id, status }: { id: string; status: SparringStatusCode }) {
  const { locale, t } = useWords();
  const open = ways.filter(({ statuses }) => statuses.some((one) => one === status));
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
