export { ApplicationError, type ApplicationErrorExtra, type FieldError } from './application-error';
export { type DeadLetterReason, deadLetterReason } from './dead-letter-reason';
export { parseOrInvalid } from './parse-or-invalid';
export { ProblemFilter, type ProblemFilterOptions } from './problem.filter';
export { toApplicationError } from './to-application-error';
export { type ProblemPlace, toProblem } from './to-problem';
