import { DESK, type HandlerRow } from "./list";

const PUT_DRAFT = { draftId: "{freshId}", content: { title: "正在填写" } };
/** Files may be added to a case by its enterprise, its specialist, the triage desk and its departments; this one has ended. */
const ATTACH = {
  signedOut: "401",
  ownEnterprise: "409",
  linkedSpecialist: "409",
  triage: "409",
  leadLiaison: "409",
  supportLiaison: "409",
  caseReaders: "403",
  others: "404",
};

/** Evidence of a measure comes from its owner and from those who write the plan. */
const ATTACH_TO_MEASURE = {
  signedOut: "401",
  linkedSpecialist: "ok",
  leadReviewer: "ok",
  triage: "ok",
  manager: "ok",
  leadLiaison: "ok",
  ownEnterprise: "403",
  caseReaders: "403",
  systemAdministrator: "403",
  others: "404",
};

/** Whoever may make visits at all; of which enterprise decides each operation by itself. */
const MAKES_VISITS = {
  signedOut: "401",
  specialists: "ok",
  leaders: "ok",
  reviewers: "ok",
  triage: "ok",
  manager: "ok",
  others: "403",
};
const SYNC = { deviceId: "{freshId}", operations: [{ id: "{freshId}", kind: "handInVisit", base: 7 }] };
/** The planted visit from a version its author never saw: a conflict for the author, no such thing for everybody else. */
const CONFLICT = {
  ...SYNC,
  operations: [
    {
      ...SYNC.operations[0],
      visit: {
        id: "{visit}",
        enterpriseId: "{enterprise}",
        visitedOn: "2026-01-05",
        met: "王经理",
        together: "",
        seen: "别的内容",
        contactName: "",
        contactPhone: "",
        lines: [],
        promises: [],
        answers: [],
        photoIds: [],
        position: null,
      },
    },
  ],
};

