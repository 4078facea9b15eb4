import { encodeQR } from 'qr';
import type { ReactNode } from 'react';
import { Button, Notice, TextField } from '#ui';
import type { DeviceToEnrolFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';

/** A QR code as one path; it is drawn on the server, and nothing of it leaves the page. */
function Picture({ uri, label }: { uri: string; label: string }) {
  const cells = encodeQR(uri, 'raw', { border: 2 });
  const path = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${cells.length} ${cells.length}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}

/** What an app for codes is told: as a picture, and as text. */
export function Device({ device }: { device: DeviceToEnrolFragment }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <ol className="steps">
        <li>{t('factor.getApp')}</li>
        <li>{t('factor.scan')}</li>
        <li>{t('factor.typeCode')}</li>
      </ol>
      <Picture uri={device.uri} label={t('factor.picture')} />
      <p>
        {t('factor.secret')}
        <br />
        <code className="secret">{device.secret}</code>
      </p>
    </div>
  );
}

interface CodeFormProps {
  action: string;
  button: string;
  hint: string;
  error: string | undefined;
  act?: string;
  /** What the field is called; `code` where nothing is said. */
  name?: string;
  children?: ReactNode;
}

export function CodeForm({ action, button, hint, error, act, name = 'code', children }: CodeFormProps) {
  const { t } = useWords();
  return (
    <form method="post" action={action} className="section stack" noValidate>
      {act && <input type="hidden" name="act" value={act} />}
      {children}
      <TextField
        id="code"
        name={name}
        autoComplete="one-time-code"
        label={t('factor.code')}
        hint={hint}
        error={error}
      />
      <p className="actions">
        <Button>{button}</Button>
      </p>
    </form>
  );
}

/** The recovery codes, this once. */
export function RecoveryCodes({ codes, heading }: { codes: readonly string[]; heading: string }) {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="recovery">
      <Notice kind="saved" heading={heading} />
      <h2 id="recovery">{t('factor.recovery')}</h2>
      <p>{t('factor.recoveryNote')}</p>
      <ul className="plain-list recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="secret">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
