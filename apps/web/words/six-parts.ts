/** The six clarities (sáu rõ), in the order in which they are told. */
export const SIX_PARTS = ['office', 'task', 'responsibility', 'product', 'deadline', 'roadmap'] as const;
