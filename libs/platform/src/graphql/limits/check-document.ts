import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { cost } from './cost.js';
import { aliases, depth, directives, type Limit, rootFields } from './counts.js';
import { Expansion } from './expansion.js';
import { fragmentCycles } from './fragment-cycles.js';
import { listSize } from './list-size.js';
import { nesting } from './nesting.js';
import { noIntrospection } from './no-introspection.js';
import { fieldsRepeated, mutationOnce } from './repeats.js';

const inThisOrder: Limit[] = [
  nesting,
  fragmentCycles,
  depth,
  rootFields,
  aliases,
  directives,
  listSize,
  cost,
  mutationOnce,
  fieldsRepeated,
];

/**
 * Why a document is refused, or null. Our limits come first: on what passes them the rules of GraphQL itself take
 * milliseconds, on what does not, up to some hundred.
 */
export function checkDocument(schema: GraphQLSchema, document: DocumentNode): GraphQLError | null {
  const expansion = new Expansion(schema, document);
  for (const limit of inThisOrder) {
    const refusal = limit(expansion);
    if (refusal) return refusal;
  }
  const rules = [...specifiedRules, noIntrospection];
  const [fault] = validate(schema, document, rules, { maxErrors: 1, hideSuggestions: true });
  return fault ?? null;
}
