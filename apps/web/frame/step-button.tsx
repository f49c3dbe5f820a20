import { Icon } from './shapes.tsx';

interface StepButtonProps {
  readonly label: string;
  readonly icon: string;
  /** There is nothing further that way: the button stays where it is, so that the focus does too. */
  readonly isEnd: boolean;
  readonly onStep: () => void;
}

/** One step to and fro. */
export const StepButton = ({ label, icon, isEnd, onStep }: StepButtonProps) => (
  <button
    className="btn"
    type="button"
    aria-label={label}
    aria-disabled={isEnd}
    onClick={() => {
      if (!isEnd) onStep();
    }}
  >
    <Icon name={icon} />
  </button>
);
