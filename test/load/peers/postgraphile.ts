/** The service as PostGraphile makes it of the tables that the service's role may read, and of functions in the database. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const serv = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public', 'bench'],
      poolConfig: { max: 10 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    // Who is signed in is a setting of the transaction. Nobody is where only something public is read: no transaction then.
    context: ({ node }) => {
      const account = node?.req.headers['x-account'];
      return account ? { pgSettings: { 'bench.account': account } } : {};
    },
  },
}).createServ(grafserv);

const server = createServer();
await serv.addTo(server);
await serv.ready();
server.listen(Number(process.env.PORT), '127.0.0.1');
