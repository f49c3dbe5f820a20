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
  type Past,
} from '../../../test/support/given-when-then.ts';
import { REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import type { NewEvent } from '../events/events.ts';
import { accepted, refused } from './decision.ts';

const R = TOWN_HEAD + 1;
const recorded: NewEvent = {
  type: 'ResultRecorded',
  data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' } },
};
const resubmitted: NewEvent = {
  type: 'ResultResubmitted',
  data: { result: R, target: 'C', occurredOn: '2026-03-15', values: { value: '11' } },
};
const returned: NewEvent = {
  type: 'ResultReturned',
  data: { target: 'C', result: R, submission: R, reason: REASON },
};
const approvedAs = (submission: number): NewEvent => ({
  type: 'ResultApproved',
  data: { target: 'C', result: R, submission },
});
const approve: CommandOf<'ApproveResult'> = { type: 'ApproveResult', result: R };
const sendBack: CommandOf<'ReturnResult'> = { type: 'ReturnResult', result: R, reason: REASON };
const alsoApprover = (account: string): readonly Past[] =>
  by(ADMIN, { type: 'RoleGranted', data: { account, role: 'approver' } });

const waiting = given(town, on('2026-04-01'), by(CLERK, recorded));

describe('approving a recorded result', () => {
  it('is accepted from another account, and names the submission', () => {
    expect(waiting.when(APPROVER, approve)).toEqual(accepted(approvedAs(R)));
  });

  it('is refused from the account that recorded it, also through a second role', () => {
    const scene = given(town, alsoApprover(CLERK), on('2026-04-01'), by(CLERK, recorded));
    expect(scene.when(CLERK, { ...approve, result: R + 1 })).toEqual(
      refused({ code: 'approver-is-recorder', field: 'result', params: { result: R + 1, account: CLERK } }),
    );
  });

  it('is refused from everybody who ever submitted it, not only from the last', () => {
    const scene = given(
      town,
      on('2026-04-01'),
      by(CLERK, recorded),
      by(APPROVER, returned),
      by(OTHER_CLERK, resubmitted),
      alsoApprover(CLERK),
      alsoApprover(OTHER_CLERK),
    );
    for (const account of [CLERK, OTHER_CLERK]) {
      expect(scene.when(account, approve)).toEqual(
        refused({ code: 'approver-is-recorder', field: 'result', params: { result: R, account } }),
      );
    }
    expect(scene.when(APPROVER, approve)).toEqual(accepted(approvedAs(R + 2)));
  });

  it('of a submission that was restated since is refused', () => {
    const scene = given(town, on('2026-04-01'), by(CLERK, recorded, resubmitted));
    expect(scene.when(APPROVER, { ...approve, submission: R })).toEqual(
      refused({ code: 'submission-superseded', field: 'submission', params: { result: R, latest: R + 1 } }),
    );
    expect(scene.when(APPROVER, { ...approve, submission: R + 1 })).toEqual(accepted(approvedAs(R + 1)));
  });

  it('happens once', () => {
    const scene = given(town, on('2026-04-01'), by(CLERK, recorded), by(APPROVER, approvedAs(R)));
    expect(scene.when(OTHER_APPROVER, approve)).toEqual(
      refused({ code: 'result-not-pending', field: 'result', params: { result: R, status: 'approved' } }),
    );
  });

  it('of a returned result waits for its resubmission', () => {
    const scene = given(town, on('2026-04-01'), by(CLERK, recorded), by(APPROVER, returned));
    expect(scene.when(APPROVER, approve)).toEqual(
      refused({ code: 'result-not-pending', field: 'result', params: { result: R, status: 'returned' } }),
    );
  });

  it('never follows the closing of its period', () => {
    const scene = given(
      town,
      on('2026-04-01'),
      by(CLERK, recorded),
      by(APPROVER, { type: 'PeriodClosed', data: { from: '2026-03-01', to: '2026-03-31' } }),
    );
    expect(scene.when(APPROVER, approve)).toEqual(
      refused({ code: 'period-closed', field: 'result', params: { date: '2026-03-15' } }),
    );
  });

  it('of a result that never was is refused', () => {
    expect(waiting.when(APPROVER, { ...approve, result: 999 })).toEqual(
      refused({ code: 'result-unknown', field: 'result', params: { result: 999 } }),
    );
  });
});

describe('returning a recorded result', () => {
  it('is accepted, and names the submission', () => {
    expect(waiting.when(APPROVER, sendBack)).toEqual(accepted(returned));
  });

  it('is possible for whoever recorded it', () => {
    const scene = given(town, on('2026-04-01'), by(CLERK, recorded), alsoApprover(CLERK));
    expect(scene.when(CLERK, sendBack)).toEqual(accepted(returned));
  });

  it('of a submission that was restated since is refused', () => {
    const scene = given(town, on('2026-04-01'), by(CLERK, recorded, resubmitted));
    expect(scene.when(APPROVER, { ...sendBack, submission: R })).toEqual(
      refused({ code: 'submission-superseded', field: 'submission', params: { result: R, latest: R + 1 } }),
    );
  });

  it('of a returned result is refused', () => {
    const scene = given(town, on('2026-04-01'), by(CLERK, recorded), by(APPROVER, returned));
    expect(scene.when(APPROVER, sendBack)).toEqual(
      refused({ code: 'result-not-pending', field: 'result', params: { result: R, status: 'returned' } }),
    );
  });
});
