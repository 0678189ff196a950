"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * Whatever stands at the bottom of the screen, where the thumb is. Its height, which grows with the text, is told to the page as --bar:
 * so much is left free below the content, and a field that receives the focus comes to stand above it. Where the screen is low (text
 * at twice its size above a keyboard, a phone on its side) it stands at the end of the content instead.
 */
export function BottomBar({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = element.current;
    if (!bar) return;
    const { style } = document.documentElement;
    const tell = () => {
      const height = getComputedStyle(bar).position === "fixed" ? bar.offsetHeight : 0;
      style.setProperty("--bar", `${height}px`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(bar);
    window.addEventListener("resize", tell);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", tell);
      style.removeProperty("--bar");
    };
  }, []);
  return (
    <div ref={element} className={barLook}>
      {children}
    </div>
  );
}

const barLook =
  "z-20 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] print:hidden [@media(height>=28rem)]:fixed [@media(height>=28rem)]:inset-x-0 [@media(height>=28rem)]:bottom-0";
