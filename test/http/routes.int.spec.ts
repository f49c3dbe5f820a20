import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { LEDGER, type Person, TownServer } from './town-server.ts';

const { CONTROLLERS } = await import('../../apps/ledger-api/create-app.ts');

const PEOPLE = [
  'administrator',
  'clerk',
  'approver',
  'member',
  'auditor',
  'elsewhere',
  'nobody',
  'installation',
] as const;
type Statuses = Readonly<Record<Person | 'anonymous', number>>;
/** What a route answers to each; ids that do not exist show that the door was open. */
const all = (status: number, anonymous = status): Statuses =>
  Object.fromEntries([...PEOPLE.map((person) => [person, status]), ['anonymous', anonymous]]) as Statuses;
const reading: Statuses = { ...all(200, 401), elsewhere: 404, nobody: 404, installation: 404 };
/** Who administers the installation; to everybody else the route is not there. */
const administering = (allowed: number): Statuses => ({ ...all(404, 401), installation: allowed });
/** Of those who may see the ledger, the ones with this role hear that the thing is unknown, the others that the role is missing. */
const acting = (role: Person, allowed: number): Statuses => ({
  ...all(403, 401),
  [role]: allowed,
  elsewhere: 404,
  nobody: 404,
  installation: 404,
});

/** Clerks, approvers and administrators may propose; what they propose here is refused as unknown. */
const proposing = (allowed: number): Statuses => ({
  ...acting('clerk', allowed),
  approver: allowed,
  administrator: allowed,
});

interface Row {
  readonly url: string;
  readonly body?: object;
  readonly statuses: Statuses;
}
const inLedger = (path: string): string => `/api/resolutions/${LEDGER}/${path}`;
/** An account that nobody is signed in to. */
const SPARE = 'spare-01';
const reason = { reason: 'Đối chiếu lại' };
const document = { number: '12-QĐ/ĐU', date: '2025-08-28', issuer: 'Đảng ủy' };
const steps = [{ step: 1, product: 'Bản vẽ', deadline: '2027-06-30', weight: '1' }];
const definition = {
  target: 'TH-99',
  name: 'Thử',
  theme: 'Thử',
  breakthrough: 9,
  measure: { kind: 'cumulative', quantity: 'count' },
  unitOfMeasure: 'cái',
  goal: { value: '1' },
  direction: 'up',
  cadence: 'year',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'ward',
  interpretation: null,
  interpretationConfirmed: true,
};

