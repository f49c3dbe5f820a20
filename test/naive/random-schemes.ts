import { plusDays } from './calendar.ts';
import { factsOf } from './history.ts';
import { effect, propose } from './random-proposals.ts';
import { SCHEME, TERM } from './random-resolution.ts';
import { documentOf, type Move, type Scene } from './random-scene.ts';

const steps = (scene: Scene): readonly object[] =>
  Array.from({ length: scene.random.int(2, 5) }, (_, index) => ({
    step: index + 1,
    product: `Sản phẩm ${index + 1}`,
    deadline: scene.random.pick(['2025-12-31', '2026-06-30', '2027-03-31', '2028-12-31', '2030-12-31']),
    weight: scene.random.pick(['1', '2', '2.5', '3']),
  }));

const hasScheme = ({ history }: Scene): boolean => history.some((event) => event.type === 'SchemeAdopted');

/** A scheme, or a new version of it. */
export const proposeScheme = (scene: Scene): Move | undefined => {
  const fields = { scheme: SCHEME, steps: steps(scene), ...effect(scene), document: documentOf(scene) };
  return hasScheme(scene)
    ? propose(scene, 'SchemeRevised', fields)
    : propose(scene, 'SchemeAdopted', { ...fields, name: 'Đề án thử nghiệm' });
};

/** A step done, or to be done again. */
export const proposeStep = (scene: Scene): Move | undefined => {
  const { random, history, today } = scene;
  if (!hasScheme(scene)) return undefined;
  const back = plusDays(today, -random.pick([0, 3, 60]));
  const known = factsOf(history, 'SchemeAdopted', 'SchemeRevised').at(-1)?.data.steps.length ?? 0;
  const mark = {
    scheme: SCHEME,
    step: random.int(1, known + (random.chance(0.1) ? 1 : 0)),
    occurredOn: back < TERM.from ? TERM.from : back,
  };
  return random.chance(0.85)
    ? propose(scene, 'SchemeStepCompleted', mark)
    : propose(scene, 'SchemeStepReopened', { ...mark, reason: scene.text('chưa đạt yêu cầu') });
};
