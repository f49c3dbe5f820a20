import { useState } from 'react';
import { Problem } from './client.ts';
import { useReading } from './use-reading.ts';

interface Further<Page> {
  /** The first page that these go on from. */
  readonly of: Page | undefined;
  readonly pages: readonly Page[];
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
}

/**
 * A list that is read a page at a time. `read` is given the `next` of the page before, undefined for the first. Whenever `asked` or
 * `version` changes, the first page is read again and the further ones are dropped, those that are still on their way with them.
 */
export const usePages = <Cursor, Page extends { readonly next?: Cursor | null }>(
  asked: string,
  read: (next?: Cursor) => Promise<Page>,
  version?: number,
) => {
  const { answer, problem, again } = useReading(asked, () => read(), version);
  const begun: Further<Page> = { of: answer, pages: [], isReading: false, problem: undefined };
  const [kept, setFurther] = useState(begun);
  const further = kept.of === answer ? kept : begun;
  const pages = answer ? [answer, ...further.pages] : [];
  const next = pages.at(-1)?.next ?? null;
  const goOn = async (): Promise<void> => {
    if (next === null || further.isReading) return;
    setFurther({ ...further, isReading: true, problem: undefined });
    const end = (change: (now: Further<Page>) => Partial<Further<Page>>): void =>
      setFurther((now) => (now.of === answer ? { ...now, isReading: false, ...change(now) } : now));
    try {
      const page = await read(next);
      end((now) => ({ pages: [...now.pages, page] }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      end(() => ({ problem: error }));
    }
  };
  return { answer, pages, problem, again, hasMore: next !== null, goOn, stopped: further.problem };
};
