/** The hashes of the free texts in an event's data: every `{ sha256 }` that stands for a note or a reason. */
export const textReferences = (data: unknown): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap(textReferences);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'note' && key !== 'reason') return textReferences(value);
    return typeof value === 'object' && value !== null && 'sha256' in value ? [String(value.sha256)] : [];
  });
};
