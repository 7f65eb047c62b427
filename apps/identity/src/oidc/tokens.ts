/** Origins that a form of ours may lead to: browsers hold a form to its policy through all redirects. */
export const FORM_TARGETS = Symbol('form targets');
