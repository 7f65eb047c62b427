import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { errorCodes, type ErrorCode, problemSchema, statusOf } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import { ApplicationError, deadLetterReason, parseOrInvalid, toProblem } from './index';
import { toApplicationError } from './to-application-error';

const at = { instance: '/api/events', correlationId: 'c-1' };

const caught = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('toProblem', () => {
  it.each(Object.keys(errorCodes) as ErrorCode[])(
    '%s is a valid problem with the status of its kind',
    (code) => {
      const problem = toProblem(new ApplicationError(code, 'Some detail.'), at);
      expect(problemSchema.parse(problem)).toMatchObject({
        code,
        status: statusOf(code),
        detail: 'Some detail.',
        ...at,
      });
    },
  );

  it('carries fields and the command id', () => {
    const commandId = '5b0c7ad2-61f2-8e44-9d3b-1f6a7c8e9d00';
    const error = new ApplicationError('stock.insufficient', 'Only 1.', { field: 'quantity', commandId });
    expect(toProblem(error, at)).toMatchObject({
      commandId,
      errors: [{ field: 'quantity', message: 'Only 1.' }],
    });
  });

  it.each([
    new Error('password=hunter2 at 10.0.0.7'),
    'hunter2',
    undefined,
    Object.assign(new Error('hunter2'), { code: 'ESTRANGE', statusCode: 400 }),
    new HttpException('hunter2', 500),
  ])('says nothing about an unforeseen error', (error) => {
    const problem = toProblem(error, at);
    expect(problem).toMatchObject({ status: 500, code: 'internal.error' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it('maps errors of Nest by their status', () => {
    expect(toProblem(new NotFoundException('Cannot GET /x'), at).code).toBe('route.not-found');
    expect(toProblem(new BadRequestException('x'), at).code).toBe('request.invalid');
    expect(toProblem(new HttpException('x', 413), at).code).toBe('request.too-large');
    expect(toProblem(new HttpException('x', 415), at).code).toBe('request.unsupported-media');
    expect(toProblem(new HttpException('x', 429), at).code).toBe('rate.limited');
  });

  it.each([
    [400, 'body'],
    [413, 'body'],
    [415, 'content-type'],
  ])('names what of a request with status %i is at fault: %s', (status, field) => {
    const problem = toProblem(new HttpException('hunter2', status), at);
    expect(problem).toMatchObject({ status, errors: [{ field, message: problem.detail }] });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it('names the path, not the body, when the address cannot be read', () => {
    const error = Object.assign(new URIError("'/%zz' is not a valid url component"), {
      code: 'FST_ERR_BAD_URL',
      statusCode: 400,
    });
    expect(toProblem(error, at)).toMatchObject({ code: 'request.invalid', errors: [{ field: 'path' }] });
  });

  it.each([404, 408, 414, 429, 431, 503])('names no field for status %i', (status) => {
    expect(toProblem(new HttpException('x', status), at)).not.toHaveProperty('errors');
  });

  it('says come back later when a server behind is away, and not where it is', () => {
    const away = new Error('connect ECONNREFUSED 10.0.0.7:5432');
    const known = toApplicationError(away, (error) => error === away);
    expect(known).toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 2, cause: away });
    expect(JSON.stringify(toProblem(known, at))).not.toContain('10.0.0.7');
    expect(toApplicationError(new Error('other'), (error) => error === away).code).toBe('internal.error');
  });

  it('names the fields of a zod error', () => {
    const error = caught(() => z.object({ quantity: z.int() }).parse({ quantity: 'x' }));
    expect(toProblem(error, at)).toMatchObject({ code: 'request.invalid', errors: [{ field: 'quantity' }] });
  });
});

describe('parseOrInvalid', () => {
  const schema = z.strictObject({
    quantity: z.int().min(1),
    rows: z.array(z.strictObject({ id: z.string() })).optional(),
  });
  const fieldsOf = (value: unknown, prefix?: string): string[] => {
    const error = caught(() => parseOrInvalid(schema, value, prefix));
    if (!(error instanceof ApplicationError)) throw error;
    return error.errors.map(({ field }) => field);
  };

  it('returns what the schema makes of the value', () => {
    expect(parseOrInvalid(schema, { quantity: 2 })).toEqual({ quantity: 2 });
  });

  it.each([
    [{}, ['quantity']],
    [{ quantity: 0, rows: [{ id: 'a' }, { id: 3 }] }, ['quantity', 'rows[1].id']],
    [{ quantity: 1, colour: 'red', size: 4 }, ['colour', 'size']],
    [{ quantity: 1, rows: [{ id: 'a', extra: 1 }] }, ['rows[0].extra']],
    ['text', ['body']],
    [null, ['body']],
  ])('names the fields at fault in %j', (value, fields) => {
    expect(fieldsOf(value)).toEqual(fields);
  });

  it('puts the prefix in front', () => {
    expect(fieldsOf({}, 'query')).toEqual(['query.quantity']);
    expect(fieldsOf('text', 'query')).toEqual(['query']);
  });

  it('repeats no value and stays small however wrong the body is', () => {
    const rows = Array.from({ length: 500 }, () => ({ id: 'a', ['k'.repeat(5_000)]: 'hunter2' }));
    const problem = JSON.stringify(
      toProblem(
        caught(() => parseOrInvalid(schema, { quantity: 1, rows })),
        at,
      ),
    );
    expect(problem).not.toContain('hunter2');
    expect(problem.length).toBeLessThan(12_000);
  });

  it('names each of many wrong union members', () => {
    const union = z.discriminatedUnion('type', [z.object({ type: z.literal('SALE') })]);
    const error = caught(() => parseOrInvalid(union, { type: 'GIFT' }));
    expect(toProblem(error, at).errors).toMatchObject([{ field: 'type' }]);
  });
});

describe('deadLetterReason', () => {
  it.each([
    [
      'a known error',
      new ApplicationError('command.unprocessable', 'Too much.'),
      'command.unprocessable',
      'Too much.',
    ],
    [
      'a wrong message',
      caught(() => z.object({ a: z.int() }).parse({})),
      'message.invalid',
      expect.stringMatching(/^a:/),
    ],
    ['broken JSON', caught(() => JSON.parse('{') as unknown), 'message.unparseable', expect.any(String)],
    ['a bug', new TypeError('x is not a function'), 'internal.error', 'TypeError: x is not a function'],
    ['anything else', 'odd', 'internal.error', 'odd'],
  ])('gives the reason of %s', (_what, error, code, detail) => {
    expect(deadLetterReason(error)).toEqual({ code, detail });
  });

  it('keeps the detail short enough for a header', () => {
    expect(deadLetterReason(new Error('x'.repeat(10_000))).detail).toHaveLength(500);
  });
});
