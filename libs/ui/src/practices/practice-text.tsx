import type { Locale } from '#kernel';
import { Markdown } from './markdown.js';
import { PlainText } from './plain-text.js';
import { type PracticeSection, practiceSections, practiceWords } from './practice-words.js';

type PracticeTextData = { locale: Locale } & Record<PracticeSection, string | null>;

interface PracticeTextProps {
  text: PracticeTextData;
  level?: 2 | 3;
}

/** The parts of a practice below its title, each under its question, in the language of the text. */
export function PracticeText({ text, level = 2 }: PracticeTextProps) {
  const Heading = `h${level}` as const;
  const words = practiceWords[text.locale].sections;
  return (
    <div className="practice-text" lang={text.locale}>
      {practiceSections
        .filter((key) => key !== 'title' && key !== 'summary')
        .map((key) => {
          const written = text[key];
          return (
            written && (
              <section className="stack text" key={key}>
                <Heading>{words[key]}</Heading>
                {key === 'contact' ? <PlainText text={written} /> : <Markdown text={written} under={level} />}
              </section>
            )
          );
        })}
    </div>
  );
}
