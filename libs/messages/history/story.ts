import type { RecordedEvent, Values } from '#resolution/events/events';
import type { TargetDefinition } from '#resolution/events/target-definition';
import type { LocalDate } from '#resolution/values/local-date';
import type { TextRef } from '#resolution/values/shapes';

/** A result as it stood when an event was told: its latest submission, with the value of its last approved correction. */
export interface ToldResult {
  readonly target: string;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly occurredOn: LocalDate;
  readonly values: Values;
}

/** What the sentence about an event takes from the events before it. */
export interface Story {
  definition(target: string): TargetDefinition | undefined;
  unitName(unit: string): string | undefined;
  result(position: number): ToldResult | undefined;
  /** The values that a correction proposes. */
  correction(position: number): Values | undefined;
  estimate(position: number): { readonly target: string; readonly year: number; readonly values: Values } | undefined;
  /** A free text; undefined when it was erased by law. */
  text(reference: TextRef): string | undefined;
}

/** Remembers what sentences refer back to. Tell an event first, then add it: its sentence speaks of the state before it. */
export class EventStory implements Story {
  private readonly definitions = new Map<string, TargetDefinition>();
  private readonly units = new Map<string, string>();
  private readonly results = new Map<number, ToldResult>();
  private readonly corrections = new Map<number, Values>();
  private readonly estimates = new Map<number, { target: string; year: number; values: Values }>();

  /** @param texts the free texts that still exist, by their SHA-256 */
  constructor(private readonly texts: ReadonlyMap<string, string>) {}

  definition(target: string): TargetDefinition | undefined {
    return this.definitions.get(target);
  }

  unitName(unit: string): string | undefined {
    return this.units.get(unit);
  }

  result(position: number): ToldResult | undefined {
    return this.results.get(position);
  }

  correction(position: number): Values | undefined {
    return this.corrections.get(position);
  }

  estimate(position: number): { target: string; year: number; values: Values } | undefined {
    return this.estimates.get(position);
  }

  text(reference: TextRef): string | undefined {
    return this.texts.get(reference.sha256);
  }

  add(event: RecordedEvent): void {
    switch (event.type) {
      case 'TargetSet':
        this.definitions.set(event.data.target, event.data);
        return;
      case 'UnitEnrolled':
      case 'UnitRenamed':
        this.units.set(event.data.unit, event.data.name);
        return;
      case 'UnitsMerged':
        if (event.data.enrolled) this.units.set(event.data.successor, event.data.enrolled.name);
        return;
      case 'ResultRecorded':
        this.results.set(event.position, event.data);
        return;
      case 'ResultResubmitted':
        this.results.set(event.data.result, event.data);
        return;
      case 'CorrectionProposed':
        this.corrections.set(event.position, event.data.values);
        return;
      case 'CorrectionApproved':
        this.correct(event.data.result, this.corrections.get(event.data.correction));
        return;
      case 'EstimateRecorded':
        this.estimates.set(event.position, event.data);
        return;
      default:
    }
  }

  private correct(position: number, values: Values | undefined): void {
    const result = this.results.get(position);
    if (result && values) this.results.set(position, { ...result, values });
  }
}
