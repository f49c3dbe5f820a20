import { expect, it } from '@jest/globals';
import { NO_DOCUMENT } from '../../apps/web/form/document.ts';
import { submissionOf } from '../../apps/web/pages/record/submission.ts';

type Draft = Parameters<typeof submissionOf>[0];
const answer = {
  settings: { definition: { cadence: 'quarter', scope: 'ward', measure: { kind: 'cumulative' } } },
} as Parameters<typeof submissionOf>[1];
const draft: Draft = {
  target: 'TH-07',
  period: '2026-Q1',
  day: '',
  unit: '',
  model: '',
  value: '7',
  numerator: '',
  denominator: '',
  note: '',
  evidence: NO_DOCUMENT,
  fixes: true,
  sentAs: null,
  key: 'key',
};

it('a draft with all it needs is a submission', () => {
  expect(submissionOf(draft, answer)).toEqual({ period: '2026-Q1', value: '7' });
});

it('evidence that was begun and is not whole is not left out in silence: it cannot be sent yet', () => {
  expect(submissionOf({ ...draft, evidence: { ...NO_DOCUMENT, number: '12-BC/ĐU' } }, answer)).toBeUndefined();
  const evidence = { number: '12-BC/ĐU', day: '01/02/2026', issuer: 'Đảng ủy' };
  expect(submissionOf({ ...draft, evidence }, answer)).toMatchObject({
    evidence: { number: '12-BC/ĐU', date: '2026-02-01', issuer: 'Đảng ủy' },
  });
});
