import type { ClusterUnderTest } from './cluster-under-test.ts';
import type { Line } from './line.ts';
import type { AppendFault, FollowFault, ReadFault } from './scripted-cluster/misbehaviour.ts';
import { between } from './seeded-random.ts';

const APPEND_FAULTS: readonly AppendFault[] = [
  'drop-before-write',
  'drop-after-write',
  'silent-before-write',
  'silent-after-write',
  'not-leader',
];
const READ_FAULTS: readonly ReadFault[] = ['drop', 'end-early', 'silent'];
const FOLLOW_FAULTS: readonly FollowFault['how'][] = ['drop', 'end', 'stall', 'repeat'];

export const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[between(random, 0, items.length - 1)]!;

/** Lets something go wrong now or soon, on the line of one node or at the server. */
export type Disturb = (random: () => number, cluster: Pick<ClusterUnderTest, 'scripted'>, line: Line) => Promise<void>;

/** Something goes wrong, at a byte or a call that nobody chose; of a real server only its line. */
export const anything: Disturb = async (random, { scripted }, line) => {
  const what = between(random, 0, 9);
  if (what <= 3) line.cutAfter(between(random, 0, 6000));
  if (!scripted) return;
  if (what === 4 || what === 5) scripted.faults.appends.push(pick(random, APPEND_FAULTS));
  if (what === 6) scripted.faults.reads.push(pick(random, READ_FAULTS));
  if (what === 7) scripted.faults.follows.push({ how: pick(random, FOLLOW_FAULTS), after: between(random, 0, 5) });
  if (what === 8 && scripted.isRunning) {
    scripted.stop();
    await scripted.restart();
  }
};

/** The server is killed when so many bytes have gone over a node's line, among all the calls of that moment, and starts again with its data. */
export const killing = (): Disturb => {
  let isFirst = true;
  return (random, { scripted }, line) => {
    if (isFirst || between(random, 0, 7) === 0) {
      line.cutAfter(between(random, 0, 12_000), () => {
        if (!scripted?.isRunning) return;
        scripted.stop();
        void scripted.restart();
      });
    }
    isFirst = false;
    return Promise.resolve();
  };
};
