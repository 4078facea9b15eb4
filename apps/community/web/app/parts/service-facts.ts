import { ServicePageDocument } from '../gql/graphql';
import { answered } from '../loading';
import type { Visit } from '../visit';

/** Who runs this installation. */
export const serviceFacts = async ({ execute }: Visit) => answered(await execute(ServicePageDocument, {})).service;
