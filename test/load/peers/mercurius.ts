/** The service as one writes it with Mercurius: loaders for relations, compiled queries, named statements. */
import fastify from 'fastify';
import mercurius from 'mercurius';
import { loaders } from './mercurius-loaders.ts';
import { resolvers } from './mercurius-resolvers.ts';
import { schema } from './mercurius-schema.ts';

const app = fastify();
app.get('/', () => 'ready');
await app.register(mercurius, {
  schema,
  resolvers,
  loaders,
  jit: 1,
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
