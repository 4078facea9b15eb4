import type { DraftPageQuery } from '../../gql/graphql';
import './drafts.css';

export type DraftData = NonNullable<DraftPageQuery['practiceDraft']>;

/** The texts of a draft as they stand, in each language that has one. */
export function DraftTexts({ draft: { title, text } }: { draft: Pick<DraftData, 'title' | 'text'> }) {
  return (['fi', 'sv'] as const).map(
    (language) =>
      (title[language] || text[language]) && (
        <section className="section stack" lang={language} key={language}>
          <h2>{title[language]}</h2>
          <p className="draft-text">{text[language]}</p>
        </section>
      ),
  );
}
