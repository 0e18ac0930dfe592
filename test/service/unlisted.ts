/** Lists that say nothing of any case: whoever reads one that is damaged has the journal alone. */
export const unlisted = {
  views: { applicationCardOf: async () => null, emergencyCardOf: async () => null, ordersOfCase: async () => [] },
  onUnreadable: () => undefined,
};
