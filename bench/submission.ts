import http from "node:http";
import { at } from "./server";

/** Makes requests that each file a new case as the contact, the way a browser without JavaScript posts the form. */
export async function filings(headers: { cookie: string }) {
  const page = await read(at("/my/new?type=AMN-02", headers));
  const form = page.split("<form").find((part) => part.includes('name="title"'));
  if (!form) throw new Error("the request form was not found");
  const fields = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
    ([input]) => [attribute(input, "name"), attribute(input, "value")] as const,
  );
  return (index: number) => {
    const own = {
      draftId: crypto.randomUUID(),
      typeCode: "AMN-02",
      title: `第 ${index} 件：厂区路灯不亮`,
      contactName: "王女士",
      contactPhone: "13800138000",
    };
    const sent = new Map<string, string>([...fields, ...Object.entries(own)]);
    const mark = "------bench";
    const parts = [...sent].map(
      ([name, value]) => `--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = Buffer.from(`${parts.join("")}--${mark}--\r\n`);
    return {
      ...at("/my/new?type=AMN-02", {
        ...headers,
        "content-type": `multipart/form-data; boundary=${mark}`,
        "content-length": String(body.length),
      }),
      method: "POST",
      body,
    };
  };
}

function attribute(input: string, name: string): string {
  const value = new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
}

function read(options: http.RequestOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks).toString()));
      })
      .on("error", reject);
  });
}
