/** Weights of PostgreSQL for what a key is worth: D and C as part of a compound, B in the body, A in the title. */
const weights = `'{0.02, 0.05, 0.3, 1}'`;

/** What a text in another language than the reader's is worth beside one in it. */
const otherLanguage = 0.05;

/** The columns that hold a question and the reader's language, as SQL: `Asker` fills them. */
export interface Asked {
  any: string;
  likely: string;
  likelyWhole: string;
  likelyTitle: string;
  language: string;
}

/** SQL of a text's vector, of whether the likeliest reading stands in its title, and of its language. */
interface Ranked {
  vector: string;
  titled: string;
  language: string;
}

/**
 * SQL of a hit's rank: first by the likeliest reading in the title, in the body, in a compound; then what only an unlikely
 * reading, another language's word or a spelling without å ä ö has found. `ts_rank` orders those that are alike.
 */
export const rank = ({ vector, titled, language }: Ranked, asked: Asked): string => {
  const alike = (question: string) => `0.1 * ts_rank(${weights}, ${vector}, ${question})`;
  return `(CASE WHEN ${titled} THEN 1.4 + ${alike(asked.likely)}
    WHEN ${vector} @@ ${asked.likelyWhole} THEN 0.4 + ${alike(asked.likely)}
    WHEN ${vector} @@ ${asked.likely} THEN 0.1 + ${alike(asked.likely)}
    ELSE ${alike(asked.any)} END) * CASE ${language} WHEN ${asked.language} THEN 1 ELSE ${otherLanguage} END`;
};
