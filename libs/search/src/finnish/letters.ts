const vowels = new Set('aeiouyäöå');

export const isVowel = (letter: string | undefined) => letter !== undefined && vowels.has(letter);

export const endsInVowel = (text: string) => isVowel(text.at(-1));

/** A word with a, o or u takes a in its endings, any other ä. */
export const openVowel = (text: string) => (/[aou][^äöy]*$/.test(text) ? 'a' : 'ä');

/** Groups of vowels: near enough to syllables for telling short stems from long ones. */
export const beats = (text: string) => text.match(/[aeiouyäöå]+/g)?.length ?? 0;
