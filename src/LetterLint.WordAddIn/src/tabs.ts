import { element } from './dom';

export interface Tab { id: string; label: string; content: Node[] }

/** Tabs with what they show: arrows move between them, as screen readers announce. The one that was open before stays open. */
export function tabs(of: Tab[], label: string, within?: HTMLElement): HTMLElement[] {
  const before = within?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.dataset.tab;
  const panels = of.map(({ id, content }) => element('div', { role: 'tabpanel', id, 'aria-labelledby': `tab-${id}`, class: 'panel', hidden: true, tabindex: '0' }, ...content));
  const all = of.map(({ id, label: name }, at) => element('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'data-tab': id, 'aria-controls': id, click: () => choose(at), keydown: event => {
    const key = (event as KeyboardEvent).key;
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    choose((at + (key === 'ArrowRight' ? 1 : all.length - 1)) % all.length);
    all.find(tab => tab.tabIndex === 0)!.focus();
  } }, name));
  const choose = (chosen: number): void => all.forEach((tab, at) => {
    tab.setAttribute('aria-selected', String(at === chosen));
    tab.tabIndex = at === chosen ? 0 : -1;
    panels[at].hidden = at !== chosen;
  });
  choose(Math.max(0, of.findIndex(({ id }) => id === before)));
  return [element('div', { role: 'tablist', 'aria-label': label }, ...all), ...panels];
}
