import { type ComponentType, lazy } from 'react';
import { Problem } from '../api/client.ts';
import { m } from '../words/language.ts';
import { ProblemNotice } from './notices.tsx';

/** The network went before the script came, or a newer version replaced it: the whole address is loaded anew. */
const Unreachable = () => (
  <ProblemNotice problem={new Problem(0, [m.problems.offline])} again={() => location.reload()} />
);

/** What is fetched when it is first shown; on a lost connection the notice and the way on stand in its place, not a blank page. */
export const later = <Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return await load();
    } catch {
      return { default: Unreachable };
    }
  });
