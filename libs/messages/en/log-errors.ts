import type { MoveRefusal } from '#event-log/moving/move-refused-error';
import type { AddressFlaw } from '#event-log/cluster/cluster-address';
import type { HistoryFlaw } from '#event-log/history';
import type { Sentence } from '../said.ts';
import type { LogErrorCode } from '../vi/log-errors.ts';

const where = (s: Parameters<Sentence>[0]): string =>
  s.raw('file') || s.raw('folder') || s.raw('ledger') || 'the data folder';
const event = (s: Parameters<Sentence>[0]): string => `Event ${s.raw('position')} of ledger ${s.raw('ledger')}`;

const historyFlaws: Record<HistoryFlaw, string> = {
  json: 'is not whole JSON',
  'duplicate-key': 'has a key that stands twice',
  'too-large': 'is too long for one event',
  envelope: 'does not have the shape of an event',
  'not-canonical': 'is not the very bytes that were recorded',
  position: 'is not the next event',
  ledger: 'belongs to another ledger',
  'recorded-earlier': 'was recorded before the line above it',
  'id-repeated': 'repeats an event',
  'cannot-follow': 'cannot have happened after the lines before it',
};

const addressFlaws: Record<AddressFlaw, string> = {
  shape: 'write esdb://account:password@host:2113',
  scheme: 'it must begin with esdb:// or esdb+discover://',
  host: 'the name of a machine is wrong',
  port: 'a port is a number from 1 to 65535',
  option: 'an option that does not exist, stands twice, or has a wrong value',
  tls: 'an account without TLS: the password would not be sent; leave out tls=false, or the account',
  account: 'the account and password of the cluster are missing; for a cluster without TLS add ?tls=false',
  'certificate-missing': 'there is no such certificate file',
  'leader-only': 'nodePreference can only be leader',
};

const moveRefusals: Record<MoveRefusal, string> = {
  differs: 'is another history',
  'goes-on': 'was recorded on',
};

export const logErrors: Record<LogErrorCode, Sentence> = {
  'server-gone': (s) =>
    `The server at ${s.raw('address')} no longer answers, and what was sent may have been recorded or not; look, then run it again, an act with the same --key.`,
  'data-folder-owned': (s) =>
    `Another process owns the data in ${where(s)}${s.has('pid') ? ` (${s.raw('pid')}${s.has('host') ? ` on ${s.raw('host')}` : ''})` : ''}; ` +
    'wait until it ends, or name another folder with --data.',
  'data-folder-read-only': (s) =>
    `${where(s)} cannot be written to; give this system account the right to write, or name another folder with --data.`,
  'data-folder-not-ours': (s) =>
    `${s.typed('The folder', 'folder')} is no data folder of a ledger${s.has('found') ? ` (it holds “${s.raw('found')}”)` : ''}; name the right one, or an empty one.`,
  'data-folder-copy': (s) =>
    `${s.typed('The folder', 'folder')} is the copy of a KurrentDB cluster; set LEDGER_LOG to the cluster's address, or name another folder by LEDGER_DATA.`,
  'data-folder-no-copy': (s) =>
    `${s.typed('The folder', 'folder')} holds ledgers of this machine alone, no copy of a cluster; leave LEDGER_LOG out, or name an empty folder by LEDGER_DATA.`,
  'disk-full': (s) =>
    `The disk was full while writing to ${where(s)}, nothing was stored; free some space and send again.`,
  'io-error': (s) =>
    `Reading or writing ${where(s)} failed${s.has('cause') ? ` (${s.raw('cause')})` : ''}, nothing was stored; check the disk and send again.`,
  'log-closed': () => 'The ledger is closing and takes no commands; open it again and send again.',
  'cluster-address': (s) =>
    `${s.typed('The address LEDGER_LOG', 'input')} cannot be used: ${s.words('flaw', addressFlaws)}${s.has('part') ? ` (“${s.raw('part')}”)` : ''}; mend it, then start again.`,
  'cluster-unreachable': (s) =>
    `The KurrentDB cluster cannot be reached${s.has('cause') ? ` (${s.raw('cause')})` : ''}, nothing was stored; check the cluster and the network, then send again.`,
  'cluster-refused': (s) =>
    `The KurrentDB cluster refused this account${s.has('cause') ? ` (${s.raw('cause')})` : ''}; check the name, the password and the right to read $all of the account in the cluster's address.`,
  'outcome-unknown': (s) =>
    `The KurrentDB cluster did not answer${s.has('ledger') ? ` about ledger ${s.raw('ledger')}` : ''}, and what was sent may have been recorded or not; send it again with the same key, it is never recorded twice.`,
  'event-altered': (s) =>
    `${event(s)} was altered since it was recorded: its hash differs; stop using this folder, keep it as it is, compare it with a backup.`,
  'event-missing': (s) => `${event(s)} is missing; stop using this folder, keep it as it is, compare it with a backup.`,
  'text-altered': (s) =>
    `A note or reason of ledger ${s.raw('ledger')} was altered since it was recorded; compare the folder with a backup.`,
  'file-truncated': (s) => `The file ${where(s)} was cut short; keep the folder as it is and restore it from a backup.`,
  'file-damaged': (s) => `The file ${where(s)} is damaged; keep the folder as it is and restore it from a backup.`,
  'file-foreign': (s) =>
    `The file ${where(s)} does not belong to this ledger; put the right one back, or restore a backup.`,
  'stream-deleted': (s) =>
    `The stream of ledger ${s.raw('ledger')} was deleted in the KurrentDB cluster; stop writing, keep the copy on this machine as it is, restore the cluster from a backup.`,
  'stream-truncated': (s) =>
    `The stream of ledger ${s.raw('ledger')} was given a limit in the KurrentDB cluster that drops its older events; take the limit away before a scavenge, keep the copy on this machine as it is.`,
  'history-lost': (s) =>
    `The KurrentDB cluster no longer has the history that this machine copied${s.has('ledger') ? ` (event ${s.raw('position')} of ledger ${s.raw('ledger')})` : ''}; check the cluster's address, or restore the cluster from a backup.`,
  'event-unknown': (s) =>
    `${event(s)} is of type ${s.raw('type')} version ${s.raw('version')}, which this program does not know; use a newer one.`,
  'history-broken': (s) =>
    `Line ${s.raw('line')} of the history ${s.words('what', historyFlaws)}${s.has('expected') ? ` (expected ${s.raw('expected')}, found ${s.raw('found')})` : ''}; ` +
    'this history was altered or is not whole, export it again with events --jsonl.',
  'move-refused': (s) =>
    `Ledger ${s.raw('ledger')} is there already and from event ${s.raw('position')} on ${s.words('what', moveRefusals)}; nothing of it was written: check the address and the folder, or choose another place.`,
  'view-stopped': (s) =>
    `View ${s.raw('view')} of ledger ${s.raw('ledger')} stopped at event ${s.raw('position')}: ${s.raw('reason')}; ` +
    'the ledger itself is whole, tell the operator.',
};
