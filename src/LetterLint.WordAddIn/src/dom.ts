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

export const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** A button that says what it does. */
export const button = (label: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  element('button', { type: 'button', ...attributes, click: run }, label);
