import type { Problem } from '@streamstock/contracts-http-api';
import { listOf, optional, type Read, record, text } from './shape';

/** One field that the server refused, by its name in the request. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}
export interface ProblemText extends Pick<Problem, 'title' | 'detail' | 'code' | 'correlationId'> {
  readonly errors: readonly FieldFault[] | undefined;
}

export const readProblem: Read<ProblemText> = record<ProblemText>({
  title: text,
  detail: text,
  code: text,
  correlationId: text,
  errors: optional(listOf(record<FieldFault>({ field: text, message: text }))),
});
