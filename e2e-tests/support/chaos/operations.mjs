// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
const isSimulated = ({ phase }) => phase === 'Simulated';
const isFailed = ({ phase }) => phase === 'Failed';
const prepared = { by: isSimulated, what: 'Simulated' };

/**
 * What may be wished, and what comes of it on simulated nodes, where a store that is all there is called Simulated.
 * `before`: what the store has to be first; absent: there is none yet. `isWished`: whether the wish has been written.
 * `generations`: Helm's history afterwards.
 */
export const OPERATIONS = {
  create: {
    wish: (portal, { name, engine }) =>
      portal.stores('POST', '', { name, engine }),
    isWished: () => true,
    reached: isSimulated,
    generations: [1],
  },
  change: {
    before: prepared,
    wish: (portal, { id }) =>
      portal.stores('PATCH', `/${id}`, { plan: 'standard' }),
    isWished: ({ plan }) => plan === 'standard',
    reached: store => isSimulated(store) && store.plan === 'standard',
    generations: [1, 2],
  },
  retry: {
    before: { by: isFailed, what: 'Failed' },
    wish: (portal, { id }) => portal.stores('POST', `/${id}/retry`),
    isWished: store => !isFailed(store),
    reached: isSimulated,
    generations: [1],
  },
  delete: {
    before: prepared,
    wish: (portal, { id }) => portal.stores('DELETE', `/${id}`),
    isWished: ({ phase }) => ['Deleting', 'Deleted'].includes(phase),
    reached: ({ phase }) => phase === 'Deleted',
  },
};
