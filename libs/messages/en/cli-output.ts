import { comparison } from './cli-comparison.ts';
import { issued } from './cli-issued.ts';
import { move } from './cli-move.ts';
import { formatDate, formatInstant } from '../dates.ts';
import type { output as vi } from '../vi/cli-output.ts';
import { events } from './words.ts';

type Output = typeof vi;

const words = (type: string): string => (events as Readonly<Record<string, string>>)[type] ?? type;
const eventNumbers = (first: number, last: number): string =>
  first === last ? `event ${first}` : `events ${first}–${last}`;

const moment: Output['moment'] = (at, asOf, position) =>
  `Status at ${formatDate('en', at)}, as recorded by ${formatInstant('en', asOf)} (event ${position}).`;

const natures: Output['natures'] = {
  real: '',
  demonstration: 'DỮ LIỆU MINH HỌA (demonstration data). Every figure, document and assignment here is fictional.',
  simulated: 'DỮ LIỆU MÔ PHỎNG (simulated data). Every figure, document and assignment here is fictional.',
};

const columns: Output['columns'] = {
  code: 'Code',
  target: 'Target (unit)',
  goal: 'Goal',
  actual: 'Actual',
  judged: 'Judged',
  percent: '% of goal',
  pace: 'Pace',
  verdict: 'Status',
  byEstimate: 'By estimate',
  flags: 'Notes',
  event: 'Event',
  time: 'Time',
  account: 'Account',
  what: 'What',
  subject: 'Of event',
  events: 'Events',
  unit: 'Unit',
  name: 'Name',
  kind: 'Kind',
  enrolled: 'From',
  left: 'Left on',
  when: 'Period, day',
  value: 'Value',
  state: 'State',
  period: 'Period',
  results: 'Results',
  waiting: 'Waiting',
  current: 'Counts now',
  view: 'View',
  rows: 'Rows',
  outcome: 'Outcome',
  ledger: 'Ledger',
  report: 'Report',
  run: 'Run',
  position: 'Up to event',
  rate: 'Events/s',
};

const status: Output['status'] = {
  announced: (announced, unnamed) => `The resolution announced ${announced} targets; ${unnamed} are not public yet.`,
  dropped: (count) => `${count} targets were dropped.`,
  goalNotPublic: 'not public',
  estimated: (figure) => `estimate ${figure}`,
  judgedByEstimate: (verdict) => `by estimate: ${verdict}`,
};

const opening: Output['opening'] = {
  founded: (ledger, folder) => `The ledger ${ledger} is founded in the folder ${folder}.`,
  next: [
    'Next: let one account record and another approve, then record the first result.',
    '  npm run ledger -- grant can-bo-01 clerk --as quan-tri',
    '  npm run ledger -- grant lanh-dao-01 approver --as quan-tri',
    '  npm run ledger -- record TH-07 12 --on 15/03/2026 --as can-bo-01',
  ],
  demonstrated: (folder, waiting) => [
    'This story lies in a throw-away folder that may be deleted at any time. Look further:',
    `  npm run ledger -- history TH-07 --data ${folder}`,
    `  npm run ledger -- target TH-07 --data ${folder} --as-of 03/02/2026`,
    `  npm run ledger -- approve ${waiting} --as lanh-dao-01 --data ${folder}`,
  ],
  waiting: (count) => `Waiting for a decision or to be mended: ${count}. See: npm run ledger -- queue`,
  commands: 'All commands: npm run ledger -- --help',
};

const target: Output['target'] = {
  goal: 'Goal',
  due: 'Due',
  kind: 'Measure',
  interpretation: 'Reading',
  unconfirmed: 'not confirmed',
  cadence: 'Cadence',
  cadenceDue: (cadence, days) => `${cadence}, due ${days} days after the period`,
  baseline: 'Baseline',
  roadmap: 'Roadmap',
  linear: 'no approved roadmap: straight line assumed',
  none: 'none yet',
  startsAtZero: '0, needs no setting',
  scope: 'Recorded for',
  ward: 'the whole ward',
  units: (kinds) => `each unit (${kinds})`,
  theme: 'Theme',
  breakthrough: (number) => `breakthrough ${number}`,
  dropped: (date) => `Dropped from ${date} on`,
  expected: 'Roadmap when judged',
  pace: 'Pace on the roadmap',
  average: 'Average of the term',
  yearToDate: (year) => `${year} to date`,
  event: (position) => `event ${position}`,
  responsibility: {
    heading: 'The six “rõ”',
    office: 'Office',
    task: 'Task',
    responsibility: 'Responsibility',
    product: 'Product',
    deadline: 'Deadline',
    roadmap: 'Roadmap',
    none: 'Not assigned yet.',
  },
  results: 'Results',
  noResults: 'No results yet.',
  series: { month: 'By month', quarter: 'By quarter', year: 'By year', unit: 'By unit' },
  corrected: 'corrected',
  correcting: (position, value) => `correction to ${value} waits (event ${position})`,
  inPlace: 'in place',
  ended: 'ended',
};

const queue: Output['queue'] = {
  empty: 'Nothing waits.',
  kinds: { result: 'result', correction: 'correction', proposal: 'proposal', returned: 'returned, to be resubmitted' },
  changes: (type, count) => `${words(type)}${count > 1 ? ` (${count} changes)` : ''}`,
  nothingYet: 'none',
};

const roster: Output['roster'] = {
  empty: 'No unit is enrolled yet.',
  summary: (on, all) => `${on} units are on the roster, of ${all} that were ever enrolled.`,
};

const activity: Output['activity'] = { empty: 'There are no such events.' };

