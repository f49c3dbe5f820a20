import type { KeyboardEvent } from 'react';
import { StepButton } from '../../frame/step-button.tsx';
import { date } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { dayAt, daysOf, type Life, monthAway, placeOf } from './life.ts';
import type { Pin } from './pins.ts';

interface PinRowProps {
  readonly number: 1 | 2;
  readonly life: Life;
  readonly pin: Pin;
  readonly onMove: (to: number | string | undefined) => void;
}

/** One of the two moments: a slider over the days of the ledger's life, and a step of one event either way. */
export const PinRow = ({ number, life, pin, onMove }: PinRowProps) => {
  const id = `moc-${number}`;
  const { position } = pin;
  const step = (away: number): void => onMove(Math.min(life.position, Math.max(1, position + away)));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(-1),
    ArrowRight: () => step(1),
    ArrowUp: () => step(1),
    PageDown: () => onMove(monthAway(life, position, -1)),
    PageUp: () => onMove(monthAway(life, position, 1)),
    Home: () => onMove(1),
    End: () => onMove(undefined),
  };
  const press = (event: KeyboardEvent): void => {
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const button = (label: string, icon: string, away: number, isEnd: boolean) => (
    <StepButton label={label} icon={icon} isEnd={isEnd} onStep={() => step(away)} />
  );
  return (
    <div className="slide-row">
      <label htmlFor={id}>
        <b className="pin-dot" aria-hidden="true">
          {number}
        </b>{' '}
        {m.replay.pin(number)}
      </label>
      <input
        className="slider"
        id={id}
        type="range"
        min={0}
        max={daysOf(life)}
        value={placeOf(life, pin.kind === 'now' ? dayAt(life, daysOf(life)) : pin.day)}
        aria-valuetext={m.replay.place(date(pin.day), position)}
        aria-describedby="phim"
        onKeyDown={press}
        onChange={({ target }) => {
          const place = Number(target.value);
          onMove(place >= daysOf(life) ? undefined : dayAt(life, place));
        }}
      />
      <div className="stepper" role="group" aria-label={m.replay.pin(number)}>
        {button(m.replay.back, 'i-prev', -1, position <= 1)}
        <span>
          <b>{date(pin.day)}</b>
          <br />
          {m.replay.eventOf(position, life.position)}
        </span>
        {button(m.replay.on, 'i-next', 1, position >= life.position)}
      </div>
    </div>
  );
};
