import { postLoad } from '../loads/post-load';
import type { Row } from '../row';

/** A gateway's group is called after its replica and its start, which say nothing here. */
const shown = (group: string): string => group.replace(/^gateway\..*$/, 'gateway');

export const offsetCommits: Row = {
  name: 'offset-commits',
  about: 'OffsetCommit requests of each consumer under half load, counted in __consumer_offsets',
  async run(bench) {
    const { offsetCommits: perGroup } = await postLoad(bench);
    return Object.entries(perGroup).map(([group, value]) => ({
      what: shown(group),
      value,
      unit: 'commits/s',
      goal: { atMost: 3 },
    }));
  },
};
