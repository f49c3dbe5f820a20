import { useEffect, useState } from 'react';

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
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);
  return {
    on,
    begin: (): void => {
      setOn(true);
      // A browser that grants no full screen shows the dense page all the same.
      document.documentElement.requestFullscreen().catch(() => undefined);
    },
    end: (): void => {
      setOn(false);
      if (document.fullscreenElement) void document.exitFullscreen();
    },
  };
};
