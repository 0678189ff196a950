import { headers } from "next/headers";

/** A page that does nothing but be made anew for every request. */
export default async function BarePage() {
  return <p>{(await headers()).get("host")}</p>;
}
