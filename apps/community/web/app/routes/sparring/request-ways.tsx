import type { SparringStatusCode } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';

const ways = [{ page: 'sparringSession', statuses: ['prepared', 'held', 'reported', 'closed'] }] as const satisfies {
  page: string;
  statuses: readonly SparringStatusCode[];
}[];

/** Where one goes on with a request, as it stands. */
export function RequestWays({ id, status }: { id: string; status: SparringStatusCode }) {
  const { locale, t } = useWords();
  const open = ways.filter(({ statuses }) => (statuses as readonly SparringStatusCode[]).includes(status));
  if (open.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="ways">
      <h2 id="ways">{t('holding.way')}</h2>
      <ul>
        {open.map(({ page }) => (
          <li key={page}>
            <a href={path(locale, page, id)}>{t(`page.${page}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
