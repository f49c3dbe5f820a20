import { useState } from 'react';
import type { TargetStatus } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { MomentHead } from '../../frame/moment-head.tsx';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import type { Chosen } from './chosen.ts';
import { Meanings } from './meanings.tsx';
import { Tally } from './tally.tsx';
import { TargetsTable } from './targets-table.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePresentation } from './use-presentation.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Marks may be left out in the search: "du lich" finds "Du lịch". */
const matches = (target: TargetStatus, { verdict, search, flag }: Chosen): boolean =>
  (verdict === null || verdict === target.status) &&
  (flag === null || target.flags.some((one) => one.flag === flag)) &&
  plain(`${target.code} ${target.name}`).includes(plain(search.trim()));

export const OverviewPage = ({ session, status, moment, isPast, live }: Seen) => {
  const [chosen, setChosen] = useState<Chosen>({ verdict: null, search: '', flag: null, by: 'theme' });
  const key = `${moment.at ?? ''}|${moment.asOf ?? ''}`;
  const trends = useReading(key, () => api.trends(session.ledger, moment), status.position);
  const presentation = usePresentation();
  const narrowed = chosen.flag !== null || chosen.search.trim() !== '';
  const showsUnnamed = !narrowed && (chosen.verdict === null || chosen.verdict === 'unnamed');
  return (
    <>
      <MomentHead answer={status} isPast={isPast} live={live}>
        <h1>
          {m.nav.overview} <small>{status.name}</small>{' '}
          <button className="btn only-compact" type="button" onClick={presentation.end}>
            {m.overview.leavePresentation}
          </button>
        </h1>
      </MomentHead>
      <Tally status={status} pressed={chosen.verdict} onPress={(verdict) => setChosen({ ...chosen, verdict })} />
      <section className="sheet" aria-labelledby="bang">
        <h2 id="bang" className="sr">
          {m.overview.targets}
        </h2>
        <Toolbar targets={status.targets} chosen={chosen} onChoose={setChosen} onPresent={presentation.begin} />
        <TargetsTable
          status={status}
          targets={status.targets.filter((target) => matches(target, chosen))}
          unnamed={showsUnnamed ? status.summary.unnamed : 0}
          by={chosen.by}
          moment={moment}
          trends={trends.answer}
        />
        <Meanings />
      </section>
    </>
  );
};
