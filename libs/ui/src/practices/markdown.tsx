import type { ReactNode } from 'react';
import { type MarkdownNode, type MarkdownTree, markdownTree, safeAddress } from './markdown-tree.js';
import { PlainText } from './plain-text.js';

interface MarkdownProps {
  text: string;
  /** Of the heading under which it stands: those in the text are below it. */
  under: 2 | 3;
}

interface Place {
  under: 2 | 3;
  /** How many signs the first heading of the text has: those with more are below it. */
  first: number;
}

/** What someone wrote, as elements of React: nothing of it is ever a string of HTML. */
export function Markdown({ text, under }: MarkdownProps) {
  const tree = markdownTree(text);
  return tree === null ? <PlainText text={text} /> : inside(tree.children, { under, first: firstHeading(tree) });
}

const firstHeading = ({ children }: MarkdownTree): number =>
  children.find((child) => child.type === 'heading')?.depth ?? 1;

const inside = (nodes: readonly MarkdownNode[], place: Place): ReactNode[] =>
  nodes.map((node, index) => <Node key={String(index)} node={node} place={place} />);

function Node({ node, place }: { node: MarkdownNode; place: Place }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p className="plain-text">{inside(node.children, place)}</p>;
    case 'heading': {
      const Heading = `h${place.under + (node.depth > place.first ? 2 : 1)}` as 'h3' | 'h4' | 'h5';
      return <Heading>{inside(node.children, place)}</Heading>;
    }
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{inside(node.children, place)}</ol>
      ) : (
        <ul>{inside(node.children, place)}</ul>
      );
    case 'listItem':
      return <li>{node.children.map((child, index) => inItem(child, index, { ...place, loose: node.spread }))}</li>;
    case 'blockquote':
      return <blockquote>{inside(node.children, place)}</blockquote>;
    case 'strong':
      return <strong>{inside(node.children, place)}</strong>;
    case 'emphasis':
      return <em>{inside(node.children, place)}</em>;
    case 'link':
      return <Linked address={node.url}>{inside(node.children, place)}</Linked>;
    case 'break':
      return <br />;
    case 'text':
      return node.value;
    default:
      return null;
  }
}

/** A paragraph that is all of an item needs no element of its own. */
function inItem(
  node: MarkdownNode,
  index: number,
  { loose, ...place }: Place & { loose?: boolean | null | undefined },
) {
  if (node.type === 'paragraph' && !loose) return inside(node.children, place);
  return <Node key={String(index)} node={node} place={place} />;
}

function Linked({ address, children }: { address: string; children: ReactNode }) {
  const href = safeAddress(address);
  return href === null ? (
    children
  ) : (
    <a href={href} rel="nofollow noopener ugc">
      {children}
    </a>
  );
}
