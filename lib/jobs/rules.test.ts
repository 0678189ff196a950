import { describe, expect, test } from "vitest";
import { type Rhythm, TIMETABLE } from "./policy";
import {
  type JobFacts,
  latestTick,
  nextTick,
  reasonOf,
  retryRefusalOf,
  runStateOf,
  stateOf,
  workerStateOf,
} from "./rules";

const NOW = new Date("2026-11-23T06:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

const fresh: JobFacts = {
  runAt: ago(10),
  attempts: 0,
  maxAttempts: 3,
  hasError: false,
  lockedAt: null,
  holderSeenAt: null,
};

describe("the state of a job", () => {
  test.each<[string, Partial<JobFacts>, ReturnType<typeof stateOf>, ReturnType<typeof retryRefusalOf>]>([
    ["nobody has taken it", {}, "waiting", "jobNotFailed"],
    ["its time has not come", { runAt: ago(-3600) }, "waiting", "jobNotFailed"],
    ["it was told to be tried again, and keeps its old error", { hasError: true }, "waiting", "jobNotFailed"],
    ["it was taken back from a dead worker", { attempts: 1 }, "waiting", "jobNotFailed"],
    ["it failed once", { attempts: 1, hasError: true }, "failed", null],
    ["it failed once and is due later", { attempts: 2, hasError: true, runAt: ago(-60) }, "failed", null],
    ["it failed for the last time", { attempts: 3, hasError: true }, "givenUp", null],
    ["its last attempt died with the worker", { attempts: 3 }, "givenUp", null],
    ["a worker has just taken it", { attempts: 1, lockedAt: ago(1) }, "running", "jobRunning"],
    [
      "a worker has been at it for an hour and lives",
      { attempts: 1, lockedAt: ago(3600), holderSeenAt: ago(30) },
      "running",
      "jobRunning",
    ],
    ["it is at its last attempt", { attempts: 3, lockedAt: ago(1), hasError: true }, "running", "jobRunning"],
    [
      "its worker was seen 120 seconds ago",
      { attempts: 1, lockedAt: ago(900), holderSeenAt: ago(120) },
      "running",
      "jobRunning",
    ],
    [
      "its worker was seen 121 seconds ago",
      { attempts: 1, lockedAt: ago(900), holderSeenAt: ago(121) },
      "abandoned",
      "jobAbandoned",
    ],
    [
      "nobody knows its worker, which took it long ago",
      { attempts: 1, lockedAt: ago(900) },
      "abandoned",
      "jobAbandoned",
    ],
  ])("when %s", (_, facts, state, refusal) => {
    expect(stateOf({ ...fresh, ...facts }, NOW)).toBe(state);
    expect(retryRefusalOf(state)).toBe(refusal);
  });
});

describe("whether a worker is alive", () => {
  const seen = (seconds: number, stopped = false) => ({
    seenAt: ago(seconds),
    stoppedAt: stopped ? ago(seconds) : null,
  });
  test.each<[string, Parameters<typeof workerStateOf>[0], ReturnType<typeof workerStateOf>]>([
    ["none was ever seen", [], "never"],
    ["one was seen a moment ago", [seen(30)], "alive"],
    ["one was seen 120 seconds ago", [seen(120)], "alive"],
    ["none was seen for 121 seconds", [seen(121)], "silent"],
    ["the last one was asked to stop", [seen(600, true), seen(9000)], "stopped"],
    ["one of two was stopped a moment ago", [seen(1, true), seen(20)], "alive"],
    ["the clock of the database was set back", [seen(-60)], "alive"],
  ])("when %s", (_, workers, state) => {
    expect(workerStateOf(workers, NOW)).toBe(state);
  });
});

describe("how a run ended", () => {
  const run = { startedAt: ago(600), finishedAt: null, error: null, holderSeenAt: null };
  test.each<[string, Partial<Parameters<typeof runStateOf>[0]>, ReturnType<typeof runStateOf>]>([
    ["it ended well", { finishedAt: ago(599) }, "done"],
    ["it ended with an error", { finishedAt: ago(599), error: "no answer" }, "failed"],
    ["it goes on and its worker lives", { holderSeenAt: ago(10) }, "running"],
    ["it has just begun", { startedAt: ago(1) }, "running"],
    ["its worker was killed", { holderSeenAt: ago(590) }, "brokenOff"],
  ])("when %s", (_, facts, state) => {
    expect(runStateOf({ ...run, ...facts }, NOW)).toBe(state);
  });
});

describe("when a task begins", () => {
  test.each<[Rhythm, string, string, string]>([
    [{ everyMinutes: 5 }, "2026-11-23T06:00:00.000Z", "2026-11-23T06:00:00.000Z", "2026-11-23T06:05:00.000Z"],
    [{ everyMinutes: 5 }, "2026-11-23T06:04:59.999Z", "2026-11-23T06:00:00.000Z", "2026-11-23T06:05:00.000Z"],
    [{ everyMinutes: 1 }, "2026-11-23T23:59:30.000Z", "2026-11-23T23:59:00.000Z", "2026-11-24T00:00:00.000Z"],
    // 02:17 in the park is 18:17 of the day before in Greenwich.
    [{ dailyAtMinute: 137 }, "2026-11-23T18:16:59.000Z", "2026-11-22T18:17:00.000Z", "2026-11-23T18:17:00.000Z"],
    [{ dailyAtMinute: 137 }, "2026-11-23T18:17:00.000Z", "2026-11-23T18:17:00.000Z", "2026-11-24T18:17:00.000Z"],
  ])("%j at %s", (rhythm, now, last, next) => {
    expect(latestTick(rhythm, new Date(now)).toISOString()).toBe(last);
    expect(nextTick(rhythm, new Date(now)).toISOString()).toBe(next);
  });

  test("every rhythm of the timetable comes round at the same minutes of each hour", () => {
    const minutes = Object.values(TIMETABLE).flatMap((rhythm) => ("everyMinutes" in rhythm ? rhythm.everyMinutes : []));
    expect(minutes.filter((count) => 60 % count !== 0)).toEqual([]);
  });
});

describe("the reason of an error", () => {
  test.each<[string, string, string]>([
    ["what we say ourselves stays", "the database does not answer", "the database does not answer"],
    [
      "the first line counts",
      "connect ECONNREFUSED 127.0.0.1:5432\n    at Socket",
      "connect ECONNREFUSED 127.0.0.1:5432",
    ],
    [
      "Prisma's last line counts, not the values above it",
      'Invalid `db.person.create()` invocation:\n{ data: { name: "王女士" } }\n\nUnique constraint failed on the fields: (`login`)',
      "Unique constraint failed on the fields: (`login`)",
    ],
    [
      "values in quotes are left out",
      'invalid input syntax for type uuid: "wang"',
      "invalid input syntax for type uuid: …",
    ],
    ["the key of a conflict is left out", "Key (login)=(zhang.san) already exists.", "Key (login)… already exists."],
    ["names are left out", "no answer from 王女士，渝诚玻纤 today", "no answer from …today"],
    ["telephones are left out", "cannot send to +86 138 0013 8000 now", "cannot send to … now"],
    ["addresses of mail are left out", "refused by wang@example.cn", "refused by …"],
    ["credit codes are left out", "no enterprise 91500114MA5U00001X", "no enterprise …"],
    ["the number of a case stays", "QS2026-1123-008 is locked", "QS2026-1123-008 is locked"],
    ["ids stay", "no row 0199ab12-7c3d-7abc-8def-0123456789ab", "no row 0199ab12-7c3d-7abc-8def-0123456789ab"],
    ["nothing is nothing", "", ""],
  ])("%s", (_, message, reason) => {
    expect(reasonOf(message)).toBe(reason);
  });

  test("is never longer than 160 characters", () => {
    expect(reasonOf("a ".repeat(500))).toHaveLength(160);
  });
});
