import { byId } from './dom';

/** Two tabs: arrows move between them, as screen readers announce. */
export function tabs(): void {
  const all = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  const choose = (tab: HTMLElement): void => {
    for (const other of all) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      byId(other.getAttribute('aria-controls')!).hidden = other !== tab;
    }
    tab.focus();
  };
  all.forEach((tab, at) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', event => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') choose(all[(at + (event.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length]);
    });
  });
}