const done: Output['done'] = {
  accepted: (type, first, last) => `Done, ${words(type)}: ${eventNumbers(first, last)}.`,
  proposed: (type, position) => `Proposed (${words(type)}): event ${position}.`,
  repeated: 'This key was answered before; nothing was added.',
  nextApprove: (position) => `Another account has to approve it: npm run ledger -- approve ${position} --as <account>`,
  withdrawProposed: 'This result is approved, so withdrawing it is a proposal that another account has to approve.',
};

const accountLink: Output['accountLink'] = (account, address) =>
  `The account ${account} chooses its password (12 characters at least), once, within 3 days, on this page:\n${address}\n` +
  'The address is shown here alone; hand it to its person in private. Where no server runs yet: npm start.';

const schedule: Output['schedule'] = {
  none: 'No schedule of rebuilds: nothing runs by itself.',
  standing: (words, cron, jitter) => `Rebuilds ${words} (${cron}), at most ${jitter} minutes late at random.`,
  next: (when) => `Next: ${when}.`,
  paused: 'The schedule is paused: nothing runs by itself.',
  by: (account, when) => `Set by ${account} at ${when}.`,
  byEnvironment: 'Set by LEDGER_REBUILD when the server was started.',
};

const checks: Output['checks'] = {
  standing: (hours) => `Background check: every ledger once in ${hours} hours, while the server runs.`,
  paused: 'The background check is paused.',
  last: (ledger, when, found) => `Last: ${ledger}, ${when}, ${found}.`,
  none: 'No ledger has been checked yet.',
  next: (ledger, when) => `Next: ${ledger}, from ${when} on.`,
  running: (ledger) => `Checking ${ledger}.`,
  outcomes: {
    equal: (position) => `up to event ${position}, equal`,
    mended: (position) => `up to event ${position}, drift, the rebuilt one took over`,
    drift: (position) => `up to event ${position}, drift`,
    failed: 'could not be checked; see views reports',
  },
};

const simulation: Output['simulation'] = {
  done: (ledgers, events, seconds, rate) =>
    `Wrote ${ledgers} simulated ledgers, ${events} events, in ${seconds} seconds (${rate} events/s).`,
  next: (folder, ledger) => [
    `Folder: ${folder}; delete it whenever you like. Go on with:`,
    `  npm run ledger -- status --ledger ${ledger} --data ${folder}`,
  ],
  cancelled: 'The simulation was stopped; no ledger was written.',
};

const diff: Output['diff'] = {
  before: 'Before:',
  after: 'After:',
  nothing: 'No target differs between the two moments.',
  sameFigures: 'figures and verdict unchanged',
  onlyTheDay: 'no event in between: it differs because the day does',
};

const rebuild: Output['rebuild'] = {
  views: { status: 'status', target: 'targets', queue: 'queue', activity: 'activity', roster: 'roster' },
  progress: (done, total, percent, rate, left) =>
    `${done}/${total} events · ${percent} · ${rate} events/s · ${left} left`,
  seconds: (seconds) => `${seconds} s`,
  equal: 'unchanged',
  differs: 'DRIFT',
  summary: (read, seconds) => `Read ${read} events in ${seconds} s.`,
  same: 'No drift: the rebuilt views equal the live ones and have taken their place.',
  drift: 'There is drift: the live views stay; tell the operator.',
  confirmed: 'There was drift: a replay from event 1 confirms the rebuilt views, so they have taken over.',
  checkedSame: 'No drift; nothing was switched.',
  checkedDrift: 'There is drift; nothing was switched.',
  replay: {
    agrees: 'A replay from event 1 confirms the rebuilt views.',
    differs: 'A replay from event 1 does not confirm the rebuilt views.',
  },
  driftCount: (shown, total) => `What differs (${shown} of ${total}):`,
  driftCell: (where, live, rebuilt, events) => `${where}: live ${live}, rebuilt ${rebuilt} (events ${events})`,
  noRow: 'no such row',
  noEvents: 'unknown',
  andMore: (count) => ` and ${count} more`,
  failed: (ledger, why) => `${ledger}: ${why}`,
  cancelled: 'Cancelled; the live views stay.',
};

const reports: Output['reports'] = {
  kinds: { rebuild: 'rebuild', check: 'check', revert: 'revert' },
  outcomes: {
    running: 'running',
    switched: 'switched',
    unchanged: 'no drift',
    drift: 'DRIFT',
    cancelled: 'cancelled',
    failed: 'FAILED',
  },
  none: 'No report yet.',
  head: (id, kind, ledger, startedBy, when) => `Report ${id}: ${kind} of ${ledger}, by ${startedBy}, at ${when}`,
  outcome: (outcome, to, seconds, rate) => `${outcome}: up to event ${to}, in ${seconds} s, ${rate} events/s`,
  reason: (message) => `Reason: ${message}`,
  reverted: (view, file) => `View ${view} went back to the generation before: ${file}.`,
};

const problems: Output['problems'] = {
  refused: 'Refused',
  undone: 'Not done',
  unanswered: 'Cannot be answered',
  usage: 'The command line is wrong',
  unavailable: 'The ledger cannot be used',
  unexpected: 'Unexpected error; this command changed nothing in the ledger',
  seeHelp: 'See: npm run ledger -- --help',
};

export const output: Output = {
  moment,
  natures,
  columns,
  status,
  opening,
  target,
  queue,
  roster,
  activity,
  done,
  rebuild,
  schedule,
  checks,
  simulation,
  reports,
  diff,
  comparison,
  issued,
  move,
  accountLink,
  problems,
};
