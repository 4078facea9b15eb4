/** Weights of PostgreSQL for what a key is worth: D and C as part of a compound, B in the body, A in the title. */
const weights = `'{0.02, 0.05, 0.3, 1}'`;

/** What a text in another language than the reader's is worth beside one in it. */
const otherLanguage = 0.05;

/** Where the likeliest reading stands in a text, as SQL conditions; what fits none was found by an unlikely reading only. */
interface Places {
  title: string;
  /** As a whole word, in title or body. */
  whole: string;
  /** Also as part of a compound. */
  anywhere: string;
}

/** SQL of what a text is worth by where the words stand in it, before texts that are alike in this are told apart. */
export const tier = ({ title, whole, anywhere }: Places): string =>
  `CASE WHEN ${title} THEN 1.4 WHEN ${whole} THEN 0.4 WHEN ${anywhere} THEN 0.1 ELSE 0 END::float8`;

/** SQL of what a text is worth to someone who reads `reader`. */
export const inLanguage = (worth: string, language: string, reader: string): string =>
  `(${worth}) * CASE ${language} WHEN ${reader} THEN 1 ELSE ${otherLanguage} END`;

/** What the tier of a text that was found by an unlikely reading is worth until it is ranked. */
export const unlikely = 0.03;

/**
 * SQL that orders texts of one tier: always less than what lies between two. It reads the vector, which takes long, so it is asked of
 * few texts only.
 */
export const alike = (vector: string, tier: string, { any, likely }: { any: string; likely: string }): string =>
  `0.1 * ts_rank(${weights}, ${vector}, CASE WHEN ${tier} > 0 THEN ${likely} ELSE ${any} END)`;
