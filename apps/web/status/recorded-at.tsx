import { momentAsTyped } from '../words/typed-date.ts';

/** When an event was recorded: its day, and the clock below it. */
export const RecordedAt = ({ at }: { readonly at: string }) => {
  const [clock, day] = momentAsTyped(at).split(' ');
  return (
    <time dateTime={at}>
      {day}
      <br />
      {clock}
    </time>
  );
};
