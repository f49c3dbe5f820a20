import { randomBytes } from 'node:crypto';
import { Ledgers } from '#ledger/ledgers';
import { smallAdoption } from './small-resolution.ts';

export const LEDGER = 'test-2025-2030';
export const USED_KEY = 'used-key';
const NOW = '2026-07-15T03:00:00.000Z';

/** What the rows of bad input speak of: the events that set the scene, by name. */
export interface Scene {
  readonly pending: number;
  readonly approved: number;
  readonly own: number;
  readonly inClosedPeriod: number;
  readonly quarter: number;
  readonly returned: number;
  readonly correction: number;
  readonly proposal: number;
}

const coverage = {
  target: 'TH-06',
  name: 'Tổ dân phố có mô hình',
  theme: 'Thử nghiệm',
  measure: { kind: 'coverage', models: [{ model: 'NTT', name: 'Ngôi nhà trí tuệ' }] },
  unitOfMeasure: '%',
  goal: { value: '100' },
  direction: 'up',
  cadence: 'quarter',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'unit',
  unitKinds: ['residentialGroup'],
  interpretation: null,
  interpretationConfirmed: true,
};

export const document = { number: '01-QĐ/ĐU', date: '2026-01-15', issuer: 'Đảng ủy thử nghiệm' };

/** Founds a ledger in which something waits, something is decided, and 2025 is closed. */
export const setTheScene = async (folder: string): Promise<{ ledgers: Ledgers; scene: Scene }> => {
  const ledgers = await Ledgers.open({ folder, now: () => NOW, randomBytes });
  let number = 0;
  const act = async (account: string, input: object, key = `scene-${(number += 1)}`): Promise<number> => {
    const answer = await ledgers.execute(LEDGER, input, { account, key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify([input, answer.refusals]));
    return answer.events[0]?.position ?? 0;
  };
  const grant = (account: string, role: string) => act('admin-01', { type: 'GrantRole', account, role });
  const record = (account: string, occurredOn: string) =>
    act(account, { type: 'RecordResult', target: 'TH-07', occurredOn, values: { value: '5' } });
  const approve = (result: number) => act('approver-01', { type: 'ApproveResult', result });

  await act('admin-01', { ...smallAdoption, targets: [...smallAdoption.targets, coverage] });
  for (const account of ['clerk-01', 'clerk-02', 'both-01']) await grant(account, 'clerk');
  for (const account of ['approver-01', 'both-01']) await grant(account, 'approver');
  const roster = await act('clerk-01', {
    type: 'Propose',
    changes: [
      {
        type: 'UnitEnrolled',
        data: { unit: 'TDP-01', name: 'Tổ dân phố 1', kind: 'residentialGroup', effectiveOn: '2025-07-09' },
      },
    ],
  });
  await act('approver-01', { type: 'ApproveProposal', proposal: roster });
  const inClosedPeriod = await record('clerk-01', '2025-10-10');
  await approve(inClosedPeriod);
  await act('approver-01', { type: 'ClosePeriod', from: '2025-07-09', to: '2025-12-31' });
  const approved = await record('clerk-01', '2026-02-10');
  await approve(approved);
  const quarter = await act('clerk-01', {
    type: 'RecordResult',
    target: 'TH-02',
    period: '2026-Q1',
    values: { value: '48.6' },
  });
  await approve(quarter);
  const returned = await record('clerk-01', '2026-04-01');
  await act('approver-01', { type: 'ReturnResult', result: returned, reason: 'xem lại' });
  const correction = await act('clerk-01', {
    type: 'ProposeCorrection',
    result: approved,
    values: { value: '4' },
    reason: 'đếm trùng',
  });
  const proposal = await act('both-01', {
    type: 'Propose',
    changes: [{ type: 'TargetRevised', data: { target: 'TH-07', goal: { value: '160' }, document } }],
  });
  const own = await record('both-01', '2026-05-05');
  const pending = await act(
    'clerk-01',
    { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '12' } },
    USED_KEY,
  );
  return { ledgers, scene: { pending, approved, own, inClosedPeriod, quarter, returned, correction, proposal } };
};
