import { describe, expect, it } from '@jest/globals';
import {
  ADMIN,
  APPROVER,
  by,
  CLERK,
  given,
  on,
  OTHER_APPROVER,
  OTHER_CLERK,
} from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import type { EventData, NewEvent, Values } from '../events/events.ts';
import { accepted, refused } from './decision.ts';

const R = TOWN_HEAD + 1;
const C = TOWN_HEAD + 3;
const recorded = (data: Partial<EventData<'ResultRecorded'>> = {}): NewEvent => ({
  type: 'ResultRecorded',
  data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' }, ...data },
});
const approved = (target = 'C'): NewEvent => ({ type: 'ResultApproved', data: { target, result: R, submission: R } });
const corrected = (value = '11'): NewEvent => ({
  type: 'CorrectionProposed',
  data: { target: 'C', result: R, values: { value }, reason: REASON },
});
const correct = (values: Values = { value: '11' }): CommandOf<'ProposeCorrection'> => ({
  type: 'ProposeCorrection',
  result: R,
  values,
  reason: REASON,
});
const counted = [on('2026-04-01'), by(CLERK, recorded()), by(APPROVER, approved())].flat();
const proposed = [...counted, ...by(CLERK, corrected())];

describe('proposing a correction', () => {
  it('gives other values of an approved result, by any clerk', () => {
    expect(given(town, counted).when(OTHER_CLERK, { ...correct(), evidence: DOCUMENT })).toEqual(
      accepted({
        type: 'CorrectionProposed',
        data: { target: 'C', result: R, values: { value: '11' }, reason: REASON, evidence: DOCUMENT },
      }),
    );
  });

  it('is accepted in a closed period', () => {
    const closed: NewEvent = { type: 'PeriodClosed', data: { from: '2026-03-01', to: '2026-03-31' } };
    expect(given(town, counted, by(APPROVER, closed)).when(CLERK, correct())).toEqual(accepted(corrected()));
  });

  it('needs an approved result', () => {
    const waiting = given(town, on('2026-04-01'), by(CLERK, recorded()));
    expect(waiting.when(CLERK, correct())).toEqual(
      refused({ code: 'result-not-approved', field: 'result', params: { result: R, status: 'pending' } }),
    );
  });

  it('is refused of a withdrawn result', () => {
    const withdrawn = decidedFacts(TOWN_HEAD + 2, {
      type: 'ResultWithdrawn',
      data: { target: 'C', result: R, reason: REASON },
    });
    expect(given(town, counted, withdrawn).when(CLERK, correct())).toEqual(
      refused({ code: 'result-withdrawn', field: 'result', params: { result: R } }),
    );
  });

  it('is one at a time', () => {
    expect(given(town, proposed).when(OTHER_CLERK, correct({ value: '10' }))).toEqual(
      refused({ code: 'correction-pending', field: 'result', params: { result: R, correction: C } }),
    );
  });

  it('changes something', () => {
    expect(given(town, counted).when(CLERK, correct({ value: '12' }))).toEqual(
      refused({ code: 'correction-changes-nothing', field: 'values', params: { result: R } }),
    );
  });

  it.each<[string, string, Partial<EventData<'ResultRecorded'>>, Values, Values]>([
    [
      'a fraction',
      'R',
      { occurredOn: '2025-12-31', period: '2025' },
      { numerator: '9', denominator: '10' },
      { numerator: '9', denominator: '12' },
    ],
    ['a statement', 'V', { unit: 'TDP-01' }, { model: 'NTT', ended: false }, { model: 'NTT', ended: true }],
  ])('compares the whole of %s', (_what, target, data, before, after) => {
    const scene = given(
      town,
      on('2026-04-01'),
      by(CLERK, recorded({ target, ...data, values: before })),
      by(APPROVER, approved(target)),
    );
    expect(scene.when(CLERK, correct(before))).toEqual(
      refused({ code: 'correction-changes-nothing', field: 'values', params: { result: R } }),
    );
    expect(scene.when(CLERK, correct(after)).outcome).toBe('accepted');
  });

  it('gives values that fit the measure', () => {
    expect(given(town, counted).when(CLERK, correct({ value: '11.5' }))).toEqual(
      refused({ code: 'number-not-whole', field: 'values.value', params: { input: '11.5' } }),
    );
  });

  it('is refused of what no longer counts because its target was dropped', () => {
    const dropped = decidedFacts(TOWN_HEAD + 2, {
      type: 'TargetDropped',
      data: { target: 'C', effectiveFrom: '2026-03-01', document: DOCUMENT },
    });
    expect(given(town, counted, dropped).when(CLERK, correct())).toEqual(
      refused({ code: 'target-dropped', field: 'target', params: { target: 'C', effectiveFrom: '2026-03-01' } }),
    );
  });
});

