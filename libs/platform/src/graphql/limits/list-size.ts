import { type ASTNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';
import { listArguments } from './cost.js';
import type { Limit } from './counts.js';
import { limits, tooMuch } from './limits.js';

const tooLong = (node?: ASTNode): GraphQLError =>
  tooMuch('LIST_TOO_LONG', `A list has at most ${limits.list} entries.`, node);

/** Lists that the document itself asks for or gives. */
export const listSize: Limit = ({ document }) => {
  let found: ASTNode | undefined;
  visit(document, {
    Argument(node) {
      const { kind } = node.value;
      if (listArguments.includes(node.name.value) && kind === Kind.INT && Number(node.value.value) > limits.list)
        found ??= node;
    },
    ListValue(node) {
      if (node.values.length > limits.list) found ??= node;
    },
  });
  return found ? tooLong(found) : null;
};

/** Names of the variables that say how many rows a list brings. */
export function lengthVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (listArguments.includes(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Lists that the variables ask for or give; they have been coerced, so they are no deeper than their types. */
export function listsInVariables(lengths: string[], variables: Record<string, unknown>): GraphQLError | null {
  const asked = lengths.some((name) => typeof variables[name] === 'number' && variables[name] > limits.list);
  return asked || hasLongList(variables) ? tooLong() : null;
}

const hasLongList = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length > limits.list) return true;
  return Object.values(value).some(hasLongList);
};
