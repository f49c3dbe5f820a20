import { useState } from 'react';
import type { GenerationRow, LedgerCheck } from '../../api/answers.ts';
import { ledgers as readLedgers, revert } from '../../api/operations.ts';
import { usePages } from '../../api/use-pages.ts';
import { Said } from '../../form/act-form.tsx';
import { Confirm } from '../../form/confirm.tsx';
import { TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { bytes, checkWords, digestShort, duration, viewWord, whole } from './operations-words.ts';

const say = m.operations;
/** So few ledgers are all shown; a country's are asked for by name. */
const FEW = 10;

interface Asked {
  readonly ledger: string;
  readonly previous: GenerationRow;
  readonly serving: GenerationRow | undefined;
}

interface GenerationsProps {
  /** How many ledgers the installation has. */
  readonly count: number;
  /** Changes when generations may have: they are read again then. */
  readonly version: number;
  /** The last background check of all: newer than what was read of its ledger. */
  readonly lastCheck: LedgerCheck | null;
  readonly onReverted: () => void;
}

/** Which generation serves each view, which is kept from before, how far each stands; and the way back. */
export const Generations = ({ count, version, lastCheck, onReverted }: GenerationsProps) => {
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const sending = useSending();
  const wanted = search.trim();
  const query = wanted === '' ? {} : { search: wanted };
  const { answer, pages, problem, again, hasMore, goOn, stopped } = usePages(
    `generations ${wanted}`,
    (next?: string) => readLedgers({ ...query, ...(next === undefined ? {} : { after: next }) }),
    version,
  );
  const goBack = async ({ ledger, previous: { view, id } }: Asked): Promise<void> => {
    setAsked(undefined);
    const act = (): Promise<unknown> => revert(ledger, view);
    if (await sending.send([ledger, view, id], act, () => say.reverted(viewWord(view), whole(id)))) {
      again();
      onReverted();
    }
  };
  const rows = pages.flatMap((page) => page.rows);
  return (
    <section className="sheet" aria-labelledby="the-he">
      <div className="sheet-head">
        <h2 id="the-he">{say.generations}</h2>
        <Said sending={sending} />
      </div>
      {count > FEW && (
        <div className="sheet-body">
          <TextField
            id="tim-so"
            label={say.searchLedger}
            value={search}
            onValue={setSearch}
            hint={say.searchHint(whole(count))}
          />
        </div>
      )}
      {sending.problem && <ProblemNotice problem={sending.problem} />}
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {answer && rows.length === 0 && (
        <p className="sheet-body muted">{wanted === '' ? say.nothingOut : say.noLedger(wanted)}</p>
      )}
      {rows.map(({ ledger, events, generations, ...row }) => (
        <details key={ledger} className="ledger-generations" open={rows.length === 1}>
          <summary>
            <b>{ledger}</b>{' '}
            <span className="muted small">
              {say.ledgerSum(whole(events))} · {checkedWords(lastCheck?.ledger === ledger ? lastCheck : row.check)}
            </span>
          </summary>
          <GenerationsTable
            ledger={ledger}
            generations={generations}
            onRevert={(previous) => {
              const serving = generations.find(({ view, state }) => view === previous.view && state === 'serving');
              setAsked({ ledger, previous, serving });
            }}
          />
        </details>
      ))}
      {stopped && <ProblemNotice problem={stopped} />}
      {hasMore && (
        <p className="sheet-body">
          <button className="btn" type="button" onClick={() => void goOn()}>
            {say.more}
          </button>
        </p>
      )}
      {asked && (
        <Confirm
          title={say.revertTitle(viewWord(asked.previous.view), asked.ledger, whole(asked.previous.id))}
          act={say.revert(whole(asked.previous.id))}
          onAct={() => void goBack(asked)}
          onCancel={() => setAsked(undefined)}
        >
          <p>{say.revertBody(whole(asked.previous.id), whole(asked.serving?.id ?? 0))}</p>
        </Confirm>
      )}
    </section>
  );
};

const checkedWords = (check: LedgerCheck | null): string => (check ? say.checked(checkWords(check)) : say.unchecked);

interface GenerationsTableProps {
  readonly ledger: string;
  readonly generations: readonly GenerationRow[];
  readonly onRevert: (previous: GenerationRow) => void;
}

const GenerationsTable = ({ ledger, generations, onRevert }: GenerationsTableProps) => (
  <RowsTable
    label={`${say.generations}: ${ledger}`}
    columns={[say.view, say.generation, say.state, say.upTo, say.act]}
    rows={generations.map((one) => ({
      key: one.id,
      cells: [
        viewWord(one.view),
        whole(one.id),
        <span key="state">
          {one.state === 'serving' ? <b>{say.states.serving}</b> : say.states[one.state]}
          <span className="unit made">
            {say.made(instant(one.createdAt), whole(one.version), bytes(one.bytes))}
            {one.digest !== null && <> · {say.digest(digestShort(one.digest))}</>}
          </span>
        </span>,
        <span key="position">
          {whole(one.position)}
          {one.lagEvents !== null && (
            <span className="unit made">
              {one.lagEvents === 0 ? say.current : say.behind(whole(one.lagEvents), duration(one.lagSeconds ?? 0))}
            </span>
          )}
        </span>,
        one.state === 'previous' ? (
          <button key="act" className="btn btn-s" type="button" onClick={() => onRevert(one)}>
            {say.revert(whole(one.id))}
          </button>
        ) : (
          ''
        ),
      ],
    }))}
  />
);
