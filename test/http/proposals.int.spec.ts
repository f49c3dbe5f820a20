import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, type Person, TownServer } from './town-server.ts';

const at = (path: string): string => `/api/resolutions/${LEDGER}/${path}`;
const document = { number: '12-QĐ/ĐU', date: '2025-08-28', issuer: 'Đảng ủy' };
const steps = [{ step: 1, product: 'Bản vẽ', deadline: '2027-06-30', weight: '1' }];
let town: TownServer;
let keys = 0;
beforeEach(async () => {
  town = await TownServer.start();
});
afterEach(() => town.stop());

const get = async (path: string) => (await town.ask({ url: at(path), as: 'member' })).json;
const post = (as: Person, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) => {
  keys += 1;
  return town.ask({ method: 'POST', url: at(path), as, key: `key-${keys}`, headers, ...(body && { body }) });
};
/** Proposes as a clerk and approves as an approver; answers what the proposal says in words. */
const carried = async (path: string, body: object): Promise<readonly string[]> => {
  const proposed = await post('clerk', path, body);
  expect(proposed).toMatchObject({ status: 201, json: { proposalId: proposed.json['position'] } });
  const id = String(proposed.json['proposalId']);
  const told = await get(`proposals/${id}`);
  expect(told).toMatchObject({ proposal: Number(id), by: 'clerk-01', state: 'undecided' });
  expect(await post('approver', `proposals/${id}/approval`)).toMatchObject({ status: 201 });
  expect(await get(`proposals/${id}`)).toMatchObject({ state: 'approved' });
  return (told['changes'] as readonly { sentence: string }[]).map(({ sentence }) => sentence);
};
const settings = async (code = 'TH-07') => (await get(`targets/${code}`))['settings'];
const row = (rows: unknown, unit: string) => (rows as readonly { unit: string }[]).find((each) => each.unit === unit);