/** Every route × every role, own and other resolution. Signing out is last: it ends what the rows before need. */
const ROWS: Readonly<Record<string, Row>> = {
  'GET health/live': { url: '/health/live', statuses: all(200) },
  'GET health/ready': { url: '/health/ready', statuses: all(200) },
  'POST operator': { url: '/api/operator', body: { method: 'ledgers', args: [] }, statuses: all(404) },
  'GET openapi.json': { url: '/api/openapi.json', statuses: all(200) },
  'GET docs': { url: '/api/docs', statuses: all(200) },
  'GET docs.css': { url: '/api/docs.css', statuses: all(200) },
  'GET me': { url: '/api/me', statuses: all(200, 401) },
  'GET oidc': { url: '/api/oidc', statuses: all(200) },
  'GET oidc/sign-in': { url: '/api/oidc/sign-in', statuses: all(404) },
  'GET oidc/callback': { url: '/api/oidc/callback', statuses: all(404) },
  'POST sessions': { url: '/api/sessions', body: { account: 'no', password: 'no' }, statuses: all(401) },
  'POST password/link': { url: '/api/password/link', body: { link: 'no', password: 'no' }, statuses: all(404) },
  'POST password': {
    url: '/api/password',
    body: { password: 'no', newPassword: 'x'.repeat(12) },
    statuses: all(403, 401),
  },
  'GET accounts': { url: '/api/accounts', statuses: administering(200) },
  'POST accounts': { url: '/api/accounts', body: { account: 'NO', name: 'x' }, statuses: administering(400) },
  'POST accounts/:a/password-reset': {
    url: `/api/accounts/${SPARE}/password-reset`,
    statuses: administering(200),
  },
  'GET operations': { url: '/api/operations', statuses: administering(200) },
  'GET operations/schedule': { url: '/api/operations/schedule', statuses: administering(200) },
  'PUT operations/schedule': {
    url: '/api/operations/schedule',
    body: { cron: null, jitterMinutes: 0, paused: false },
    statuses: administering(200),
  },
  'GET operations/checks': { url: '/api/operations/checks', statuses: administering(200) },
  'PUT operations/checks': {
    url: '/api/operations/checks',
    body: { periodHours: 24, paused: true },
    statuses: administering(200),
  },
  'GET operations/runs': { url: '/api/operations/runs', statuses: administering(200) },
  'GET operations/reports': { url: '/api/operations/reports', statuses: administering(200) },
  'GET operations/reports/:id': { url: '/api/operations/reports/999', statuses: all(404, 401) },
  'POST operations/reports/:id/acknowledgement': {
    url: '/api/operations/reports/999/acknowledgement',
    statuses: all(404, 401),
  },
  'GET operations/ledgers': { url: '/api/operations/ledgers', statuses: administering(200) },
  'POST operations/ledgers/:l/views/:v/reversion': {
    url: `/api/operations/ledgers/${LEDGER}/views/odd/reversion`,
    statuses: all(404, 401),
  },
  'DELETE operations/rebuild': { url: '/api/operations/rebuild', statuses: all(404, 401) },
  'POST operations/rebuild': { url: '/api/operations/rebuild', statuses: administering(202) },
  'GET tokens': { url: '/api/tokens', statuses: all(200, 401) },
  'POST tokens': {
    url: '/api/tokens',
    body: { ledger: LEDGER, role: 'clerk', label: 'x', expiresAt: 'no' },
    statuses: acting('clerk', 400),
  },
  'DELETE tokens/:id': { url: '/api/tokens/999', statuses: all(404, 401) },
  'GET resolutions': { url: '/api/resolutions', statuses: all(200, 401) },
  'GET resolutions/:r': { url: `/api/resolutions/${LEDGER}`, statuses: reading },
  'GET resolutions/:r/targets/:c/series': { url: inLedger('targets/TH-07/series?by=month'), statuses: reading },
  'GET resolutions/:r/targets/:c/course': { url: inLedger('targets/TH-07/course?by=quarter'), statuses: reading },
  'GET resolutions/:r/trends': { url: inLedger('trends'), statuses: reading },
  'GET resolutions/:r/status': { url: inLedger('status'), statuses: reading },
  'GET resolutions/:r/targets/:c': { url: inLedger('targets/TH-07'), statuses: reading },
  'GET resolutions/:r/targets/:c/history': { url: inLedger('targets/TH-07/history'), statuses: reading },
  'GET resolutions/:r/live': { url: inLedger('live'), statuses: reading },
  'GET resolutions/:r/approvals': { url: inLedger('approvals'), statuses: reading },
  'GET resolutions/:r/units': { url: inLedger('units'), statuses: reading },
  'GET resolutions/:r/moments': { url: inLedger('moments'), statuses: reading },
  'GET resolutions/:r/diff': { url: inLedger('diff?from=2'), statuses: reading },
  'GET resolutions/:r/reconciliation': { url: inLedger('reconciliation?asOf=9'), statuses: reading },
  'GET resolutions/:r/events': { url: inLedger('events'), statuses: reading },
  'POST resolutions/:r/targets/:c/results': {
    url: inLedger('targets/TH-99/results'),
    body: { occurredOn: '2026-03-15', value: '1' },
    statuses: acting('clerk', 404),
  },
  'POST resolutions/:r/results/:id/resubmission': {
    url: inLedger('results/999/resubmission'),
    body: { occurredOn: '2026-03-15', value: '1' },
    statuses: acting('clerk', 404),
  },
  'POST resolutions/:r/results/:id/approval': {
    url: inLedger('results/999/approval'),
    body: {},
    statuses: acting('approver', 404),
  },
  'POST resolutions/:r/results/:id/return': {
    url: inLedger('results/999/return'),
    body: reason,
    statuses: acting('approver', 404),
  },
  'POST resolutions/:r/results/:id/withdrawal': {
    url: inLedger('results/999/withdrawal'),
    body: reason,
    statuses: acting('clerk', 404),
  },
  'POST resolutions/:r/results/:id/correction': {
    url: inLedger('results/999/correction'),
    body: { value: '1', ...reason },
    statuses: acting('clerk', 404),
  },
  'POST resolutions/:r/corrections/:id/approval': {
    url: inLedger('corrections/999/approval'),
    statuses: acting('approver', 404),
  },
  'POST resolutions/:r/corrections/:id/rejection': {
    url: inLedger('corrections/999/rejection'),
    body: reason,
    statuses: acting('approver', 404),
  },
  'POST resolutions/:r/proposals/:id/approval': {
    url: inLedger('proposals/999/approval'),
    statuses: acting('approver', 404),
  },
  'POST resolutions/:r/proposals/:id/rejection': {
    url: inLedger('proposals/999/rejection'),
    body: reason,
    statuses: acting('approver', 404),
  },
  'GET resolutions/:r/readings': {
    url: inLedger('readings'),
    statuses: { ...all(404, 401), administrator: 200, auditor: 200 },
  },
  'GET resolutions/:r/schemes': {
    url: inLedger('schemes'),
    statuses: reading,
  },
  'GET resolutions/:r/roles': {
    url: inLedger('roles'),
    statuses: reading,
  },
  'GET resolutions/:r/periods': {
    url: inLedger('periods'),
    statuses: reading,
  },
  'GET resolutions/:r/told': {
    url: inLedger('told'),
    statuses: reading,
  },
  'GET resolutions/:r/proposals/:id': {
    url: inLedger('proposals/999'),
    statuses: { ...reading, administrator: 404, clerk: 404, approver: 404, member: 404, auditor: 404 },
  },
  'POST resolutions/:r/effects': {
    url: inLedger('effects'),
    body: { approve: { results: [999] } },
    statuses: { ...reading, administrator: 404, clerk: 404, approver: 404, member: 404, auditor: 404 },
  },
  'POST resolutions/:r/targets': {
    url: inLedger('targets'),
    body: definition,
    statuses: proposing(422),
  },
  'POST resolutions/:r/targets/:c/baseline': {
    url: inLedger('targets/TH-99/baseline'),
    body: { value: '1', year: 2025, document },
    statuses: proposing(404),
  },
  'POST resolutions/:r/targets/:c/roadmap': {
    url: inLedger('targets/TH-99/roadmap'),
    body: { milestones: [{ year: 2030, value: '1' }], document },
    statuses: proposing(404),
  },
  'POST resolutions/:r/targets/:c/revision': {
    url: inLedger('targets/TH-99/revision'),
    body: { goal: { value: '1' }, document },
    statuses: proposing(404),
  },
  'POST resolutions/:r/targets/:c/interpretation': {
    url: inLedger('targets/TH-99/interpretation'),
    body: { interpretation: 'dueYear' },
    statuses: proposing(404),
  },
  'POST resolutions/:r/targets/:c/responsibility': {
    url: inLedger('targets/TH-99/responsibility'),
    body: { office: 'x', task: 'x', responsibility: 'x', product: 'x', deadline: 'x', roadmap: 'x' },
    statuses: proposing(404),
  },
  'POST resolutions/:r/targets/:c/dropping': {
    url: inLedger('targets/TH-99/dropping'),
    body: { document },
    statuses: proposing(404),
  },
  'POST resolutions/:r/targets/:c/estimates': {
    url: inLedger('targets/TH-99/estimates'),
    body: { year: 2026, value: '1' },
    statuses: acting('clerk', 404),
  },
  'POST resolutions/:r/estimates/:id/withdrawal': {
    url: inLedger('estimates/999/withdrawal'),
    body: reason,
    statuses: acting('clerk', 404),
  },
  'POST resolutions/:r/units': {
    url: inLedger('units'),
    body: { unit: 'TDP-99', name: 'x', kind: 'village', effectiveOn: '2040-01-01' },
    statuses: proposing(422),
  },
  'POST resolutions/:r/units/mergers': {
    url: inLedger('units/mergers'),
    body: { predecessors: ['TDP-98'], successor: 'TDP-99', effectiveOn: '2026-01-01' },
    statuses: proposing(404),
  },
  'POST resolutions/:r/units/:u/rename': {
    url: inLedger('units/TDP-99/rename'),
    body: { name: 'x', effectiveOn: '2026-01-01' },
    statuses: proposing(404),
  },
  'POST resolutions/:r/units/:u/closure': {
    url: inLedger('units/TDP-99/closure'),
    body: { effectiveOn: '2026-01-01' },
    statuses: proposing(404),
  },
  'POST resolutions/:r/schemes': {
    url: inLedger('schemes'),
    body: { scheme: 'DA-99', name: 'x', steps: [{ ...steps[0], weight: '0' }], document },
    statuses: proposing(422),
  },
  'POST resolutions/:r/schemes/:s/revision': {
    url: inLedger('schemes/DA-99/revision'),
    body: { steps, document },
    statuses: proposing(404),
  },
  'POST resolutions/:r/schemes/:s/steps/:n/completion': {
    url: inLedger('schemes/DA-99/steps/1/completion'),
    body: { occurredOn: '2026-01-01' },
    statuses: proposing(404),
  },
  'POST resolutions/:r/schemes/:s/steps/:n/reopening': {
    url: inLedger('schemes/DA-99/steps/1/reopening'),
    body: { occurredOn: '2026-01-01', ...reason },
    statuses: proposing(404),
  },
  'POST resolutions/:r/proposals': {
    url: inLedger('proposals'),
    body: { changes: [{ type: 'UnitRenamed', data: { unit: 'TDP-99', name: 'x', effectiveOn: '2026-01-01' } }] },
    statuses: proposing(404),
  },
  'POST resolutions/:r/periods/:p/closure': {
    url: inLedger('periods/2027/closure'),
    statuses: acting('approver', 422),
  },
  'POST resolutions/:r/periods/:p/reopening': {
    url: inLedger('periods/2026-Q1/reopening'),
    body: { document, ...reason },
    statuses: proposing(422),
  },
  'GET resolutions/:r/reports': { url: inLedger('reports'), statuses: reading },
  'POST resolutions/:r/reports': {
    url: inLedger('reports'),
    body: { title: 'Báo cáo', at: '2026-06-30', asOf: 999 },
    statuses: acting('approver', 422),
  },
  'POST resolutions/:r/roles': {
    url: inLedger('roles'),
    body: { account: 'admin-01', role: 'administrator' },
    statuses: acting('administrator', 422),
  },
  'POST resolutions/:r/roles/revocation': {
    url: inLedger('roles/revocation'),
    body: { account: 'no-one', role: 'clerk' },
    statuses: acting('administrator', 422),
  },
  'POST resolutions': {
    url: '/api/resolutions',
    body: { ledger: 'NO', resolution: {}, breakthroughs: [], targets: [] },
    statuses: administering(400),
  },
  'POST accounts/:a/disabling': { url: '/api/accounts/no-one/disabling', statuses: administering(404) },
  'GET accounts/:a/sign-ins': { url: `/api/accounts/${SPARE}/sign-ins`, statuses: administering(200) },
  'DELETE sessions/current': { url: '/api/sessions/current', statuses: all(204, 401) },
  'DELETE sessions': { url: '/api/sessions', statuses: all(401) },
};

