import type { LoggerService } from '@nestjs/common';
import type { Logger } from './create-logger';

type Level = 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal';

/** Nest writes through pino. Its chatter while booting (`InstanceLoader`, `RouterExplorer` …) goes to debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(bootChatter.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last, and before it a stack or further messages. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const extra = rest.slice(0, -1).filter((item) => item !== undefined);
    const fields = {
      ...(typeof context === 'string' ? { context } : {}),
      ...(extra.length === 0 ? {} : { extra }),
    };
    if (message instanceof Error) this.logger[level]({ ...fields, err: message }, message.message);
    else if (typeof message === 'string') this.logger[level](fields, message);
    else if (isDetails(message)) {
      const { msg, ...details } = message;
      this.logger[level]({ ...fields, ...details }, msg);
    } else this.logger[level]({ ...fields, message });
  }
}

/** As pino takes them: fields, and the words in `msg`. */
const isDetails = (message: unknown): message is { readonly msg: string } =>
  typeof message === 'object' && message !== null && 'msg' in message && typeof message.msg === 'string';

const bootChatter = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);
