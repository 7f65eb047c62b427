export const AUTH_OPTIONS = Symbol('AuthOptions');
