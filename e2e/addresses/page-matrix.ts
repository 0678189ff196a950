import type { Reply } from "./ask";
import { ASKERS, type Asker, answerFor } from "./askers";
import type { PageRow } from "./list";
import type { Matrix, Question } from "./matrix";
import { leafHeaders } from "./probe";
import { foldersOfPages } from "./walk";

type PageQuestion = Question & { row: PageRow };

/**
 * The matrix of pages. A page is asked for alone, as the browser of somebody asks who has the layouts around it already: a page
 * that leans on a layout to keep strangers out is naked then. And once for each answer it is asked for whole, as from the
 * address line: there the status has to be right too.
 */
export class PageMatrix {
  private readonly folders = foldersOfPages(".");
  private readonly addresses = new Map<string, string>();
  constructor(private readonly matrix: Matrix) {}

  /** Asks every row as everybody and returns a line for each answer that is not the table's. */
  async differences(rows: readonly PageRow[]): Promise<string[]> {
    const whole = rows.flatMap((row) => {
      const answers = ASKERS.map((asker) => answerFor(row.who, asker));
      const firsts = ASKERS.filter((asker, index) => answers.indexOf(answerFor(row.who, asker)) === index);
      return firsts.map((asker) => ({ row, method: "GET", asker }));
    });
    // Who does not belong here at all is sent away before the page looks what it was asked for: once a page is enough.
    const isFirst = (row: PageRow) => rows.find(({ page }) => page === row.page) === row;
    const isSentAway = (row: PageRow, asker: Asker) => /^(signIn|ownArea)$/.test(answerFor(row.who, asker) ?? "");
    const alone = rows
      .filter((row) => this.folders.has(row.page))
      .flatMap((row) => ASKERS.map((asker) => ({ row, method: "GET", asker })))
      .filter(({ row, asker }) => isFirst(row) || !isSentAway(row, asker));
    return [
      ...(await this.matrix.collect(whole, async (one) => this.matrix.judge(one, await this.matrix.ask(one)))),
      ...(await this.matrix.collect(alone, async (one) => this.matrix.judge(one, await this.askAlone(one), " alone"))),
    ];
  }

  private async askAlone(question: PageQuestion): Promise<Reply> {
    const { row } = question;
    const headers = leafHeaders(this.folders.get(row.page) ?? "", this.matrix.fill(row.ask));
    const ask = this.addresses.get(row.ask) ?? row.ask;
    const reply = await this.matrix.ask({ ...question, row: { ...row, ask } }, {}, headers);
    if (ask !== row.ask || !reply.location?.includes("_rsc=")) return reply;
    // Next sends such a request on to an address that holds the sum of these headers.
    this.addresses.set(row.ask, reply.location);
    return this.askAlone(question);
  }
}
