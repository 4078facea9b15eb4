export { Glossary } from './glossary.js';
export { Keyring } from './keys.js';
export { Lexicon } from './lexicon.js';
export { Asker } from './query.js';
export { rank } from './ranking.js';
export { wordsIn } from './stems.js';
export { vectorOf } from './vector.js';
