import type { LoggerService } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { type Logger, pino } from 'pino';

/** Logs of a process: one JSON line each. Lines hold ids, never names, addresses or what people wrote. */
export const createLogger = (process: string, level: string): Logger =>
  pino({
    level,
    base: { process },
    serializers: {
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        message: error.message,
        stack: error.stack,
      }),
    },
  });

/** Nest's own messages in the same log; its chatter at start is debug. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown) => logger.debug({ nest: true }, String(message)),
  debug: (message: unknown) => logger.debug({ nest: true }, String(message)),
  verbose: (message: unknown) => logger.trace({ nest: true }, String(message)),
  warn: (message: unknown) => logger.warn({ nest: true }, String(message)),
  // Errors made for callers, such as "sign in first", are answers and no faults; what is a fault the formatter logs.
  error: (message: unknown, stack?: unknown) =>
    message instanceof GraphQLError
      ? logger.debug({ nest: true }, message.message)
      : logger.error({ nest: true, stack }, String(message)),
  fatal: (message: unknown) => logger.fatal({ nest: true }, String(message)),
});
