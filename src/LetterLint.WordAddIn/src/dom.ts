type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** An element with its attributes and children; an attribute that is a function listens to the event of its name. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A heading for whoever moves by headings and does not see where things stand. */
export const unseen = (title: string): HTMLElement => element('h2', { class: 'unseen' }, title);

export const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** A button that says what it does. While what it does is under way, choosing it again does nothing. */
export function button(label: string, run: () => void | Promise<void>, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes, click: () => void once(made, run) }, label);
  return made;
}

/** Does what a control asks for, once at a time. */
export async function once(control: HTMLElement, run: () => void | Promise<void>): Promise<void> {
  if (control.getAttribute('aria-busy') === 'true') return;
  control.setAttribute('aria-busy', 'true');
  try {
    await run();
  } finally {
    control.removeAttribute('aria-busy');
  }
}

/** Makes the children those of the list; what is there already stays where it is, so that nothing in it loses the focus or a half-written word. */
export function reconcile(parent: HTMLElement, children: Node[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let at: Node | null = parent.firstChild;
  for (const child of children) {
    if (child === at) at = at.nextSibling;
    else parent.insertBefore(child, at);
  }
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
