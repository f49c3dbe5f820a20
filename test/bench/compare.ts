import type { Answered } from '#ledger/answered';
import type { Ledgers } from '#ledger/ledgers';
import { CATALOGUES } from '#messages/catalogues';
import { tellNumbered } from '#messages/history/tell-events';
import { eventsToTell } from '#messages/history/tell-reasons';
import { eventsOfReconciliation } from '#messages/history/tell-reconciliation';
import { between, seededRandom } from '../support/seeded-random.ts';
import { type FigureRow, spread, timed } from './figures.ts';

/** What takes longer is asked fewer times. */
const QUESTIONS = 100;
const LISTS = 50;
const RECONCILED = 20;
/** The events that Phát lại shows of one moment. */
const STEPS = 5;
const FIRST = 500;

const answerOf = <Answer>(answered: Answered<Answer>): Answer => {
  if (answered.outcome === 'refused') throw new Error(JSON.stringify(answered.refusals));
  return answered.answer;
};

/** What Phát lại asks of a long ledger: two moments at random, its life, events in words, an older report against today. */
export const compareFigures = async (ledgers: Ledgers, ledger: string, head: number): Promise<readonly FigureRow[]> => {
  const random = seededRandom(2);
  const catalogue = CATALOGUES.vi;
  const position = (): number => between(random, FIRST, head);
  const told = async (positions: readonly number[]) =>
    tellNumbered({ ledgers, ledger }, catalogue, positions, await ledgers.eventsBehind(ledger, positions));
  const samples = async (questions: number, ask: () => Promise<unknown>): Promise<readonly number[]> => {
    const taken: number[] = [];
    for (let question = 0; question < questions; question += 1) taken.push((await timed(ask)).ms);
    return taken;
  };
  const diff = async () => {
    const [one, other] = [position(), position()];
    return answerOf(await ledgers.diff(ledger, { asOf: Math.min(one, other) }, { asOf: Math.max(one, other) }));
  };
  const reconcile = async () => answerOf(await ledgers.reconcile(ledger, { report: { asOf: position() } }));
  const rows: readonly (readonly [figure: string, questions: number, ask: () => Promise<unknown>])[] = [
    ['diff of two random moments', QUESTIONS, diff],
    [
      'the same with its reasons in words',
      RECONCILED,
      async () => told((await diff()).targets.flatMap(({ reasons }) => eventsToTell(reasons))),
    ],
    ['the list of moments of Phát lại', LISTS, () => ledgers.moments(ledger, {})],
    ['the list of issued reports', LISTS, () => ledgers.reports(ledger, {})],
    [
      `${STEPS} events in words at a random position`,
      RECONCILED,
      () => {
        const last = position();
        return told(Array.from({ length: STEPS }, (_, index) => last - index));
      },
    ],
    ['a report of a random event against today, every target', RECONCILED, reconcile],
    ['the same with its sentences in words', RECONCILED, async () => told(eventsOfReconciliation(await reconcile()))],
  ];
  const figures: FigureRow[] = [];
  for (const [figure, questions, ask] of rows) figures.push(spread(figure, await samples(questions, ask)));
  return figures;
};
