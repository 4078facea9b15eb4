import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';

/** A reader answers under the alias that was asked; everything else under the field's own name. */
export const byAlias: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const key = String(info.path.key);
  if (typeof source === 'object' && source !== null && Object.hasOwn(source, key)) {
    const value = (source as Record<string, unknown>)[key];
    return typeof value === 'function' ? value(args, context, info) : value;
  }
  return defaultFieldResolver(source, args, context, info);
};
