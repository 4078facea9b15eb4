import { type Client, type RunningApp, startApp } from './apps.ts';
import type { TestDatabase } from './database.ts';
import { webDocuments } from './web-documents.ts';

type Variables = Record<string, unknown>;

/** The operations of one web, each executed by the interpreter of GraphQL and compiled, for the same people. */
export interface BothExecutors {
  operations: string[];
  /** What someone, or a visitor, is answered by one and by the other. Ids made by the operation have no say. */
  ask(person: { id: string } | null, operation: string, variables: Variables): Promise<[string, string]>;
  /** Operations that did not run compiled. */
  notCompiled(): string[];
  close(): Promise<void>;
}

export async function bothExecutors(app: 'community' | 'admin', database: TestDatabase): Promise<BothExecutors> {
  const documents = webDocuments(app);
  const interpreting = await startApp(app, database, 4);
  const compiling = await startApp(app, database, 4);
  for (const text of documents.values()) compiling.documents.trust(text);
  const clients = new Map<string, Promise<[Client, Client]>>();
  const clientsOf = (person: { id: string } | null): Promise<[Client, Client]> => {
    const signIn = (running: RunningApp) =>
      person ? running.client().signIn(person) : Promise.resolve(running.client());
    const made = clients.get(person?.id ?? '') ?? Promise.all([signIn(interpreting), signIn(compiling)]);
    clients.set(person?.id ?? '', made);
    return made;
  };
  return {
    operations: [...documents.keys()],
    async ask(person, operation, variables) {
      const [one, other] = await clientsOf(person);
      const text = documents.get(operation) ?? '';
      return [await answerTo(one, text, variables), await answerTo(other, text, variables)];
    },
    notCompiled: () =>
      [...documents].filter(([name, text]) => !compiling.documents.runsCompiled(text, name)).map(([name]) => name),
    async close() {
      await interpreting.close();
      await compiling.close();
    },
  };
}

async function answerTo(client: Client, text: string, variables: Variables): Promise<string> {
  const { status, body } = await client.ask(text, variables);
  // An exported file says when it was made, and figures of when they are.
  const alike = body.replace(/"content":"[\w+/=]+"/, '"content":"…"').replace(/"asOf":"[^"]+"/g, '"asOf":"…"');
  return `${status} ${alike.replace(/"requestId":"[0-9a-f-]{36}"/g, '"requestId":"…"')}`;
}
