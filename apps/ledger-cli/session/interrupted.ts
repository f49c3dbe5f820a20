/** A person stopped the command (Ctrl-C), and it left everything as it was. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(readonly work: 'rebuild' | 'simulation' | 'comparison' | 'move') {
    super(work);
  }
}