describe('deciding a correction', () => {
  const approve: CommandOf<'ApproveCorrection'> = { type: 'ApproveCorrection', correction: C };
  const reject: CommandOf<'RejectCorrection'> = { type: 'RejectCorrection', correction: C, reason: REASON };
  const approval: NewEvent = { type: 'CorrectionApproved', data: { target: 'C', result: R, correction: C } };
  const rejection: NewEvent = {
    type: 'CorrectionRejected',
    data: { target: 'C', result: R, correction: C, reason: REASON },
  };

  it('is another account’s: it then counts', () => {
    const scene = given(town, proposed);
    expect(scene.when(APPROVER, approve)).toEqual(accepted(approval));
    expect(scene.state.results.get(R)?.values).toEqual({ value: '12' });
    expect(scene.after(APPROVER, approve).results.get(R)).toEqual({
      id: R,
      target: 'C',
      occurredOn: '2026-03-15',
      values: { value: '11' },
      status: 'approved',
      submission: R,
      submittedBy: [CLERK],
      corrected: true,
    });
  });

  it('is refused from its proposer, also as an approver', () => {
    const scene = given(
      town,
      counted,
      by(ADMIN, { type: 'RoleGranted', data: { account: CLERK, role: 'approver' } }),
      by(CLERK, corrected()),
    );
    expect(scene.when(CLERK, { ...approve, correction: C + 1 })).toEqual(
      refused({
        code: 'approver-proposed-correction',
        field: 'correction',
        params: { correction: C + 1, account: CLERK },
      }),
    );
  });

  it('leaves the values when it is rejected, and frees the way for another', () => {
    const scene = given(town, proposed);
    expect(scene.when(APPROVER, reject)).toEqual(accepted(rejection));
    const rejected = given(town, proposed, by(APPROVER, rejection));
    expect(rejected.state.results.get(R)).toMatchObject({ values: { value: '12' }, corrected: false });
    expect(rejected.when(CLERK, correct())).toEqual(accepted(corrected()));
  });

  it('happens once', () => {
    const scene = given(town, proposed, by(APPROVER, approval));
    const decided = refused({ code: 'correction-decided', field: 'correction', params: { correction: C, result: R } });
    expect(scene.when(OTHER_APPROVER, approve)).toEqual(decided);
    expect(scene.when(OTHER_APPROVER, reject)).toEqual(decided);
  });

  it('falls with its result', () => {
    const withdrawn = decidedFacts(C, { type: 'ResultWithdrawn', data: { target: 'C', result: R, reason: REASON } });
    const scene = given(town, proposed, withdrawn);
    expect(scene.when(APPROVER, approve)).toEqual(
      refused({ code: 'correction-decided', field: 'correction', params: { correction: C, result: R } }),
    );
  });

  it('needs a correction', () => {
    const unknown = refused({ code: 'correction-unknown', field: 'correction', params: { correction: R } });
    expect(given(town, proposed).when(APPROVER, { ...approve, correction: R })).toEqual(unknown);
    expect(given(town, proposed).when(APPROVER, { ...reject, correction: R })).toEqual(unknown);
  });
});
