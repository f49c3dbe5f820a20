import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { milestone } from '../support/definitions.ts';
import { LEDGER, PEOPLE, TownServer } from './town-server.ts';

const document = { number: '12-QĐ/ĐU', date: '2026-01-15', issuer: 'Đảng ủy' };
const step = (number: number, deadline: string) => ({
  step: number,
  product: `Sản phẩm ${number}`,
  deadline,
  weight: '1',
});

let town: TownServer;
/** The events of the facts, by what they are. */
const facts: Record<string, number> = {};
beforeAll(async () => {
  town = await TownServer.start();
  let keys = 0;
  const act = async (account: string, command: object): Promise<number> => {
    const answer = await town.ledgers.execute(LEDGER, command, { account, key: `k-${(keys += 1)}` });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
    return answer.position;
  };
  const decided = async (type: string, data: object): Promise<void> => {
    const proposal = await act(PEOPLE.clerk, { type: 'Propose', changes: [{ type, data }] });
    facts[type] = await act(PEOPLE.approver, { type: 'ApproveProposal', proposal });
  };
  const steps = [step(1, '2026-06-30'), step(2, '2027-06-30')];
  await decided('SchemeAdopted', { scheme: 'DA-01', name: 'Học tập', steps, document });
  await decided(
    'TargetSet',
    milestone({ target: 'TH-05', name: 'Đề án học tập', unitOfMeasure: '%', cadence: 'quarter' }),
  );
  const result = await act(PEOPLE.clerk, {
    type: 'RecordResult',
    target: 'TH-07',
    occurredOn: '2025-12-31',
    values: { value: '12' },
  });
  await act(PEOPLE.approver, { type: 'ApproveResult', result });
  await decided('RoadmapApproved', {
    target: 'TH-07',
    milestones: [
      { year: 2026, value: '10' },
      { year: 2030, value: '150' },
    ],
    document,
  });
  await decided('SchemeStepCompleted', { scheme: 'DA-01', step: 1, occurredOn: '2026-06-01' });
});
afterAll(() => town.stop());

const why = async (code: string, from: number, language: string) => {
  const { json } = await town.ask({
    url: `/api/resolutions/${LEDGER}/diff?from=${from}&at=2026-07-15`,
    as: 'auditor',
    headers: { 'accept-language': language },
  });
  const targets = json['targets'] as readonly { code: string; changed: readonly string[]; why: readonly object[] }[];
  return targets.find((one) => one.code === code);
};

describe('why a target differs', () => {
  it.each([
    [
      'vi',
      'phê duyệt lộ trình TH-07: cuối 2026 đạt 10, cuối 2030 đạt 150 từ ngày 15/01/2026 (văn bản số 12-QĐ/ĐU ngày 15/01/2026 của Đảng ủy)',
    ],
    [
      'en',
      'approve the roadmap of TH-07: 10 by the end of 2026, 150 by the end of 2030 from 15 Jan 2026 (document 12-QĐ/ĐU of 15 Jan 2026 by Đảng ủy)',
    ],
  ])('is a roadmap that was approved, in words: %s', async (language, text) => {
    const event = facts['RoadmapApproved'] ?? 0;
    const told = await why('TH-07', event - 1, language);
    expect(told?.changed).toEqual(expect.arrayContaining(['expected', 'pace', 'status']));
    expect(told?.why).toEqual([{ text, events: [event] }]);
  });

  it.each([
    ['vi', 'hoàn thành bước 1 của đề án DA-01 ngày 01/06/2026'],
    ['en', 'complete step 1 of scheme DA-01 on 1 Jun 2026'],
  ])('is a step of its scheme that was completed, in words: %s', async (language, text) => {
    const event = facts['SchemeStepCompleted'] ?? 0;
    const told = await why('TH-05', event - 1, language);
    expect(told?.changed).toEqual(expect.arrayContaining(['actual', 'percentOfGoal']));
    expect(told?.why).toEqual([{ text, events: [event] }]);
    expect(await why('TH-07', event - 1, language)).toBeUndefined();
  });
});
