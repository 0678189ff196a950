"use client";

import { Button } from "@/components/ui/button";
import { errorNumber } from "@/components/ui/error-number";
import english from "@/messages/en/failure.json";
import chinese from "@/messages/zh-CN/failure.json";
import "@/app/globals.css";

type GlobalErrorProps = { error: unknown; retry: () => void };

/** The last resort, when not even the frame could be drawn: the reader's language is unknown, so both are shown. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const number = errorNumber(error);
  return (
    <html lang="zh-CN" data-theme="system">
      <body>
        <title>{`${chinese.title} · ${english.title}`}</title>
        <main className="mx-auto grid max-w-2xl gap-8 px-4 py-12">
          {[chinese, english].map((texts, index) => (
            <section key={texts.title} lang={index === 0 ? "zh-CN" : "en"} className="grid gap-3">
              <h1 className="font-semibold text-2xl">{texts.title}</h1>
              <p className="text-ink-2">{texts.text}</p>
              {number && <p className="text-ink-2">{texts.number + number}</p>}
              <p>
                <Button onClick={() => retry()}>{texts.retry}</Button>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
