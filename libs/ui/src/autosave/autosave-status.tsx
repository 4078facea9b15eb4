import type { Locale } from '#kernel';

const words = {
  fi: {
    saved: 'Tallennettu klo',
    failed: 'Ei tallennettu: yhteyttä ei ole. Teksti on tällä sivulla. Tallenna, kun yhteys palaa.',
    refused: 'Ei tallennettu.',
    next: 'Paina tallennuspainiketta, niin näet, mitä korjata.',
    signedOut:
      'Ei tallennettu: istunto on päättynyt. Kirjaudu sisään toisessa välilehdessä ja tallenna sitten tämä sivu.',
  },
  sv: {
    saved: 'Sparat kl.',
    failed: 'Inte sparat: förbindelsen saknas. Texten finns kvar på sidan. Spara när förbindelsen är tillbaka.',
    refused: 'Inte sparat.',
    next: 'Tryck på knappen som sparar, så ser du vad som ska rättas.',
    signedOut: 'Inte sparat: sessionen har avslutats. Logga in i en annan flik och spara sedan den här sidan.',
  },
  en: {
    saved: 'Saved at',
    failed: 'Not saved: there is no connection. The text is still on this page. Save when the connection is back.',
    refused: 'Not saved.',
    next: 'Press the button that saves to see what to mend.',
    signedOut: 'Not saved: your session has ended. Sign in in another tab, then save this page.',
  },
};

/** Says what became of the last save, in a form with `data-autosave="name=value"`: the field of the button that saves. */
export function AutosaveStatus({ locale, script }: { locale: Locale; script: string }) {
  const { saved, failed, refused, next, signedOut } = words[locale];
  return (
    <>
      <p
        role="status"
        className="autosave"
        data-autosave-told=""
        data-saved={saved}
        data-failed={failed}
        data-refused={refused}
        data-next={next}
        data-signed-out={signedOut}
        data-clock={locale === 'en' ? ':' : '.'}
      />
      <script src={script} defer />
    </>
  );
}
