import { useEffect, useState } from 'react';
import { liveUrl } from './client.ts';

const RETRY_MS = 5_000;

/**
 * Calls `onChange` when the ledger has recorded something, and says whether it is being listened to. A browser gives up on
 * an EventSource for good when the server answers with an error: then a new one is opened after a while. Whatever happened
 * in between is caught by reading once on every opening but the first.
 */
export const useLive = (ledger: string, on: boolean, onChange: () => void): boolean => {
  const [listening, setListening] = useState(false);
  useEffect(() => {
    if (!on) return;
    let source: EventSource | undefined;
    let retry: number | undefined;
    let opened = false;
    const open = (): void => {
      source = new EventSource(liveUrl(ledger));
      source.onopen = () => {
        if (opened) onChange();
        opened = true;
        setListening(true);
      };
      source.onmessage = onChange;
      source.onerror = () => {
        setListening(false);
        if (source?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, RETRY_MS);
      };
    };
    open();
    return () => {
      source?.close();
      window.clearTimeout(retry);
      setListening(false);
    };
  }, [ledger, on, onChange]);
  return listening;
};
