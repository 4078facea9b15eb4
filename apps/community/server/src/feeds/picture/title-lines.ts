/** How wide a text is in the typeface that is drawn with, at the size of one. */
export type Measure = (text: string) => number;

interface Room {
  /** In the units of the picture. */
  width: number;
  /** Sizes to try, the largest first, with how many lines of each there is room for. */
  sizes: readonly { size: number; lines: number }[];
}

const ellipsis = '…';
const softHyphen = '\u00ad';

/**
 * A title as lines of the largest size at which it fits; what does not fit at the smallest is cut with an ellipsis. A word
 * that is wider than a line is broken, at its soft hyphens where it has them.
 */
export function titleLines(title: string, measure: Measure, { width, sizes }: Room): { size: number; lines: string[] } {
  let last = { size: 0, lines: [] as string[] };
  for (const { size, lines: most } of sizes) {
    const fits = (text: string) => measure(text) * size <= width;
    const lines = wrapped(title, fits);
    if (lines.length <= most) return { size, lines };
    last = { size, lines: [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', fits)] };
  }
  return last;
}

function wrapped(title: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of title.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? plain(word) : `${line} ${plain(word)}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = broken(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A word as parts that fit, each but the last with its hyphen. */
function broken(word: string, fits: (text: string) => boolean): string[] {
  if (fits(plain(word))) return [plain(word)];
  const joints = word.includes(softHyphen) ? word.split(softHyphen) : [];
  const pieces = joints.length > 0 && joints.every((one) => fits(`${one}-`)) ? joints : [...plain(word)];
  const parts: string[] = [];
  let part = '';
  for (const piece of pieces) {
    if (part !== '' && !fits(`${part}${piece}-`)) {
      parts.push(`${part}-`);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}

function cut(line: string, fits: (text: string) => boolean): string {
  const marks = [...line];
  while (marks.length > 0 && !fits(marks.join('') + ellipsis)) marks.pop();
  return marks.join('').replace(/[\s,;:.–-]+$/u, '') + ellipsis;
}

/** Soft hyphens are only there for where a word is broken. */
export const plain = (text: string): string => text.replaceAll(softHyphen, '');
