/** Where the token of a request comes from. */
export interface Credentials {
  token(signal: AbortSignal): Promise<string>;
  /** The API does not accept this token. Whether there is hope for another. */
  refused(token: string): boolean;
}
