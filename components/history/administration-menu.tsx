import Link from "next/link";

type Place = { href: string; title: string; text: string };

/** Where an administrator can go, each place with a sentence. */
export function AdministrationMenu({ places }: { places: readonly Place[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {places.map(({ href, title, text }) => (
        <li key={href} className="relative rounded-card border border-line bg-surface p-4 hover:border-brand">
          <Link href={href} className="font-semibold text-brand after:absolute after:inset-0">
            {title}
          </Link>
          <p className="mt-1 text-ink-2 text-sm">{text}</p>
        </li>
      ))}
    </ul>
  );
}
