interface PlainTextProps {
  text: string;
}

const isItem = (line: string): boolean => /^[-•*]\s+/.test(line);

/** Lines that follow each other and are of one kind, together. */
function blocksOf(text: string): { list: boolean; lines: string[] }[] {
  const blocks: { list: boolean; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const list = isItem(line);
    if (line.trim() === '') open = false;
    else if (open && last?.list === list) last.lines.push(line);
    else {
      blocks.push({ list, lines: [line] });
      open = true;
    }
  }
  return blocks;
}

/** What someone wrote: paragraphs, and lists of lines that begin with a hyphen. Whatever else stands there is text. */
export function PlainText({ text }: PlainTextProps) {
  return blocksOf(text).map(({ list, lines }, index) =>
    list ? (
      <ul key={String(index)}>
        {lines.map((line, item) => (
          <li key={String(item)}>{line.replace(/^[-•*]\s+/, '')}</li>
        ))}
      </ul>
    ) : (
      <p className="plain-text" key={String(index)}>
        {lines.join('\n')}
      </p>
    ),
  );
}
