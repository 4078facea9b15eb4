import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** How a number is made of a tree of selections. A fragment counts in each place where it is spread. */
export interface Measure {
  /** Of one selection, from what lies below it. `field` is missing where the schema has no such field. */
  of(node: SelectionNode, below: number, field: Field | undefined): number;
  join(one: number, other: number): number;
}

export const sum = (one: number, other: number): number => one + other;

/** A document with its fragments where they are spread; each is measured once, however often that is. */
export class Expansion {
  readonly operations: OperationDefinitionNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
  ) {
    this.operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  /** The greatest measure of any operation. */
  greatest(measure: Measure): number {
    const ofFragments = new Map<string, number>();
    return Math.max(
      0,
      ...this.operations.map(({ operation, selectionSet }) =>
        this.measure(measure, selectionSet, this.schema.getRootType(operation) ?? undefined, ofFragments),
      ),
    );
  }

  /** Names of the fields directly below an operation, also through fragments; one that stands twice comes twice. */
  rootFields({ selectionSet }: OperationDefinitionNode): string[] {
    const below = (set: SelectionSetNode): string[] =>
      set.selections.flatMap((node) => {
        if (node.kind === Kind.FIELD) return [node.name.value];
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
        return fragment ? below(fragment.selectionSet) : [];
      });
    return below(selectionSet);
  }

  private measure(
    measure: Measure,
    set: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    ofFragments: Map<string, number>,
  ): number {
    let total = 0;
    for (const node of set.selections) {
      let below = 0;
      let field: Field | undefined;
      if (node.kind === Kind.FIELD) {
        field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        if (node.selectionSet)
          below = this.measure(measure, node.selectionSet, field && getNamedType(field.type), ofFragments);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const inner = node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : type;
        below = this.measure(measure, node.selectionSet, inner, ofFragments);
      } else {
        below = this.ofFragment(measure, node.name.value, ofFragments);
      }
      total = measure.join(total, measure.of(node, below, field));
    }
    return total;
  }

  private ofFragment(measure: Measure, name: string, ofFragments: Map<string, number>): number {
    const known = ofFragments.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return 0;
    ofFragments.set(name, 0); // Within itself a fragment is nothing: cycles are refused by a rule of their own.
    const type = this.schema.getType(fragment.typeCondition.name.value);
    const measured = this.measure(measure, fragment.selectionSet, type, ofFragments);
    ofFragments.set(name, measured);
    return measured;
  }
}
