import { subjectOf, targetOf, unitOf } from '#resolution/events/references';
import { domainProjection } from './domain-projection.ts';

/** The feed: a row for each event, without its data. */
export const activity = domainProjection({
  name: 'activity',
  version: 1,
  tables: [
    {
      name: 'activity',
      columns: {
        position: 'integer',
        recorded_at: 'text',
        type: 'text',
        actor: 'text',
        target: 'text',
        unit: 'text',
        subject: 'integer',
      },
      key: ['position'],
      appendOnly: true,
    },
  ],
  apply: (event, rows) =>
    rows.put('activity', {
      position: event.position,
      recorded_at: event.recordedAt,
      type: event.type,
      actor: event.actor,
      target: targetOf(event),
      unit: unitOf(event),
      subject: subjectOf(event),
    }),
});
