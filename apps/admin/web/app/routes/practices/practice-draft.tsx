import { data } from 'react-router';
import { formatDateTime } from '#kernel';
import { Table } from '#ui';
import { AdminPracticeDraftDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-draft';
import { originOf, titleOf } from './draft-title';
import './practices.css';

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const variables = { id, locale: localeOf(new URL(request.url).pathname) };
  const found = await context.get(visit).execute(AdminPracticeDraftDocument, variables);
  const { practiceDraft: draft } = answeredForTeam(request, found);
  if (!draft) throw data(null, { status: 404 });
  return { draft };
}

/** A draft of a good practice with what it came from and who made it; the project team reads it. */
export default function PracticeDraft({ loaderData: { draft } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle, sparring, title, text } = draft;
  const origin = originOf(draft, locale);
  const originPage = circle
    ? path(locale, 'circle', circle.id)
    : path(locale, 'sparringRequest', sparring?.requestId ?? '');
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return (
    <TeamFrame title={titleOf(draft, locale).text} lead={t('practices.notPublic')}>
      <ul className="meta">
        <li>
          {t(sparring ? 'practices.fromSparring' : 'practices.from')}:{' '}
          <a href={originPage} lang={origin.lang}>
            {origin.text}
          </a>
        </li>
        {draft.themeLabels.length > 0 && (
          <li>
            {t('practices.themes')}: {draft.themeLabels.join(', ')}
          </li>
        )}
        <li>
          {t('practices.made')} {when(draft.createdAt)}, {draft.makerName ?? t('people.erased')}
        </li>
        <li>
          {t('practices.edited')} {when(draft.editedAt)}
        </li>
      </ul>
      {(['fi', 'sv'] as const).map(
        (language) =>
          (title[language] || text[language]) && (
            <section className="section stack" lang={language} key={language}>
              <h2>{title[language]}</h2>
              <p className="practice-text">{text[language]}</p>
            </section>
          ),
      )}
      <section className="section stack" aria-labelledby="contributors">
        <h2 id="contributors">{t('practices.contributors')}</h2>
        {draft.contributors.length === 0 ? (
          <p>{t('practices.noContributors')}</p>
        ) : (
          <Table
            caption={<span className="visually-hidden">{t('practices.contributors')}</span>}
            columns={(['person', 'municipality', 'as', 'answer'] as const).map((name) => ({
              text: t(`practices.${name}`),
            }))}
            rows={draft.contributors.map(({ name, municipalityName, author, status }, index) => ({
              key: String(index),
              cells: [
                name ?? t('people.erased'),
                municipalityName,
                t(author ? 'practices.author' : 'practices.contributor'),
                t(`practices.status.${status}`),
              ],
            }))}
          />
        )}
      </section>
    </TeamFrame>
  );
}
