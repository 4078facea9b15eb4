import { createContext, data, type MiddlewareFunction, type RouterContextProvider } from 'react-router';
import { visit } from '../visit';
import { signInFirst } from './signed-in';

/** Fields that people write themselves: a form with one of them filled is not to be written twice. */
const writtenFields = [
  'email',
  'organisationEmail',
  'name',
  'message',
  'wish',
  'date',
  'reason',
  'presentation',
  'agenda',
  'notes',
  'titleFi',
  'titleSv',
  'textFi',
  'textSv',
  'words',
  // Of the outcomes of a circle.
  'fi',
  'sv',
  'title',
  'goal',
  'summary',
  'problem',
  'done',
  'resources',
  'results',
  'failed',
  'conditions',
  'transfer',
  'contact',
  // Of a request for sparring, its time and its report.
  'question',
  'place',
  'accessNeeds',
  'day',
  'heldOn',
  'situation',
  'practice',
  'cooperation',
  'madeVisible',
  'noOutcome',
  'what',
  'changes',
  'reached',
  // Of a practice: comments, reviews, pictures, what was changed, its adoption.
  'text',
  'why',
  'alternative',
  'caption',
  'note',
  'adapted',
  'lawName',
] as const;

type WrittenField = (typeof writtenFields)[number];

/** A form that was sent in vain, with everything in it. */
export interface Kept {
  /** Nobody is signed in any more; else the database is away. */
  signIn: boolean;
  /** Where it is sent. */
  action: string;
  fields: [name: string, value: string][];
}

/** A password is typed anew. */
const mayReturn = (field: [string, FormDataEntryValue]): field is [string, string] =>
  typeof field[1] === 'string' && field[0] !== 'password';

export const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' && found !== null && 'fields' in found;

/** The name of a field, also in a row or of a language: "items.2.title", "title-2" and "title-sv" are titles. */
const fieldOf = (name: string): string => name.replace(/^[a-z]+\.\d+\.|-(?:fi|sv|en|\d+)$/g, '');

/** What one has written, as the page shows it. */
export const writtenIn = ({ fields }: Kept): [WrittenField, string][] =>
  writtenFields.flatMap((name) =>
    fields
      .filter((one) => fieldOf(one[0]) === name && one[1].trim() !== '')
      .map(([, text]) => [name, text] as [WrittenField, string]),
  );

type Return = (signIn: boolean) => Promise<void>;

const formReturns = createContext<Return | null>(null);

/** The page on which one signs in; but a form in which something is written comes back with it. */
export async function memberFirst(request: Request, context: Readonly<RouterContextProvider>): Promise<never> {
  await context.get(formReturns)?.(true);
  throw signInFirst(request);
}

/**
 * Any form: when it asks for somebody who is signed in and nobody is, or the database is away, it comes back with what was
 * written, to be sent again. It goes from the person's browser to the page and back, into no address, log or session.
 */
export const keeping: MiddlewareFunction<Response> = ({ request, context }, next) => {
  if (request.method !== 'POST') return next();
  const { pathname, search } = new URL(request.url);
  const copy = request.clone();
  let sent: Promise<FormData> | undefined;
  const comeBack: Return = async (signIn) => {
    sent ??= copy.formData();
    const fields = [...(await sent)].filter(mayReturn);
    const kept: Kept = { signIn, action: pathname + search, fields };
    if (writtenIn(kept).length > 0) throw data(kept, { status: signIn ? 422 : 503 });
  };
  const given = context.get(visit);
  context.set(formReturns, comeBack);
  context.set(visit, {
    ...given,
    async execute(document, variables) {
      const result = await given.execute(document, variables);
      const code = result.errors[0]?.code;
      if (code === 'UNAUTHENTICATED' || code === 'SERVICE_UNAVAILABLE') await comeBack(code === 'UNAUTHENTICATED');
      return result;
    },
  });
  return next();
};
