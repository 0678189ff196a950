import { expect, test } from "vitest";
import { play, type Server, seeded } from "@/lib/testing/devices";
import { changedFields, type Known, settledBy } from "./rules";
import type { Operation, OperationResult, VisitContent } from "./schema";
import { verdictOf } from "./verdict.policy";

const SCHEDULES = 500;
const enterpriseId = crypto.randomUUID();

type Row = { id: string; person: number; versions: VisitContent[] };

/** A server in memory that keeps what the real one keeps, and decides by the same rules. */
class MemoryServer implements Server {
  readonly visits = new Map<string, Row>();
  readonly cases = new Map<string, string>();
  readonly photos = new Map<string, string>();
  readonly answered = new Map<string, OperationResult>();

  async sync(person: number, _: string, operations: Operation[]): Promise<OperationResult[]> {
    return operations.map((asked) => {
      const before = this.answered.get(asked.id);
      if (before) return before;
      const result = this.handIn(person, asked);
      if (result.status === "done" || result.status === "refused") this.answered.set(asked.id, result);
      return result;
    });
  }

  async upload(_: number, photoId: string, visitId: string): Promise<void> {
    this.photos.set(photoId, visitId);
  }

  private handIn(person: number, asked: Operation): OperationResult {
    const { id, visit } = asked;
    const row = this.visits.get(visit.id);
    const twin = [...this.visits.values()].find(
      (other) =>
        other.person === person && other.id !== visit.id && other.versions.at(-1)?.visitedOn === visit.visitedOn,
    );
    const stored = (known: Row | undefined) => {
      const content = known?.versions.at(-1);
      return known && content ? { version: known.versions.length, content } : null;
    };
    const missingPhotos = visit.photoIds.filter((photoId) => this.photos.get(photoId) !== visit.id);
    const known = this.knownOf(visit, row);
    const verdict = verdictOf(asked, { stored: stored(row), twin: stored(twin), missingPhotos, known });
    switch (verdict.status) {
      case "asStored":
        return this.done(id, row);
      case "conflict": {
        const other = stored(verdict.with === "twin" ? twin : row);
        if (!other) throw new Error("a conflict with nothing");
        return { id, status: "conflict", version: other.version, visit: other.content, byName: "", at: "" };
      }
      case "photosMissing":
        return { id, status: "photosMissing", photoIds: missingPhotos };
      case "refused":
        return { id, status: "refused", code: "", particulars: {}, fields: verdict.fields };
      case "write": {
        const written = { id: visit.id, person, versions: [...(row?.versions ?? []), visit] };
        this.visits.set(visit.id, written);
        for (const line of visit.lines) if (!known.filed.has(line.id)) this.fileOnce(line.id);
        return this.done(id, written);
      }
    }
  }

  private fileOnce(lineId: string): void {
    if (this.cases.has(lineId)) throw new Error("filed twice");
    this.cases.set(lineId, String(this.cases.size));
  }

  private done(id: string, row: Row | undefined): OperationResult {
    return { id, status: "done", visitId: row?.id ?? "", version: row?.versions.length ?? 0, cases: [] };
  }

  private knownOf(visit: VisitContent, row: Row | undefined): Known {
    const last = [...this.visits.values()].flatMap(({ versions }) => versions.at(-1) ?? []);
    const answersTo = (promiseId: string) =>
      last
        .filter(({ id }) => id !== visit.id)
        .flatMap(({ id, visitedOn, answers }) =>
          answers
            .filter((given) => given.promiseId === promiseId)
            .map(({ answer }) => ({ answer, visitId: id, visitedOn, handedInAt: new Date(0) })),
        );
    const earlier = last.filter(({ id, visitedOn }) => id !== visit.id && visitedOn < visit.visitedOn);
    const own = row?.versions.at(-1);
    return {
      today: "2026-11-05",
      stored: own ?? null,
      filed: new Map(own?.lines.map(({ id }) => [id, this.cases.get(id) ?? ""])),
      spokenOf: new Set(own?.promises.flatMap(({ id }) => (answersTo(id).length > 0 ? [id] : []))),
      earlier: new Map(
        earlier.flatMap(({ promises }) =>
          promises.map(({ id, text }) => [id, { text, open: settledBy(answersTo(id)) === null }] as const),
        ),
      ),
      taken: new Set(last.filter(({ id }) => id !== visit.id).flatMap(({ lines }) => lines.map(({ id }) => id))),
      types: new Map([["UTL-01", { confidential: false }]]),
      contact: { name: "王女士", phone: "13800138000" },
    };
  }
}

test(`${SCHEDULES} random schedules of lost, doubled, reordered and delayed requests end with exactly what the devices wrote`, async () => {
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const server = new MemoryServer();
    const { devices, lines, promises, photos } = await play(server, enterpriseId, "UTL-01", seeded(seed));
    const rows = [...server.visits.values()];
    const last = rows.flatMap(({ versions }) => versions.at(-1) ?? []);
    const told = { seed, lines: [...server.cases.keys()].sort() };
    expect(told).toEqual({ seed, lines: lines.toSorted() });
    expect(last.flatMap((visit) => visit.lines.map(({ id }) => id)).sort()).toEqual(lines.toSorted());
    expect(last.flatMap((visit) => visit.promises.map(({ id }) => id)).sort()).toEqual(promises.toSorted());
    expect(last.flatMap(({ photoIds }) => photoIds).sort()).toEqual(photos.toSorted());
    // One visit a person and day, and every version of it is one operation that a device knows to be done.
    expect(new Set(rows.map(({ person, versions }) => `${person} ${versions[0]?.visitedOn}`)).size).toBe(rows.length);
    const done = devices.flatMap((device) => [...device.done.values()]);
    for (const version of rows.flatMap(({ versions }) => versions))
      expect(
        done.filter(({ visit }) => visit.id === version.id && changedFields(visit, version).length === 0),
      ).toHaveLength(1);
    expect(done).toHaveLength([...server.answered.values()].filter(({ status }) => status === "done").length);
  }
}, 60_000);