describe('a target’s settings over HTTP, proposed by one account and approved by another', () => {
  it('baseline, roadmap, revision', async () => {
    const [baseline] = await carried('targets/TH-02/baseline', { value: '46', year: 2025, document });
    expect(baseline).toMatch(/46 tỷ đồng/);
    expect(await settings('TH-02')).toMatchObject({ baseline: { baseline: { value: '46', year: 2025 } } });
    const milestones = [
      { year: 2029, value: '120' },
      { year: 2030, value: '150' },
    ];
    await carried('targets/TH-07/roadmap', { milestones, document });
    await carried('targets/TH-07/revision', { goal: { value: '160' }, effectiveFrom: '2026-01-01', document });
    expect(await settings()).toMatchObject({
      roadmaps: [{ milestones, effectiveFrom: document.date }],
      goals: [{ goal: { value: '150' } }, { goal: { value: '160' }, effectiveFrom: '2026-01-01' }],
    });
  });

  it('interpretation, responsibility, dropping, and a target of its own', async () => {
    await carried('targets/TH-02/interpretation', { interpretation: 'everyYear' });
    expect(await settings('TH-02')).toMatchObject({ interpretation: 'everyYear', interpretationConfirmed: true });
    const six = { office: 'Văn phòng', task: 'a', responsibility: 'b', product: 'c', deadline: 'd', roadmap: 'e' };
    await carried('targets/TH-07/responsibility', six);
    expect(await settings()).toMatchObject({ responsibility: { assigned: six } });
    await carried('targets/TH-08/dropping', { effectiveFrom: '2026-01-01', document });
    const status = await get('status');
    expect(status).toMatchObject({ summary: { dropped: 1 } });
    const { definition } = (await settings()) as { definition: object };
    await carried('targets', { ...definition, target: 'TH-09', name: 'Chỉ tiêu nêu sau' });
    expect(await settings('TH-09')).toMatchObject({ definition: { name: 'Chỉ tiêu nêu sau' } });
  });

  it('is refused in the fields of the body, the head unmoved', async () => {
    const head = await town.ledgers.head(LEDGER);
    const bad: readonly (readonly [string, object, number, string, string])[] = [
      ['targets', { target: 'TH-09' }, 400, 'field-missing', 'name'],
      ['targets/TH-07/baseline', { value: '46', document }, 400, 'field-missing', 'baseline.year'],
      ['targets/TH-07/baseline', { value: '46', year: 2025 }, 400, 'field-missing', 'document'],
      ['targets/TH-07/baseline', { value: '4 6', year: 2025, document }, 400, 'number-malformed', 'baseline.value'],
      ['targets/TH-07/roadmap', { milestones: [{ year: 2030 }], document }, 400, 'field-missing', 'milestones.0.value'],
      ['targets/TH-07/roadmap', { milestones: 3, document }, 400, 'field-wrong-type', 'milestones'],
      ['targets/TH-07/roadmap', { milestones: [], document }, 400, 'milestones-missing', 'milestones'],
      ['targets/TH-07/revision', { goal: 3, document }, 400, 'field-wrong-type', 'goal'],
      ['targets/TH-07/revision', { goal: { x: '3' }, document }, 422, 'goal-unfit', 'goal'],
      ['targets/TH-07/interpretation', { interpretation: 'dueYear' }, 422, 'interpretation-unfit', 'interpretation'],
      ['targets/TH-07/responsibility', { office: '' }, 400, 'field-missing', 'task'],
      ['targets/TH-07/dropping', { document: { ...document, date: 'x' } }, 400, 'date-malformed', 'document.date'],
      ['targets/TH-07/estimates', { year: 2026.5, value: '1' }, 400, 'field-wrong-type', 'year'],
      ['estimates/999/withdrawal', {}, 400, 'field-missing', 'reason'],
      [
        'units',
        { unit: 'TDP-01', name: 'x', kind: 'city', effectiveOn: '2026-01-01' },
        400,
        'unit-kind-unknown',
        'kind',
      ],
      ['units/mergers', { predecessors: 'TDP-01', successor: 'TDP-02' }, 400, 'field-wrong-type', 'predecessors'],
      ['units/TDP-01/rename', { name: 'x' }, 400, 'field-missing', 'effectiveOn'],
      ['units/TDP-01/closure', { effectiveOn: '31/12/2026' }, 400, 'date-malformed', 'effectiveOn'],
      ['schemes', { scheme: 'DA-01', name: 'x', steps: [{}], document }, 400, 'field-missing', 'steps.0.step'],
      ['schemes/DA-01/revision', { steps: [], document }, 400, 'steps-missing', 'steps'],
      ['schemes/DA-01/steps/x/completion', { occurredOn: '2026-01-01' }, 404, 'not-found', ''],
      ['schemes/DA-01/steps/1/completion', {}, 400, 'field-missing', 'occurredOn'],
      ['schemes/DA-01/steps/1/reopening', { occurredOn: '2026-01-01' }, 400, 'field-missing', 'reason'],
      ['proposals', { changes: [{ type: 'Nothing', data: {} }] }, 400, 'choice-unknown', 'changes.0.type'],
      ['periods/2026-Q5/reopening', { document, reason: 'x' }, 400, 'period-malformed', 'period'],
      ['periods/2026-Q1/reopening', { reason: 'x' }, 400, 'field-missing', 'document'],
      ['effects', { record: {} }, 400, 'field-missing', 'record.target'],
      ['effects', { approve: { results: ['x'] } }, 400, 'field-wrong-type', 'approve.results'],
      ['effects', { anything: 1 }, 400, 'field-unknown', 'anything'],
    ];
    for (const [path, body, status, code, field] of bad) {
      const { json, status: found } = await post('clerk', path, body);
      const errors = (json['errors'] ?? []) as readonly { code: string; field?: string }[];
      expect([path, body, found, code, errors.map((error) => [error.code, error.field ?? ''])]).toEqual([
        path,
        body,
        status,
        json['code'],
        expect.arrayContaining([[code, field]]),
      ]);
    }
    expect(await post('approver', 'periods/2026-Q5/closure')).toMatchObject({ json: { code: 'period-malformed' } });
    expect(await post('administrator', 'roles', { account: 'x' })).toMatchObject({ json: { code: 'field-missing' } });
    expect(await town.ledgers.head(LEDGER)).toBe(head);
  });
});

