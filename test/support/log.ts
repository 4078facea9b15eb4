import { type Logger, pino } from 'pino';

interface Line {
  level: number;
  msg: string;
  task?: string;
  job?: string;
}

/** A logger whose lines can be looked at; 40 is a warning, 50 an error. */
export function logInMemory(): { logger: Logger; lines: Line[]; text(): string } {
  const written: string[] = [];
  const lines: Line[] = [];
  const write = (line: string) => {
    written.push(line);
    lines.push(JSON.parse(line) as Line);
  };
  return { logger: pino({ level: 'warn' }, { write }), lines, text: () => written.join('') };
}
