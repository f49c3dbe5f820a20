import { useState } from 'react';
import type { ToldAnswer } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { SelectField, TextField } from '../../form/fields.tsx';
import { MomentHead } from '../../frame/moment-head.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { Link, useAddress } from '../../router.tsx';
import { EventNumber } from '../../status/event-number.tsx';
import { RecordedAt } from '../../status/recorded-at.tsx';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';

type Row = ToldAnswer['rows'][number];

const TYPES = (Object.keys(m.words.events) as Row['type'][]).map((type) => [type, m.words.events[type]] as const);

/** The feed: every event of the ledger in words, the newest first, a page at a time. */
const FeedPage = ({ session, status, moment, isPast, live }: Seen) => {
  const { ledger } = session;
  const upTo = useAddress().searchParams.get('den');
  const [target, setTarget] = useState('');
  const [type, setType] = useState('');
  // An account is asked for when it is typed out: half of one names nobody.
  const [typedActor, setTypedActor] = useState('');
  const [actor, setActor] = useState('');
  const query: api.FeedQuery = {
    ...(moment.asOf === undefined ? {} : { asOf: moment.asOf }),
    ...(target === '' ? {} : { target }),
    ...(type === '' ? {} : { type: type as Row['type'] }),
    ...(actor === '' ? {} : { actor }),
    ...(upTo !== null && /^\d{1,15}$/.test(upTo) ? { before: String(Number(upTo) + 1) } : {}),
  };
  const asked = JSON.stringify(query);
  const { answer, pages, problem, again, hasMore, goOn, stopped } = usePages(
    asked,
    (next?: number) => api.told(ledger, { ...query, ...(next === undefined ? {} : { before: String(next) }) }),
    status.position,
  );
  return (
    <>
      <MomentHead answer={status} isPast={isPast} live={live}>
        <h1>{m.nav.feed}</h1>
      </MomentHead>
      <section className="sheet" aria-labelledby="dong-su-kien">
        <h2 id="dong-su-kien" className="sr">
          {m.feed.events}
        </h2>
        <form
          className="sheet-body fields"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            setActor(typedActor.trim());
          }}
          onBlur={() => setActor(typedActor.trim())}
        >
          <SelectField
            id="loc-chi-tieu"
            label={m.feed.target}
            value={target}
            onValue={setTarget}
            options={status.targets.map(({ code, name }) => [code, `${code} ${name}`])}
            empty={m.feed.any.target}
          />
          <SelectField
            id="loc-loai"
            label={m.feed.type}
            value={type}
            onValue={setType}
            options={TYPES}
            empty={m.feed.any.type}
          />
          <TextField id="loc-tai-khoan" label={m.feed.actor} value={typedActor} onValue={setTypedActor} />
        </form>
        <div className="sheet-body">
          {problem && <ProblemNotice problem={problem} again={again} />}
          {!answer && !problem && <Loading />}
          {answer?.rows.length === 0 && <p className="muted">{m.feed.none}</p>}
          <ol className="timeline">
            {pages
              .flatMap(({ rows }) => rows)
              .map((row) => (
                <FeedRow key={row.position} row={row} />
              ))}
          </ol>
          {stopped && <ProblemNotice problem={stopped} />}
          {hasMore && (
            <p>
              <button className="btn" type="button" onClick={() => void goOn()}>
                {m.feed.more}
              </button>
            </p>
          )}
        </div>
      </section>
    </>
  );
};
export default FeedPage;

const FeedRow = ({ row: { position, recordedAt, actor, sentence, target } }: { readonly row: Row }) => {
  return (
    <li id={`su-kien-${position}`}>
      <RecordedAt at={recordedAt} />
      <div className="what">
        <b>{actor}:</b> {sentence} <EventNumber position={position} />{' '}
        {target !== null && <Link href={`/chi-tieu/${target}`}>{target}</Link>}
      </div>
    </li>
  );
};
