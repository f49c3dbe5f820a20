import { useEffect, useState } from 'react';

const end = (setOn: (on: boolean) => void): void => {
  setOn(false);
  if (document.fullscreenElement) void document.exitFullscreen();
};

/** Trình chiếu: the whole screen, 25 rows at once, and no controls but the way out (Esc leaves, as everywhere). */
export const usePresentation = () => {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    if (on) root.dataset['density'] = 'compact';
    else delete root.dataset['density'];
    return () => {
      delete root.dataset['density'];
    };
  }, [on]);
  useEffect(() => {
    const left = (): void => {
      if (!document.fullscreenElement) setOn(false);
    };
    // Where no full screen was granted, no browser turns the key into leaving it.
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') end(setOn);
    };
    document.addEventListener('fullscreenchange', left);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      document.removeEventListener('keydown', pressed);
    };
  }, []);
  return {
    on,
    begin: (): void => {
      setOn(true);
      // A browser that grants no full screen shows the dense page all the same.
      document.documentElement.requestFullscreen().catch(() => undefined);
    },
    end: (): void => end(setOn),
  };
};
