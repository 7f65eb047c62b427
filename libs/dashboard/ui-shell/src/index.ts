export { type Shortcut, Shortcuts } from './shortcuts/shortcuts';