const routes = CONTROLLERS.flatMap((controller) => {
  const base = Reflect.getMetadata('path', controller) as string;
  const names = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const handler = (controller.prototype as unknown as Record<string, object>)[name];
    const path = handler && (Reflect.getMetadata('path', handler) as string | undefined);
    if (path === undefined || !handler) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
    return [`${method} ${[base, path].filter((part) => part !== '/').join('/')}`];
  });
});

let town: TownServer;
beforeAll(async () => {
  town = await TownServer.start();
  town.accounts.add(SPARE, 'Spare');
});
afterAll(() => town.stop());

describe('who may do what', () => {
  it('has a row for every route, and no other', () => {
    expect(Object.keys(ROWS).sort()).toEqual([...routes].sort());
  });

  it('answers every role as the table says, and moves no head', async () => {
    const head = await town.ledgers.head(LEDGER);
    const found: Record<string, Record<string, number>> = {};
    for (const [route, { url, body }] of Object.entries(ROWS)) {
      const method = route.slice(0, route.indexOf(' ')) as 'GET' | 'POST' | 'PUT' | 'DELETE';
      const statuses: Record<string, number> = {};
      for (const person of [...PEOPLE, undefined]) {
        const asked = { method, url, key: 'table', ...(person && { as: person }), ...(body && { body }) };
        statuses[person ?? 'anonymous'] = await town.statusOf(asked);
      }
      found[route] = statuses;
    }
    expect(found).toEqual(Object.fromEntries(Object.entries(ROWS).map(([route, { statuses }]) => [route, statuses])));
    expect(await town.ledgers.head(LEDGER)).toBe(head);
  }, 60_000);
});
