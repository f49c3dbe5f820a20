/** The settings of a stream by which KurrentDB drops events: below a revision, by number, by age. A deletion sets the first. */
const LIMITS = ['$tb', '$maxCount', '$maxAge'];

/** Whether the settings of a stream (its `$metadata` event) let events of it disappear. */
export const limitsHistory = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && LIMITS.some((limit) => limit in settings);
