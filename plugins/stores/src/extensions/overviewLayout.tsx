// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { storeFilter } from './storeFilter';

/** Arranges the overview of a store's entity page; every other entity keeps the catalog's own layout. */
export const overviewLayout = EntityContentLayoutBlueprint.makeWithOverrides({
  inputs: {
    cards: createExtensionInput([
      coreExtensionData.reactElement,
      EntityCardBlueprint.dataRefs.filterFunction.optional(),
      EntityCardBlueprint.dataRefs.filterExpression.optional(),
      EntityCardBlueprint.dataRefs.type.optional(),
    ]),
  },
  factory: (originalFactory, { inputs }) => {
    const cards = inputs.cards.map(card => ({
      element: card.get(coreExtensionData.reactElement),
      type: card.get(EntityCardBlueprint.dataRefs.type),
    }));
    return originalFactory({
      filter: storeFilter,
      loader: async () => {
        const { StoreOverviewLayout } = await import(
          '../components/entity/StoreOverviewLayout'
        );
        return props => (
          <StoreOverviewLayout cards={cards} catalogCards={props.cards} />
        );
      },
    });
  },
});
