import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readDocument } from '../../input/read-document.ts';
import { readWhole } from '../../input/read-number.ts';
import { DOCUMENT, ProposeCommand } from '../propose-command.ts';

/** `2026=48`: the value to be reached at the end of a year. */
const readMilestone = (typed: string): object => {
  const [year = '', value] = typed.split('=').map((part) => part.trim());
  return { year: readWhole(year), value };
};

@Command({ name: 'set-roadmap', aliases: ['roadmap'] })
export class SetRoadmapCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['target'], options: ['milestone', 'from', ...DOCUMENT] } as const;
  protected readonly change = 'RoadmapApproved';

  protected data([target]: readonly string[], given: Given): object {
    return {
      target,
      milestones: (given.milestone ?? []).map(readMilestone),
      effectiveFrom: given.from === undefined ? undefined : readDate(given.from),
      document: readDocument(given),
    };
  }
}
