import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const narrow = matchMedia('(max-width: 480px)');

/**
 * On a phone the panel fills the screen; where the keyboard covers a part of it, the panel ends above the keyboard, so that the
 * writing place stays in sight. True on such a screen.
 */
export const useRoomAboveKeyboard = (panel: RefObject<HTMLElement>): boolean => {
  const [phone, setPhone] = useState(narrow.matches);
  useEffect(() => {
    const fit = (): void => {
      setPhone(narrow.matches);
      const { style } = panel.current!;
      const room = window.visualViewport;
      style.blockSize = narrow.matches && room ? `${room.height}px` : '';
      style.translate = narrow.matches && room ? `0 ${room.offsetTop}px` : '';
    };
    fit();
    narrow.addEventListener('change', fit);
    window.visualViewport?.addEventListener('resize', fit);
    window.visualViewport?.addEventListener('scroll', fit);
    return () => {
      narrow.removeEventListener('change', fit);
      window.visualViewport?.removeEventListener('resize', fit);
      window.visualViewport?.removeEventListener('scroll', fit);
    };
  }, []);
  return phone;
};
