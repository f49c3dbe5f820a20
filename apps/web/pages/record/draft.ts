import { useState } from 'react';
import { NO_DOCUMENT, type TypedDocument } from '../../form/document.ts';

export interface Draft {
  readonly target: string;
  readonly period: string;
  /** As typed: dd/mm/yyyy. */
  readonly day: string;
  readonly unit: string;
  readonly model: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly note: string;
  /** The document that shows the result, where there is one. */
  readonly evidence: TypedDocument;
  /** Whether a result of the same period that waits is sent again, instead of another beside it. */
  readonly fixes: boolean;
  /**
   * What it was sent as under this key: the result that was sent again, 0 for a new one; null while it was not sent. Tried again it
   * is the same command, whatever the ledger shows meanwhile.
   */
  readonly sentAs: number | null;
  /** The Idempotency-Key: the same as long as the draft is the same, so that sending twice records once. */
  readonly key: string;
}

/** What a person changes of a draft. */
export type DraftChanges = Partial<Omit<Draft, 'key' | 'sentAs'>>;

const empty = (target: string): Draft => ({
  target,
  period: '',
  day: '',
  unit: '',
  model: '',
  value: '',
  numerator: '',
  denominator: '',
  note: '',
  evidence: NO_DOCUMENT,
  fixes: true,
  sentAs: null,
  key: crypto.randomUUID(),
});

const read = (place: string): Draft | undefined => {
  const kept = localStorage.getItem(place);
  if (kept === null) return undefined;
  try {
    return { ...empty(''), ...(JSON.parse(kept) as Partial<Draft>) };
  } catch {
    return undefined;
  }
};

/** A draft that outlives the page, the network and the browser; it goes when it was sent or dropped. */
export const useDraft = (account: string, ledger: string, target: string) => {
  const place = `draft:${account}:${ledger}`;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = read(place);
    return kept && (target === '' || kept.target === target) ? kept : empty(target);
  });
  const keep = (next: Draft): void => {
    localStorage.setItem(place, JSON.stringify(next));
    setDraft(next);
  };
  return {
    draft,
    /** A changed draft is another command: it gets its own key. */
    change: (changes: DraftChanges): void => keep({ ...draft, ...changes, sentAs: null, key: crypto.randomUUID() }),
    sent: (sentAs: number): void => keep({ ...draft, sentAs }),
    choose: (chosen: string): void => keep(empty(chosen)),
    drop: (): void => {
      localStorage.removeItem(place);
      setDraft(empty(''));
    },
  };
};
