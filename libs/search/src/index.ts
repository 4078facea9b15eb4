import { SearchDocument } from './texts/search-document.js';
import { SearchState } from './texts/search-state.js';
import { SearchWord } from './texts/search-word.js';

export { FindTexts, lastPage } from './find-texts.js';
export { Glossary } from './glossary.js';
export { Keyring } from './keys.js';
export { Lexicon } from './lexicon.js';
export { Asker } from './query.js';
export { alike, inLanguage, tier } from './ranking.js';
export { wordsIn } from './stems.js';
export { IndexTexts } from './texts/index-texts.js';
export { searchTasks } from './texts/search-tasks.js';
export { titleVectorOf, vectorOf } from './vector.js';

export const searchEntities = [SearchDocument, SearchWord, SearchState];
