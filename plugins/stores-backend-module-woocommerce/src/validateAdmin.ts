// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** wp_users.user_login is that long, and WordPress refuses what it would have to cut. */
const LONGEST_NAME = 60;

/** What sanitize_user leaves of a name in its strict mode. */
const ALLOWED_IN_NAME = /^[a-z0-9 _.\-@]+$/i;

/** What is_email asks of the part before the @, and of each label of the domain. */
const LOCAL_PART = /^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

type Complaint = { field: 'adminUser' | 'adminEmail'; message: string };

/** What WordPress itself would refuse during set-up, told before anything is made. */
export function validateAdmin(admin: {
  adminUser?: string;
  adminEmail: string;
}): Complaint[] {
  const name =
    admin.adminUser === undefined ? undefined : refuseName(admin.adminUser);
  const email = refuseEmail(admin.adminEmail);
  return [
    ...(name ? [{ field: 'adminUser' as const, message: name }] : []),
    ...(email ? [{ field: 'adminEmail' as const, message: email }] : []),
  ];
}

function refuseName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) {
    return `WordPress takes user names of at most ${LONGEST_NAME} characters.`;
  }
  if (!ALLOWED_IN_NAME.test(name)) {
    return 'WordPress takes letters, digits, space, dot, underscore, hyphen and @ in a user name.';
  }
  if (name !== name.trim() || /\s{2}/.test(name)) {
    return 'WordPress takes no spaces at the ends of a user name, and none twice in a row.';
  }
  return /[a-z0-9]/i.test(name)
    ? undefined
    : 'A user name needs a letter or a digit.';
}

function refuseEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const labels = email.slice(at + 1).split('.');
  const accepted =
    LOCAL_PART.test(email.slice(0, Math.max(at, 0))) &&
    labels.length > 1 &&
    labels.every(label => DOMAIN_LABEL.test(label));
  return accepted
    ? undefined
    : 'WordPress does not take this e-mail address. Use one like name@example.com.';
}
