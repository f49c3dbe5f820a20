import { Injectable } from '@nestjs/common';
import { InjectCommander } from 'nest-commander';
import type { CommanderCommand } from './command-shape.ts';

/** The root of all commands, as nest-commander has put it together. */
@Injectable()
export class Program {
  constructor(@InjectCommander() readonly command: CommanderCommand) {}
}
