// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';

/** Turns an icon round, unless the person has asked for less motion. */
export const useSpinStyles = makeStyles({
  '@keyframes turn': {
    from: { transform: 'rotate(0deg)' },
    to: { transform: 'rotate(-360deg)' },
  },
  spin: {
    animation: '$turn 2s linear infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
});
