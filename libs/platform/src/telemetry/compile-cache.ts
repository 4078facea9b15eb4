import { flushCompileCache } from 'node:module';

/**
 * Keeps what was compiled so far where NODE_COMPILE_CACHE says, so that the next start has less to do. Node would do it at
 * the end of the process, which not every process lives to see.
 */
export const keepCompiled = (): void => flushCompileCache();
