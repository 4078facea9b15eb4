/**
 * Suggests names while a field is written (`data-suggest`: the page that lists them). It takes them from that page, which
 * tells everyone the same without script, and gives them to the browser's own list. It imports nothing.
 */
const quiet = 200;
const shortest = 2;

const field = document.querySelector<HTMLInputElement>('input[data-suggest]');
const list = document.querySelector<HTMLDataListElement>('datalist[data-suggested]');
if (field && list) attach(field, list);

function attach(own: HTMLInputElement, names: HTMLDataListElement): void {
  let timer = 0;
  let asked: AbortController | null = null;

  const ask = async (typed: string) => {
    asked?.abort();
    const asking = new AbortController();
    asked = asking;
    try {
      const answer = await fetch(`${own.dataset.suggest ?? ''}?${new URLSearchParams({ q: typed }).toString()}`, {
        signal: asking.signal,
      });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = [...page.querySelectorAll('[data-suggestion]')].map((one) => one.textContent);
      names.replaceChildren(
        ...[...new Set(found)].map((text) => {
          const option = document.createElement('option');
          option.value = text;
          return option;
        }),
      );
    } catch {
      // Without a connection, or overtaken by the next letter, nothing is suggested.
    }
  };

  own.setAttribute('list', names.id);
  own.addEventListener('input', () => {
    clearTimeout(timer);
    const typed = own.value.trim();
    if (typed.length < shortest) return;
    timer = window.setTimeout(() => void ask(typed), quiet);
  });
}
