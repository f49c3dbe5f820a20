import { describe, expect, it } from '@jest/globals';
import type { CommandInput } from './command-shapes.ts';
import { sealTexts } from './seal-texts.ts';

const document = { number: '01', date: '2026-01-15', issuer: 'Đảng ủy' };
const ref = (text: string) => ({ sha256: `sealed(${text})` });
const values = { value: '1' };
const [reason, note] = ['vì sao', 'ghi chú'];

const withTexts: readonly CommandInput[] = [
  { type: 'RecordResult', target: 'C', values, note },
  { type: 'ResubmitResult', result: 1, values, note },
  { type: 'RecordEstimate', target: 'C', year: 2026, values, note },
  { type: 'ReturnResult', result: 1, reason },
  { type: 'WithdrawResult', result: 1, reason },
  { type: 'ProposeCorrection', result: 1, values, reason },
  { type: 'RejectCorrection', correction: 1, reason },
  { type: 'WithdrawEstimate', estimate: 1, reason },
  { type: 'RejectProposal', proposal: 1, reason },
  { type: 'Propose', changes: [{ type: 'ResultWithdrawn', data: { result: 1, reason } }] },
  {
    type: 'Propose',
    changes: [{ type: 'SchemeStepReopened', data: { scheme: 'DA-01', step: 1, occurredOn: '2026-01-01', reason } }],
  },
  {
    type: 'Propose',
    changes: [{ type: 'PeriodReopened', data: { from: '2026-01-01', to: '2026-01-31', document, reason } }],
  },
];
const withoutTexts: readonly CommandInput[] = [
  { type: 'RecordResult', target: 'C', values },
  { type: 'ApproveResult', result: 1 },
  { type: 'Propose', changes: [{ type: 'UnitClosed', data: { unit: 'TDP-01', effectiveOn: '2026-01-01' } }] },
];

describe('sealing the texts of a command', () => {
  it.each(withTexts)('puts a reference in the place of the text: $type', (command) => {
    const json = JSON.stringify(command);
    const sealed = json.replace(/"(reason|note)":"([^"]*)"/, (_all, key: string, text: string) => {
      return `"${key}":${JSON.stringify(ref(text))}`;
    });
    expect(sealed).not.toBe(json);
    expect(sealTexts(command, ref)).toEqual(JSON.parse(sealed));
  });

  it.each(withoutTexts)('leaves a command without a text as it is: $type', (command) => {
    expect(sealTexts(command, ref)).toEqual(command);
  });

  it('seals the texts of several changes in their order', () => {
    const seen: string[] = [];
    const change = (text: string) => ({ type: 'ResultWithdrawn' as const, data: { result: 1, reason: text } });
    sealTexts({ type: 'Propose', changes: [change('một'), change('hai')] }, (text) => {
      seen.push(text);
      return ref(text);
    });
    expect(seen).toEqual(['một', 'hai']);
  });
});
