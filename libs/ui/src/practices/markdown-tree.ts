import { fromMarkdown } from 'mdast-util-from-markdown';

export type MarkdownTree = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownTree['children'][number];

/**
 * What no practice needs: markup of its own, code, pictures of other hosts, links that are kept elsewhere in the text, and
 * lines of hyphens that make a heading of what stands above them. All of it stays as it was typed.
 */
const left = [
  ...['htmlFlow', 'htmlText', 'characterReference', 'codeIndented', 'codeFenced', 'codeText'],
  ...['definition', 'labelStartImage', 'setextUnderline', 'thematicBreak'],
];

const options = { extensions: [{ disable: { null: left } }] };

/** Deeper lists and quotes than anyone reads cost much to take apart. */
const deepest = 4;

const isItem = (line: string): boolean => /^[-•*+] /.test(line);

/** Lines as people write them: a dot begins a list, too, and what follows a list at the edge belongs to it no more. */
function tidied(text: string): string {
  const lines: string[] = [];
  for (const typed of text.split('\n')) {
    const line = shallow(typed).replace(/^• */, '- ');
    const before = lines.at(-1) ?? '';
    if (isItem(before) !== isItem(line) && before !== '' && /^\S/.test(line)) lines.push('');
    lines.push(line);
  }
  return lines.join('\n');
}

/** A line with no more than a few signs of lists and quotes at its beginning; those that follow them are text. */
function shallow(line: string): string {
  const signs = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line)?.[0] ?? '';
  const each = signs.match(/[ \t]*(?:>|[-*+]|\d{1,9}[.)])/g) ?? [];
  if (each.length <= deepest) return line;
  const kept = each.slice(0, deepest).join('');
  const rest = line.slice(kept.length).trimStart();
  return `${kept} \\${rest}`;
}

/** What has more marks or lines than anyone types costs too much to take apart. */
const most = { marks: 800, lines: 400 };

/** Null where the text is to be shown as it stands. */
export function markdownTree(text: string): MarkdownTree | null {
  const marks = text.match(/[*_[\]<>#]/g) ?? [];
  return marks.length > most.marks || text.split('\n').length > most.lines ? null : fromMarkdown(tidied(text), options);
}

const schemes = ['http:', 'https:', 'mailto:'];

/** The address of a link, or null where it leads nowhere a reader may be sent. */
export function safeAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && schemes.includes(url.protocol) ? url.href : null;
}