describe('the roster over HTTP', () => {
  it('is enrolled, renamed, merged and closed', async () => {
    const unit = (n: number) => ({
      unit: `TDP-0${n}`,
      name: `Tổ ${n}`,
      kind: 'residentialGroup',
      effectiveOn: '2026-01-01',
    });
    await carried('units', unit(1));
    const changes = [2, 3].map((n) => ({ type: 'UnitEnrolled', data: unit(n) }));
    expect(await carried('proposals', { changes })).toHaveLength(2);
    await carried('units/TDP-01/rename', { name: 'Tổ dân phố 1', effectiveOn: '2026-02-01' });
    const enrolled = { name: 'Tổ 4', kind: 'residentialGroup' };
    await carried('units/mergers', {
      predecessors: ['TDP-01', 'TDP-02'],
      successor: 'TDP-04',
      enrolled,
      effectiveOn: '2026-03-01',
    });
    await carried('units/TDP-03/closure', { effectiveOn: '2026-04-01' });
    const { rows } = await get('units');
    expect(row(rows, 'TDP-01')).toMatchObject({
      name: 'Tổ dân phố 1',
      leftOn: '2026-03-01',
      mergedInto: 'TDP-04',
      onRoster: false,
    });
    expect(row(rows, 'TDP-03')).toMatchObject({ leftOn: '2026-04-01', mergedInto: null });
    expect(row(rows, 'TDP-04')).toMatchObject({ ...enrolled, onRoster: true });
  });
});

describe('schemes over HTTP', () => {
  it('are adopted, revised, and their steps completed and reopened, each at its day', async () => {
    await carried('schemes', { scheme: 'DA-01', name: 'Đề án thử', steps, document });
    const more = [...steps, { step: 2, product: 'Công trình', deadline: '2028-06-30', weight: '3' }];
    await carried('schemes/DA-01/revision', { steps: more, effectiveFrom: '2026-01-01', document });
    await carried('schemes/DA-01/steps/1/completion', { occurredOn: '2026-05-01' });
    await carried('schemes/DA-01/steps/1/reopening', { occurredOn: '2026-07-01', reason: 'làm lại' });
    const schemeAt = async (day: string) => ((await get(`schemes?at=${day}`))['rows'] as readonly object[])[0];
    expect(await schemeAt('2025-07-09')).toMatchObject({ scheme: 'DA-01', steps: [], effectiveFrom: null });
    expect(await schemeAt('2025-09-01')).toMatchObject({ effectiveFrom: document.date, steps: [{ weight: '1' }] });
    expect(await schemeAt('2026-05-01')).toMatchObject({
      name: 'Đề án thử',
      steps: [
        { step: 1, completedOn: '2026-05-01' },
        { step: 2, completedOn: null },
      ],
    });
    expect(await schemeAt('2026-07-01')).toMatchObject({ steps: [{ completedOn: null }, { completedOn: null }] });
  });
});

describe('periods over HTTP', () => {
  it('are closed by an approver and reopened by two accounts; of the first quarter only the days of the term', async () => {
    expect(await post('approver', 'periods/2025-Q3/closure', {})).toMatchObject({ status: 201 });
    expect(await post('approver', 'periods/2025-Q4/closure')).toMatchObject({ status: 201 });
    const closed = await get('periods');
    expect(closed['rows']).toMatchObject([
      { from: '2025-07-09', to: '2025-09-30', position: 11, by: 'approver-01' },
      { from: '2025-10-01', to: '2025-12-31', position: 12 },
    ]);
    const result = { occurredOn: '2025-12-01', value: '1' };
    expect(await post('clerk', 'targets/TH-07/results', result)).toMatchObject({ json: { code: 'period-closed' } });
    await carried('periods/2025-12/reopening', { document, reason: 'bổ sung' });
    expect((await get('periods'))['rows']).toMatchObject([
      { to: '2025-09-30' },
      { from: '2025-10-01', to: '2025-11-30', position: 12 },
    ]);
    expect(await post('clerk', 'targets/TH-07/results', result)).toMatchObject({ status: 201 });
  });
});

