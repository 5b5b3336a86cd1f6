import { byId } from './dom.js';

/** Beside the phone where there is room; over it, as a page of its own, where there is not. */
export const openSide = () => {
  const side = byId('side');
  const phone = byId('phone');
  const opener = byId('open-side');
  const wide = matchMedia('(min-width: 820px)');

  const show = (open) => {
    side.classList.toggle('open', open);
    side.inert = !wide.matches && !open;
    phone.inert = !wide.matches && open;
    opener.setAttribute('aria-expanded', String(open));
  };
  const close = () => {
    if (!side.classList.contains('open')) return;
    show(false);
    opener.focus();
  };

  opener.addEventListener('click', () => {
    show(true);
    byId('close-side').focus();
  });
  byId('close-side').addEventListener('click', close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  wide.addEventListener('change', () => show(false));
  show(false);
  return { close };
};
