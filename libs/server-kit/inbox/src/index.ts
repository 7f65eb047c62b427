export { findInbox, type InboxEntry } from './find-inbox';
export { inboxInsert, insertInbox, type InboxRow } from './insert-inbox';
export { inboxTable } from './inbox-table';
export { InboxCleaner, type InboxCleanerOptions } from './inbox-cleaner';
export { inboxKeepDays } from './keep-days';
