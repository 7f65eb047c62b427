/**
 * Region of the locations that a replay makes. Live traffic leaves them alone: what is there at the end must be what the
 * file says, to the unit.
 */
export const replayedRegion = 'Replay';
