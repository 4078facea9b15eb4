export { Glossary } from './glossary.js';
export { Keyring } from './keys.js';
export { Lexicon } from './lexicon.js';
export { Asker, type Question } from './query.js';
export { rank } from './ranking.js';
export { type Piece, snippetOf } from './snippet.js';
export { stemsOf, wordsIn } from './stems.js';
export { vectorOf } from './vector.js';
