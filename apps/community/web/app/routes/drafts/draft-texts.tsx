import type { DraftPageQuery } from '../../gql/graphql';
import './drafts.css';

export type DraftData = NonNullable<DraftPageQuery['practiceDraft']>;

interface DraftTextsProps {
  draft: Pick<DraftData, 'title' | 'text'>;
  /** Level of the titles: 3 below a heading of the page. */
  level?: 2 | 3;
}

/** The texts of a draft as they stand, in each language that has one. */
export function DraftTexts({ draft: { title, text }, level = 2 }: DraftTextsProps) {
  const Heading = `h${level}` as const;
  return (['fi', 'sv'] as const).map(
    (language) =>
      (title[language] || text[language]) && (
        <section className={level === 2 ? 'section stack' : 'stack'} lang={language} key={language}>
          <Heading>{title[language]}</Heading>
          <p className="draft-text">{text[language]}</p>
        </section>
      ),
  );
}
