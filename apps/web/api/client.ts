import createClient, { type Middleware } from 'openapi-fetch';
import { language, m } from '../words/language.ts';
import type {
  ClosedPeriodsAnswer,
  CourseAnswer,
  EffectsAnswer,
  EffectsBody,
  HistoryAnswer,
  Me,
  ProposalAnswer,
  QueueAnswer,
  ResolutionAnswer,
  RolesAnswer,
  RosterAnswer,
  SchemesAnswer,
  StatusAnswer,
  TargetAnswer,
  ToldAnswer,
  TrendsAnswer,
} from './answers.ts';
import type { paths } from './schema.ts';

/** Which events of the feed: see the API's description. */
export type FeedQuery = NonNullable<paths['/api/resolutions/{r}/told']['get']['parameters']['query']>;

/** The moment of a question: up to which day, and what the ledger knew. */
export interface Moment {
  readonly at?: string | undefined;
  readonly asOf?: string | undefined;
}

/** A problem the API named (RFC 9457), or that no answer came (`status` 0): then nobody knows whether it was done. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly details: readonly string[],
  ) {
    super(details.join(' '));
  }
}

const ownPage: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', language);
    if (request.method !== 'GET') request.headers.set('X-Ledger-Request', '1');
    return request;
  },
};

/** The client itself, for the commands; readings have their functions here. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(ownPage);

interface Asked<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a request, or the problem with it thrown. */
export const answerOf = async <Answer>(asking: Promise<Asked<Answer>>): Promise<Answer> => {
  let asked: Asked<Answer>;
  try {
    asked = await asking;
  } catch {
    throw new Problem(0, [m.problems.offline]);
  }
  const { data, error, response } = asked;
  if (!response.ok) throw new Problem(response.status, detailsOf(error));
  return data as Answer;
};

/** The sentences of a problem; what does not come from this API has none. */
const detailsOf = (error: unknown): readonly string[] => {
  const { title, errors } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly title?: string;
    readonly errors?: readonly { readonly detail?: string }[];
  };
  const details = (errors ?? []).flatMap(({ detail }) => detail ?? []);
  return details.length > 0 ? details : [title ?? m.problems.unknown];
};

/** Without what was not asked for. */
const momentQuery = ({ at, asOf }: Moment): { at?: string; asOf?: string } => ({
  ...(at === undefined ? {} : { at }),
  ...(asOf === undefined ? {} : { asOf }),
});

export const me = (): Promise<Me> => answerOf(api.GET('/api/me'));
export const signIn = async (account: string, password: string): Promise<void> => {
  await answerOf(api.POST('/api/sessions', { body: { account, password } }));
};
/** Whether people may sign in with an account of the province. */
export const isElsewhereOffered = async (): Promise<boolean> => (await answerOf(api.GET('/api/oidc'))).offered;
export const signOut = async (): Promise<void> => {
  await answerOf(api.DELETE('/api/sessions/current'));
};
export const passwordByLink = (link: string, password: string): Promise<{ readonly account: string }> =>
  answerOf(api.POST('/api/password/link', { body: { link, password } }));

export const resolution = (r: string): Promise<ResolutionAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}', { params: { path: { r } } }));
export const status = (r: string, moment: Moment): Promise<StatusAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/status', { params: { path: { r }, query: momentQuery(moment) } }));
export const target = (r: string, c: string, moment: Moment): Promise<TargetAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/targets/{c}', { params: { path: { r, c }, query: momentQuery(moment) } }));
export const history = (r: string, c: string, moment: Moment): Promise<HistoryAnswer> =>
  answerOf(
    api.GET('/api/resolutions/{r}/targets/{c}/history', { params: { path: { r, c }, query: momentQuery(moment) } }),
  );
export const course = (r: string, c: string, by: CourseAnswer['by'], moment: Moment): Promise<CourseAnswer> =>
  answerOf(
    api.GET('/api/resolutions/{r}/targets/{c}/course', {
      params: { path: { r, c }, query: { ...momentQuery(moment), by } },
    }),
  );
export const trends = (r: string, moment: Moment): Promise<TrendsAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/trends', { params: { path: { r }, query: momentQuery(moment) } }));
export const approvals = (r: string): Promise<QueueAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/approvals', { params: { path: { r } } }));
export const units = (r: string, moment: Moment = {}): Promise<RosterAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/units', { params: { path: { r }, query: momentQuery(moment) } }));
export const schemes = (r: string, moment: Moment): Promise<SchemesAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/schemes', { params: { path: { r }, query: momentQuery(moment) } }));
export const closedPeriods = (r: string): Promise<ClosedPeriodsAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/periods', { params: { path: { r } } }));
export const roles = (r: string): Promise<RolesAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/roles', { params: { path: { r } } }));
/** A page of the feed in words, the newest first, before an event or from the last on. */
export const told = (r: string, query: FeedQuery): Promise<ToldAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/told', { params: { path: { r }, query } }));
export const proposal = (r: string, id: number): Promise<ProposalAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/proposals/{id}', { params: { path: { r, id: String(id) } } }));
/** What something would change, were it recorded and approved now. Stores nothing. */
export const effects = (r: string, body: EffectsBody): Promise<EffectsAnswer> =>
  answerOf(api.POST('/api/resolutions/{r}/effects', { params: { path: { r } }, body }));

/** Where the ledger says what it has just recorded. */
export const liveUrl = (ledger: string): string => `/api/resolutions/${encodeURIComponent(ledger)}/live`;
