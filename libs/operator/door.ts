import type { Accounts } from '#identity/accounts';
import type { Outcome } from '#identity/outcome';
import type { Ledgers } from '#ledger/ledgers';
import type { ChecksStanding } from '#ledger/operations/background-checks';
import type { CheckSetting } from '#ledger/operations/check-store';
import type { NextRun } from '#ledger/operations/rebuild-clock';
import type { RebuildSchedule, StoredSchedule } from '#ledger/operations/schedule-store';

/**
 * What somebody at the machine may ask of a data folder, whether their process opens it or a server that owns it answers: the
 * arguments and answers are JSON, but for `onProgress` and `signal` in a last argument. Names, in the order of Ledgers.
 */
export const CARRIED = [
  'ledgers',
  'execute',
  'head',
  'status',
  'target',
  'queue',
  'activity',
  'roster',
  'reports',
  'events',
  'text',
  'rebuild',
  'rebuildAll',
  'revertView',
  'viewReports',
  'viewReport',
  'rebuildSchedule',
  'setRebuildSchedule',
  'viewChecks',
  'setViewChecks',
  'addAccount',
  'resetAccount',
] as const;
export type CarriedMethod = (typeof CARRIED)[number];

/** Those whose last argument takes `onProgress` and `signal`. */
export const WATCHED: readonly CarriedMethod[] = ['rebuild', 'rebuildAll'];

type OfLedgers = Extract<CarriedMethod, keyof Ledgers>;

/** When every view is rebuilt by itself; what was never set stays away. */
export interface ScheduleTold {
  readonly schedule?: StoredSchedule | undefined;
  readonly next?: NextRun | undefined;
}

/** The operator's door to a data folder. */
export type OperatorDoor = { readonly [Method in OfLedgers]: Ledgers[Method] } & {
  /** The schedule of rebuilds, and when the next one is due. */
  readonly rebuildSchedule: () => Promise<ScheduleTold>;
  /** See RebuildClock.set. */
  readonly setRebuildSchedule: (schedule: RebuildSchedule, setBy: string) => Promise<ScheduleTold>;
  /** How the background checks stand. */
  readonly viewChecks: () => Promise<ChecksStanding>;
  /** See BackgroundChecks.set. */
  readonly setViewChecks: (setting: CheckSetting, setBy: string) => Promise<ChecksStanding>;
  /** See Accounts.add. */
  readonly addAccount: (
    account: string,
    name: string,
    options: { readonly installationAdministrator: boolean },
  ) => Promise<Outcome<{ link: string }>>;
  /** See Accounts.resetPassword. */
  readonly resetAccount: (account: string) => Promise<Outcome<{ link: string }>>;
};

const scheduleTold = ({ clock }: Ledgers['operations']): Promise<ScheduleTold> =>
  Promise.resolve({ schedule: clock.schedule, next: clock.next() });

/** The door of a folder that this process opened. `accounts` is asked when an account is. */
export const localDoor = (ledgers: Ledgers, accounts: () => Accounts): OperatorDoor => ({
  ledgers: () => ledgers.ledgers(),
  execute: (...asked) => ledgers.execute(...asked),
  head: (...asked) => ledgers.head(...asked),
  status: (...asked) => ledgers.status(...asked),
  target: (...asked) => ledgers.target(...asked),
  queue: (...asked) => ledgers.queue(...asked),
  activity: (...asked) => ledgers.activity(...asked),
  roster: (...asked) => ledgers.roster(...asked),
  reports: (...asked) => ledgers.reports(...asked),
  events: (...asked) => ledgers.events(...asked),
  text: (...asked) => ledgers.text(...asked),
  rebuild: (...asked) => ledgers.rebuild(...asked),
  rebuildAll: (...asked) => ledgers.rebuildAll(...asked),
  revertView: (...asked) => ledgers.revertView(...asked),
  viewReports: (...asked) => ledgers.viewReports(...asked),
  viewReport: (...asked) => ledgers.viewReport(...asked),
  rebuildSchedule: () => scheduleTold(ledgers.operations),
  setRebuildSchedule: async (...asked) => {
    ledgers.operations.clock.set(...asked);
    return scheduleTold(ledgers.operations);
  },
  viewChecks: () => ledgers.operations.checks.standing(),
  setViewChecks: async (...asked) => {
    const { checks } = ledgers.operations;
    checks.set(...asked);
    return checks.standing();
  },
  addAccount: (...asked) => Promise.resolve(accounts().add(...asked)),
  resetAccount: (account) => Promise.resolve(accounts().resetPassword(account)),
});
