export { killPoint } from './kill-point';
export { type KillPointName, killPoints } from './kill-points';
