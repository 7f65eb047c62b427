/** Injects the `SessionSettings`. */
export const SESSION_SETTINGS = Symbol('session settings');
