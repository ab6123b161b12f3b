// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Container, Text } from '@backstage/ui';
import Avatar from '@material-ui/core/Avatar';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemAvatar from '@material-ui/core/ListItemAvatar';
import ListItemText from '@material-ui/core/ListItemText';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { LogoFull } from '../nav/LogoFull';
import { SignInOption } from './readSignInOptions';

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: 480,
    margin: '0 auto',
    padding: theme.spacing(8, 2),
    display: 'grid',
    // An error's text must not make the column wider than the page.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  logo: { color: theme.palette.text.primary },
}));

/** Who would you like to be? One button a person. */
export const SignInChoices = (props: {
  options: SignInOption[];
  error?: Error;
  onChoose: (option: SignInOption) => void;
}) => {
  const classes = useStyles();
  const title = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Container>
      <main className={classes.root}>
        <div className={classes.logo}>
          <LogoFull />
        </div>
        <Text as="h1" variant="title-small">
          Sign in to {title ?? 'Storekeeper'}
        </Text>
        {props.error && (
          <ResponseErrorPanel
            title="That sign-in was refused"
            error={props.error}
          />
        )}
        {props.options.length === 0 && (
          <Text>
            No way to sign in is configured. Set app.signIn in the portal's
            configuration.
          </Text>
        )}
        {props.options.length > 0 && (
          <Paper variant="outlined">
            <List aria-label="Accounts" disablePadding>
              {props.options.map((option, index) => (
                <ListItem
                  key={option.userEntityRef ?? option.title}
                  button
                  component="button"
                  divider={index < props.options.length - 1}
                  onClick={() => props.onChoose(option)}
                >
                  <ListItemAvatar>
                    <Avatar aria-hidden="true">
                      {option.title.slice(0, 1)}
                    </Avatar>
                  </ListItemAvatar>
                  <ListItemText
                    primary={option.title}
                    secondary={option.description}
                  />
                </ListItem>
              ))}
            </List>
          </Paper>
        )}
        {props.options.some(option => option.userEntityRef) && (
          <Text variant="body-small" color="secondary">
            These example accounts exist in development only; a portal in
            production refuses them.
          </Text>
        )}
      </main>
    </Container>
  );
};
