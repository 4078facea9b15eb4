/**
 * Lets a card (`data-drag`) be dragged onto a column (`data-drop`, the value that its list has for the column): chooses in the
 * card's own list and presses the card's own button. Without it the list and the button are there as ever.
 * It imports nothing.
 */
const columns = [...document.querySelectorAll<HTMLElement>('[data-drop]')];

for (const card of document.querySelectorAll<HTMLElement>('[data-drag]')) attach(card);
for (const note of document.querySelectorAll<HTMLElement>('[data-drag-note]')) note.hidden = false;

function attach(card: HTMLElement): void {
  const form = card.querySelector('form');
  const list = form?.querySelector('select');
  const button = form?.querySelector('button');
  if (!form || !list || !button) return;
  card.draggable = true;
  card.addEventListener('dragstart', (event) => {
    // A link or a picture of the card is dragged as what it is.
    if (event.target !== card) return;
    event.dataTransfer?.setData('text/plain', card.id);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    const over = new AbortController();
    for (const column of columns) takeFrom(card, column, over.signal, { form, list, button });
    card.addEventListener('dragend', () => over.abort(), { once: true });
    over.signal.addEventListener('abort', () => mark(null));
  });
}

interface Parts {
  form: HTMLFormElement;
  list: HTMLSelectElement;
  button: HTMLButtonElement;
}

function takeFrom(card: HTMLElement, column: HTMLElement, signal: AbortSignal, { form, list, button }: Parts): void {
  const value = column.dataset.drop ?? '';
  const offered = [...list.options].some((option) => option.value === value);
  if (!offered || column.contains(card)) return;
  const over = (event: DragEvent) => {
    event.preventDefault();
    mark(column);
  };
  column.addEventListener('dragenter', over, { signal });
  column.addEventListener('dragover', over, { signal });
  column.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      list.value = value;
      form.requestSubmit(button);
    },
    { signal },
  );
}

/** Shows where the card would come to. */
function mark(where: HTMLElement | null): void {
  for (const column of columns) column.toggleAttribute('data-over', column === where);
}