describe('roles over HTTP', () => {
  it('are granted and revoked by an administrator of the ledger, and decide at once', async () => {
    expect(await post('administrator', 'roles', { account: 'nobody-01', role: 'member' })).toMatchObject({
      status: 201,
    });
    expect((await town.ask({ url: at('status'), as: 'nobody' })).status).toBe(200);
    expect((await get('roles'))['rows']).toContainEqual({ account: 'nobody-01', roles: ['member'] });
    expect(await post('administrator', 'roles/revocation', { account: 'nobody-01', role: 'member' })).toMatchObject({
      status: 201,
    });
    expect((await town.ask({ url: at('status'), as: 'nobody' })).status).toBe(404);
    expect((await get('roles'))['rows']).not.toContainEqual(expect.objectContaining({ account: 'nobody-01' }));
  });
});

describe('estimates over HTTP', () => {
  it('stand apart from what counts, and are withdrawn', async () => {
    const made = await post('clerk', 'targets/TH-02/estimates', { year: 2026, value: '240,5', note: 'ước' });
    expect(made.status).toBe(201);
    const estimated = async () => (await get('targets/TH-02'))['status'];
    expect(await estimated()).toMatchObject({ actual: null, estimate: { value: '240.5' } });
    const id = String(made.json['position']);
    expect(await post('clerk', `estimates/${id}/withdrawal`, { reason: 'nhầm' })).toMatchObject({ status: 201 });
    expect(await estimated()).toMatchObject({ estimate: null });
  });
});

describe('a resolution over HTTP', () => {
  it('is founded by who administers the installation, once a key', async () => {
    const { smallAdoption } = await import('../support/small-resolution.ts');
    const { resolution, breakthroughs, targets } = smallAdoption;
    const body = { ledger: 'new-2025-2030', resolution, breakthroughs, targets };
    const found = { method: 'POST', url: '/api/resolutions', as: 'installation', body, key: 'f' } as const;
    expect(await town.ask(found)).toMatchObject({ status: 201, json: { position: 6, repeated: false } });
    expect(await town.ask(found)).toMatchObject({ status: 201, json: { position: 6, repeated: true } });
    expect(await town.ask({ ...found, key: 'g' })).toMatchObject({ status: 409, json: { code: 'ledger-exists' } });
    const unkeyed = { method: 'POST', url: '/api/resolutions', as: 'installation', body } as const;
    expect(await town.ask(unkeyed)).toMatchObject({ status: 400, json: { code: 'key-missing' } });
    expect((await town.ask({ url: '/api/resolutions', as: 'installation' })).json).toMatchObject({
      rows: [{ ledger: 'new-2025-2030', roles: ['administrator'] }],
    });
  });
});

describe('If-Match', () => {
  const result = { occurredOn: '2026-03-15', value: '12' };

  it('lets a command through where nothing touched the target since, and only there', async () => {
    const etag = async () => String((await town.ask({ url: at('targets/TH-07'), as: 'clerk' })).headers['etag']);
    const read = await etag();
    expect(await post('clerk', 'targets/TH-07/results', result, { 'if-match': read })).toMatchObject({ status: 201 });
    const head = await town.ledgers.head(LEDGER);
    for (const [path, body] of [
      ['targets/TH-07/results', { ...result, occurredOn: '2026-03-16' }],
      ['targets/TH-07/revision', { goal: { value: '46' }, document }],
    ] as const) {
      expect(await post('clerk', path, body, { 'if-match': read })).toMatchObject({
        status: 412,
        json: { code: 'target-moved', errors: [{ params: { target: 'TH-07', lastPosition: head } }] },
      });
    }
    expect(await post('approver', `results/${head}/approval`, {}, { 'if-match': read })).toMatchObject({ status: 412 });
    expect(await town.ledgers.head(LEDGER)).toBe(head);
    expect(await post('approver', `results/${head}/approval`, {}, { 'if-match': await etag() })).toMatchObject({
      status: 201,
    });
    expect(
      await post('clerk', `results/${head}/correction`, { value: '11', reason: 'x' }, { 'if-match': '*' }),
    ).toMatchObject({ status: 201 });
  });

  it('that is no tag of ours, or of a command about no target, is refused', async () => {
    expect(await post('clerk', 'targets/TH-07/results', result, { 'if-match': 'W/"9"' })).toMatchObject({
      status: 400,
      json: { code: 'if-match-malformed' },
    });
    const grant = { account: 'nobody-01', role: 'member' };
    expect(await post('administrator', 'roles', grant, { 'if-match': '"9"' })).toMatchObject({
      status: 400,
      json: { code: 'expectation-unfit' },
    });
  });
});
