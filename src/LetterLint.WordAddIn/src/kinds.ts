import { button, element } from './dom';
import type { Framework } from './service';

/** Asks what kind of letter it is. */
export function kinds(known: Framework[], chosen: string | null, choose: (id: string) => void): Node[] {
  const check = button('Check', () => choose(form.querySelector<HTMLInputElement>(':checked')!.value), { disabled: chosen === null });
  const form = element('fieldset', { change: () => { check.disabled = false; } }, element('legend', {}, 'Check it as'),
    ...known.map(each => element('label', { class: 'kind' }, element('input', { type: 'radio', name: 'kind', value: each.id, checked: each.id === chosen }), each.name)));
  return [form, check];
}
