import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const calendarDay = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  const day = new Date(`${text}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!exists) throw new GraphQLError('A Date has the form 2026-11-21.', { extensions: { code: 'BAD_USER_INPUT' } });
  return text;
};

const instant = (value: unknown): Date => {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new GraphQLError('A DateTime has the form 2026-11-21T11:00:00Z.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return date;
};

/** As PostgreSQL writes an instant in JSON: so are nearly all that are answered, and a list holds many. */
const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00:00$/;

/** To the millisecond, in UTC. */
function told(value: unknown): string {
  const parts = typeof value === 'string' ? written.exec(value) : null;
  if (parts === null) return instant(value).toISOString();
  return `${parts[1]}.${(parts[2] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function fileContent(value: unknown): Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value === 'string' && base64.test(value)) return Buffer.from(value, 'base64');
  throw new GraphQLError('A FileContent is base64.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Resolvers of the scalars in common.graphql. */
export const scalars = {
  Date: new GraphQLScalarType<string, string>({
    name: 'Date',
    serialize: calendarDay,
    parseValue: calendarDay,
    parseLiteral: (node) => calendarDay(node.kind === Kind.STRING ? node.value : null),
  }),
  FileContent: new GraphQLScalarType<Buffer, string>({
    name: 'FileContent',
    serialize: (value) => fileContent(value).toString('base64'),
    parseValue: fileContent,
    parseLiteral: (node) => fileContent(node.kind === Kind.STRING ? node.value : null),
  }),
  DateTime: new GraphQLScalarType<Date, string>({
    name: 'DateTime',
    serialize: told,
    parseValue: instant,
    parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
  }),
};
