import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element as a parser of XML that forgives nothing has read it. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  own = '';

  constructor(
    readonly name: string,
    readonly space: string,
    readonly attributes: Record<string, string>,
  ) {}

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  first(name: string): XmlElement | undefined {
    return this.all(name)[0];
  }

  text(name: string): string | undefined {
    return this.first(name)?.own;
  }

  /** The attributes of its links by their `rel`. */
  links(): Record<string, Record<string, string>> {
    return Object.fromEntries(this.all('link').map(({ attributes }) => [attributes.rel ?? '', attributes]));
  }
}

const opened = ({ local, uri, attributes }: SaxesTagNS): XmlElement =>
  new XmlElement(local, uri, Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])));

/** The document's root; throws where it is not well-formed, or a prefix stands for nothing. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root = new XmlElement('', '', {});
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = opened(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const inner = open.at(-1);
    if (inner) inner.own += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('no element');
  return document;
}
