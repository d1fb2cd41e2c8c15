/** Takes light or dark from Word where Word says which; else the system's own stands. */
export function followTheme(): void {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (background === undefined || !/^#[0-9a-f]{6}$/i.test(background)) return;
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(background.slice(at, at + 2), 16));
  document.documentElement.dataset.theme = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
