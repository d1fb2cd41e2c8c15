import { element } from './dom';

/** Asks on the page before something is lost; to go on is never what a stray Enter or Esc does. */
export function ask(question: string, yes: string, no: string): Promise<boolean> {
  return new Promise(resolve => {
    const answer = (value: string, label: string): HTMLElement => element('button', { type: 'button', click: () => asked.close(value) }, label);
    const asked = element('dialog', { class: 'ask', 'aria-labelledby': 'asked', close: () => {
      asked.remove();
      resolve(asked.returnValue === 'yes');
    } }, element('p', { id: 'asked' }, question), element('div', { class: 'actions' }, answer('no', no), answer('yes', yes)));
    document.body.append(asked);
    asked.showModal();
  });
}
