import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';

const MOVED = 'moved';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
};

export const navigate = (to: string): void => {
  history.pushState(null, '', to);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
  // A new page is announced, and the keyboard goes on from its beginning.
  document.getElementById('noi-dung')?.focus({ preventScroll: true });
};

/** The same page at another moment: what the reader's hand is on stays under it, and Back leads to the page before. */
export const navigateInPlace = (to: string): void => {
  history.replaceState(null, '', to);
  window.dispatchEvent(new Event(MOVED));
};

/** The address as it stands: the path, and the moment asked for, so that a link says the same to everyone. */
export const useAddress = (): URL => new URL(useSyncExternalStore(subscribe, () => location.href));

/** A real link that a plain click follows without loading the page; with a key held down the browser does as always. */
export const Link = ({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) => {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
};
