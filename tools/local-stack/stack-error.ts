/** A failure whose message is one sentence for the person at the keyboard; no stack trace is printed for it. */
export class StackError extends Error {}