/** Route handlers: what is not a page. */
export const HANDLERS: readonly HandlerRow[] = [
  {
    handler: "GET /cases/[number]",
    ask: "/cases/{case}",
    who: { signedOut: "signIn", enterprises: "→ /my/cases/{case}", park: "→ /desk/cases/{case}" },
  },

  // what a phone asks before it installs the visits; without cookies, and the same for everybody
  { handler: "GET /field/app.webmanifest", ask: "/field/app.webmanifest?locale=en", who: { others: "ok" } },
  // who is linked to what, as a sheet
  {
    handler: "GET /desk/links/import/template",
    ask: "/desk/links/import/template",
    who: { ...DESK, manager: "ok", systemAdministrator: "ok", park: "404" },
  },

  // next-auth: the session's own data, and nothing of anybody else
  { handler: "GET /api/auth/[...nextauth]", ask: "/api/auth/session", who: { others: "ok" } },
  {
    handler: "POST /api/auth/[...nextauth]",
    ask: "/api/auth/callback/demo",
    who: { others: "→ /api/auth/signin?csrf=true" },
    send: { form: { personId: "{manager}" } },
  },
  {
    handler: "POST /api/auth/demo",
    ask: "/api/auth/demo",
    who: { others: "404" },
    send: { page: true, form: { personId: "{manager}" } },
  },
  {
    handler: "POST /api/auth/sign-out",
    ask: "/api/auth/sign-out",
    who: { others: "→ /sign-in?signedOut=1" },
    send: { page: true },
  },

  // drafts: only the owner's, and only from our own pages
  {
    handler: "PUT /api/drafts",
    ask: "/api/drafts",
    who: { signedOut: "401", others: "ok" },
    send: { page: true, json: PUT_DRAFT },
  },
  { handler: "PUT /api/drafts", ask: "/api/drafts", who: { others: "403" }, send: { json: PUT_DRAFT } },
  // A draft for an enterprise is for staff who see it; people of an enterprise write for their own, whatever they send.
  {
    handler: "PUT /api/drafts",
    ask: "/api/drafts",
    who: { signedOut: "401", enterprises: "ok", caseReaders: "ok", systemAdministrator: "ok", others: "404" },
    send: { page: true, json: { ...PUT_DRAFT, enterpriseId: "{enterprise}" } },
  },
  {
    handler: "PUT /api/drafts",
    ask: "/api/drafts",
    who: { signedOut: "401", enterprises: "ok", others: "404" },
    send: { page: true, json: { ...PUT_DRAFT, enterpriseId: "{freshId}" } },
  },
  {
    handler: "PUT /api/drafts",
    ask: "/api/drafts",
    who: { signedOut: "401", ownContact: "ok", others: "404" },
    send: { page: true, json: { ...PUT_DRAFT, draftId: "{ownDraft}" } },
  },

  // files
  {
    handler: "GET /api/files/[id]",
    ask: "/api/files/{visibleFile}",
    who: { ownEnterprise: "ok", caseReaders: "ok", others: "404" },
  },
  {
    handler: "GET /api/files/[id]",
    ask: "/api/files/{visibleFile}?inline=1",
    who: { ownEnterprise: "ok", caseReaders: "ok", others: "404" },
  },
  { handler: "GET /api/files/[id]", ask: "/api/files/{hiddenFile}", who: { caseReaders: "ok", others: "404" } },
  // evidence of a measure of the service plan: the enterprise reads what is meant for it, of what is done
  {
    handler: "GET /api/files/[id]",
    ask: "/api/files/{measureFile}",
    who: { caseReaders: "ok", systemAdministrator: "ok", others: "404" },
  },
  {
    handler: "GET /api/files/[id]",
    ask: "/api/files/{shownMeasureFile}?inline=1",
    who: { ownEnterprise: "ok", caseReaders: "ok", systemAdministrator: "ok", others: "404" },
  },
  {
    handler: "GET /api/files/[id]",
    ask: "/api/files/{openMeasureFile}",
    who: { caseReaders: "ok", systemAdministrator: "ok", others: "404" },
  },
  { handler: "GET /api/files/[id]", ask: "/api/files/{draftFile}", who: { ownContact: "ok", others: "404" } },
  {
    handler: "POST /api/files",
    ask: "/api/files?draft={freshId}",
    who: { signedOut: "401", others: "ok" },
    send: { page: true, file: true },
  },
  { handler: "POST /api/files", ask: "/api/files?draft={freshId}", who: { others: "403" }, send: { file: true } },
  {
    handler: "POST /api/files",
    ask: "/api/files?draft={ownDraft}",
    who: { signedOut: "401", ownContact: "ok", others: "404" },
    send: { page: true, file: true },
  },
  { handler: "POST /api/files", ask: "/api/files?case={ended}", who: ATTACH, send: { page: true, file: true } },
  {
    handler: "POST /api/files",
    ask: "/api/files?case={ended}&visible=1",
    who: ATTACH,
    send: { page: true, file: true },
  },
  {
    handler: "POST /api/files",
    ask: "/api/files?measure={measure}",
    who: ATTACH_TO_MEASURE,
    send: { page: true, file: true },
  },
  { handler: "POST /api/files", ask: "/api/files?measure={measure}", who: { others: "403" }, send: { file: true } },
  {
    handler: "POST /api/files",
    ask: "/api/files?measure={freshId}&visible=1",
    who: { signedOut: "401", others: "404" },
    send: { page: true, file: true },
  },
  {
    handler: "DELETE /api/files/[id]",
    ask: "/api/files/{measureFile}",
    who: { signedOut: "401", others: "404" },
    send: { page: true },
  },
  {
    handler: "DELETE /api/files/[id]",
    ask: "/api/files/{visibleFile}",
    who: { signedOut: "401", others: "404" },
    send: { page: true },
  },
  {
    handler: "DELETE /api/files/[id]",
    ask: "/api/files/{lostDraftFile}",
    who: { signedOut: "401", others: "404" },
    send: { page: true },
  },
  { handler: "DELETE /api/files/[id]", ask: "/api/files/{visibleFile}", who: { others: "403" } },

  // visits: what a device carries along, and what it brings back
  { handler: "GET /api/visits/shortlist", ask: "/api/visits/shortlist", who: MAKES_VISITS },
  {
    handler: "POST /api/visits/sync",
    ask: "/api/visits/sync",
    who: MAKES_VISITS,
    send: { page: true, json: SYNC },
  },
  {
    handler: "POST /api/visits/sync",
    ask: "/api/visits/sync",
    who: MAKES_VISITS,
    send: { page: true, json: CONFLICT },
  },
  { handler: "POST /api/visits/sync", ask: "/api/visits/sync", who: { others: "403" }, send: { json: SYNC } },
  {
    handler: "PUT /api/visits/photos/[photoId]",
    ask: "/api/visits/photos/{freshId}?visit={freshId}",
    who: MAKES_VISITS,
    send: { page: true, file: true },
  },
  // Whose visit it is decides when it is handed in: until then a photo for it is as good as one for a visit nobody knows.
  {
    handler: "PUT /api/visits/photos/[photoId]",
    ask: "/api/visits/photos/{freshId}?visit={visit}",
    who: MAKES_VISITS,
    send: { page: true, file: true },
  },
  {
    handler: "PUT /api/visits/photos/[photoId]",
    ask: "/api/visits/photos/{freshId}?visit={freshId}",
    who: { others: "403" },
    send: { file: true },
  },
  {
    handler: "GET /api/visits/photos/[photoId]",
    ask: "/api/visits/photos/{visitPhoto}",
    who: {
      linkedSpecialist: "ok",
      linkedLeader: "ok",
      leadReviewer: "ok",
      triage: "ok",
      manager: "ok",
      auditor: "ok",
      others: "404",
    },
  },

  // finds among the enterprises one sees
  {
    handler: "GET /api/enterprises/search",
    ask: "/api/enterprises/search?q=有限公",
    who: { signedOut: "401", others: "ok" },
  },
  {
    handler: "GET /api/enterprises/search",
    ask: "/api/enterprises/search?q=91500114",
    who: { signedOut: "401", others: "ok" },
  },

  // each has one's own live channel, and there is no other
  { handler: "GET /api/live", ask: "/api/live", who: { signedOut: "401", others: "ok" } },

  // whoever has the link reads the calendar, and what is no link looks the same to everybody
  { handler: "GET /api/calendar/[token]", ask: "/api/calendar/{feed}.ics", who: { others: "ok" } },
  { handler: "GET /api/calendar/[token]", ask: "/api/calendar/{freshId}.ics", who: { others: "404" } },

  { handler: "GET /api/health", ask: "/api/health", who: { others: "ok" } },
  {
    handler: "POST /api/preferences",
    ask: "/api/preferences",
    who: { others: "→ /" },
    send: { page: true, form: { theme: "dark", return: "/" } },
  },
];
