/** What can be wrong with signatures of records, and with the files that say whose count. */
import { defineProblems } from './problem.ts';

export const SIGNATURE_PROBLEMS = defineProblems({
  'record-signature-wrong': {
    severity: 'error',
    title: 'A signature that is not of its record',
    message: 'Expected a signature of `{record}`, got {found}.',
    hint: 'See who changed the record or the signature; restore both from version control.',
    explanation:
      'The key did not sign these bytes: the record was changed after it was signed, or the signature belongs to another. The record is not used, and nothing that it holds proves anything.',
  },
  'record-signature-expired': {
    severity: 'error',
    title: 'A signature by a key that was not valid',
    message: 'Expected a signature of {expected}, got one of {found} by {key}.',
    hint: 'Sign with a key that is valid; ask why this one was used.',
    explanation:
      'The signature is of the record, but its key or certificate was not valid when it was made. The record counts as one that nobody signed. For ssh keys the moment is the one the record was written at by its own account, for certificates the one that the log kept.',
  },
  'record-signature-unknown': {
    severity: 'warning',
    title: 'A signature by somebody who is not named',
    message: 'Expected a signer that `{file}` names, got {found}.',
    hint: 'Add the signer to `{file}` once you know whose it is; else ask who signed.',
    explanation:
      'The signature is of the record, and anybody can make a key. Only those whose keys or identities are named as signers count. The record counts as one that nobody signed.',
  },
  'record-signature-unchecked': {
    severity: 'note',
    title: 'A signature that was not checked',
    message: 'Expected {expected} to check the signature with, got none.',
    hint: 'Put it into the folder `trust` of the content, or give it to `verify`.',
    explanation:
      'A signature lies beside the record, and nothing says whose counts. It is shown as present and not checked, and adds nothing to what the record proves.',
  },
  'record-signature-damaged': {
    severity: 'error',
    title: 'A signature that cannot be read',
    message: 'Expected a signature of a record, got {found}.',
    hint: 'Restore the file from version control, or sign again with `record --sign`.',
    explanation:
      'Beside a record lie signatures of `ssh-keygen -Y sign`, made for `seaworthy-record`, and Sigstore bundles. This is neither, so that it signs nothing.',
  },
  'record-signature-alone': {
    severity: 'error',
    title: 'A signature without its record',
    message: 'Expected the record `{record}` beside its signature, got none.',
    hint: 'Restore the record from version control.',
    explanation: 'Somebody signed a record that is not there any more, or that lies elsewhere.',
  },
  'record-archive-damaged': {
    severity: 'error',
    title: 'A damaged archive of records',
    message: 'Expected an archive of records as `compact` wrote it, got {found}.',
    hint: 'Restore the file from version control.',
    explanation:
      'Old records lie together in one file whose name ends in the beginning of its digest. This one was changed or cut short. What can still be read of it is, since each record has a digest of its own; what cannot is missing.',
  },
  'signers-damaged': {
    severity: 'error',
    title: 'Signers that cannot be read',
    message: 'Expected {expected}, got {found}.',
    hint: 'Correct the line; until then nobody counts as a signer by it.',
    explanation:
      'The folder `trust` of the content says whose signatures count: `allowed_signers` as OpenSSH writes it, `trusted_root.json` of Sigstore, and `allowed_identities` with an issuer and an identity on each line.',
  },
  'signing-failed': {
    severity: 'error',
    title: 'A record that could not be signed',
    message: 'Expected a signature by `{key}`, got {found}.',
    hint: 'Check the path of the key, and that OpenSSH (`ssh-keygen`) is installed; or record without `--sign`.',
    explanation:
      'Nothing was written: a record that was to be signed is not kept unsigned in silence. Signing takes `ssh-keygen` of OpenSSH 8.2 or later; checking takes nothing.',
  },
});
