/** How long answers are kept, in days: longer than a command can be redelivered. */
export const inboxKeepDays = 21;
