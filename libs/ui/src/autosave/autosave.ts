/**
 * The one script of the pages: sends a form that asks for it (`data-autosave`) while it is written, as its button would.
 * Without it the form is as it was. It imports nothing, and its words stand on the page.
 */
const quiet = 4000;
const longest = 120_000;

const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
const told = document.querySelector<HTMLElement>('[data-autosave-told]');
if (form && told) attach(form, told);

function attach(own: HTMLFormElement, told: HTMLElement): void {
  let timer = 0;
  let wait = quiet;
  let dirty = false;
  let leaving = false;
  let waiting = false;
  let saving: Promise<void> | null = null;

  const tell = (word: string, more = '') => {
    const text = `${told.dataset[word] ?? ''} ${more}`.trim();
    told.dataset.state = word;
    if (told.textContent !== text) told.textContent = text;
  };

  const later = () => {
    clearTimeout(timer);
    if (!leaving) timer = window.setTimeout(save, wait);
  };

  function save(): void {
    clearTimeout(timer);
    if (!dirty || saving || leaving) return;
    dirty = false;
    saving = send().then((saved) => {
      saving = null;
      wait = saved ? quiet : Math.min(wait * 2, longest);
      // What was typed meanwhile is saved in its turn; what was refused waits for the next change.
      if (dirty) later();
      else dirty = !saved;
    });
  }

  async function send(): Promise<boolean> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(own)) if (typeof value === 'string') body.append(name, value);
    const [name = '', value = ''] = (own.dataset.autosave ?? '').split('=');
    body.set(name, value);
    try {
      const answer = await fetch(own.action, {
        method: 'POST',
        body,
        // A page that is left may still send so much.
        keepalive: document.hidden && body.toString().length < 60_000,
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector<HTMLFormElement>('form[data-autosave]');
      if (answer.ok && answer.redirected && next) {
        if (!leaving) take(next);
        tell('saved', clock(told.dataset.clock));
        return true;
      }
      const errors = [...page.querySelectorAll('.error-summary-list li')].map((one) => one.textContent.trim());
      if (answer.redirected) tell('signedOut');
      else if (errors.length > 0) tell('refused', `${errors.join(' ')} ${told.dataset.next ?? ''}`);
      else tell('failed');
    } catch {
      tell('failed');
    }
    return false;
  }

  /** The version that the next save builds on, and where it goes. Nothing that a person writes is touched. */
  function take(next: HTMLFormElement): void {
    for (const mine of own.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
      const theirs = next.elements.namedItem(mine.name);
      if (/^(version|formKey)$/.test(mine.name) && theirs instanceof HTMLInputElement) mine.value = theirs.value;
      // Rows of the answer may stand in another order: a new row is known again by its time.
      else if (mine.name.endsWith('.id') && mine.value === '') mine.value = idOf(next, timeOf(own, mine.name));
    }
    const before = own.getAttribute('action') ?? '';
    const now = next.getAttribute('action') ?? before;
    if (now === before) return;
    own.setAttribute('action', now);
    for (const button of own.querySelectorAll('[formaction]'))
      button.setAttribute('formaction', (button.getAttribute('formaction') ?? '').replace(before, now));
    history.replaceState(history.state, '', now);
  }

  const changed = () => {
    dirty = true;
    later();
  };
  own.addEventListener('input', changed);
  own.addEventListener('change', changed);
  addEventListener('online', save);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) save();
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });
  own.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!saving) {
      leaving = true;
      return;
    }
    // The button goes on from what is being saved.
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    const { submitter } = event;
    void saving.then(() => {
      waiting = false;
      own.requestSubmit(submitter);
    });
  });
}

function timeOf(form: HTMLFormElement, id: string): string {
  return ['date', 'start', 'end']
    .map((part) => form.elements.namedItem(id.replace(/id$/, part)))
    .map((field) => (field instanceof HTMLInputElement ? field.value.trim() : ''))
    .join(' ');
}

function idOf(form: HTMLFormElement, time: string): string {
  const ids = [...form.querySelectorAll<HTMLInputElement>('input[name$=".id"]')];
  return (time.trim() && ids.find(({ name }) => timeOf(form, name) === time)?.value) || '';
}

/** The time in Finland, with the mark between hours and minutes that the language has. */
function clock(mark = '.'): string {
  const zone = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Helsinki' } as const;
  const text = new Date().toLocaleTimeString('en-GB', zone);
  return mark === ':' ? text : text.replace(/^0/, '').replace(':', mark);
}
