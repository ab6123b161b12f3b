// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Container, Flex, Header } from '@backstage/ui';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { StoresPageFrame } from './StoresPage';

/** In the new frontend system the app draws the plugin's header, so the page only adds its own line. */
export const NativeFrame: StoresPageFrame = props => {
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'), {
    noSsr: true,
  });
  return (
    <>
      <Header
        title={props.title}
        customActions={narrow ? undefined : props.actions}
      />
      <main>
        <Container>
          {narrow && (
            <Flex align="center" mb="4">
              {props.actions}
            </Flex>
          )}
          {props.children}
        </Container>
      </main>
    </>
  );
};
