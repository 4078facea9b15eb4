import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/** A reader answers under the alias that was asked; everything else under the field's own name. */
const byAlias: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const key = String(info.path.key);
  if (typeof source === 'object' && source !== null && Object.hasOwn(source, key)) {
    const value = (source as Record<string, unknown>)[key];
    return typeof value === 'function' ? value(args, context, info) : value;
  }
  return defaultFieldResolver(source, args, context, info);
};

/** Gives every field without a resolver of its own the one that looks for the alias first. */
export function withAliasAwareFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= byAlias;
  }
  return schema;
}
