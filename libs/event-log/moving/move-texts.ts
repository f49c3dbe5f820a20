import type { StoredEvent } from '../envelope.ts';
import { LogCorruptError } from '../errors.ts';
import type { MovingPlace } from './history-place.ts';
import { namedTexts } from './named-texts.ts';

/**
 * Brings the texts that events name to another place, with their salts, and reads each back. What was erased here is erased there; what
 * was erased there stays so. Answers how many there are now. Throws LogCorruptError `text-altered` when one did not arrive as it is.
 */
export const moveTexts = async (
  from: MovingPlace,
  to: MovingPlace,
  ledger: string,
  events: readonly StoredEvent[],
): Promise<number> => {
  let kept = 0;
  for (const { envelope } of events) {
    for (const sha256 of namedTexts(envelope.data)) {
      const text = await from.text(ledger, sha256);
      if (text) kept += (await brought(to, ledger, envelope.position, text)) ? 1 : 0;
      else if (await to.text(ledger, sha256)) await to.eraseText(ledger, sha256);
    }
  }
  return kept;
};

const brought = async (
  to: MovingPlace,
  ledger: string,
  position: number,
  text: NonNullable<Awaited<ReturnType<MovingPlace['text']>>>,
): Promise<boolean> => {
  if (!(await to.takeText(ledger, position, text))) return false;
  const there = await to.text(ledger, text.sha256);
  if (there?.text === text.text && there.salt === text.salt) return true;
  throw new LogCorruptError('text-altered', { ledger, sha256: text.sha256 });
};
